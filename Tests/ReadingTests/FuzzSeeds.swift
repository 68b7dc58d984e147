import TestSupport

/// Small sound files of each format, to be damaged.
enum FuzzSeeds {
    /// By the end of the files' names; `gz` first where they are packed.
    static let all: [String: [[UInt8]]] = [
        "rss": [rss, atom].map { Array($0.utf8) } + [rss.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }],
        "json": [jsonFeed, ninjs].map { Array($0.utf8) }, "warc": [Array(warc.utf8)],
        "gzwarc": [Gzip.member(warc) + Gzip.member(warc), Gzip.member(warc)], "eml": [Array(mail.utf8), Array(plain.utf8)],
        "mbox": [Array((separator + mail + "\n\n" + separator + plain + "\n\n").utf8)],
        "nitf": [nitf, newsML].map { Array($0.utf8) }, "html": [page, fullPage].map { Array($0.utf8) },
        "mhtml": [Array(savedPage.utf8)],
    ]

    /// What readers look for.
    static let pieces: [[UInt8]] =
        [
            "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "]>", "&", "&#x", "&amp;", "&#0;", "'", "\"",
            "<item>",
            "</item>", "<entry>", "xmlns='x'", "xml:base='//['", "type='xhtml'", "encoding='utf-16'", "encoding='iso-2022-jp'",
            "WARC/1.1",
            "Content-Length: 99999999999999999999\r\n", "Content-Length: -5\r\n", "Content-Length: 0\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: gzip\r\n", "Content-Encoding: deflate\r\n", "ffffffffffffffff\r\n", "\r\n", "\n\n", "\r\n\r\n",
            "HTTP/1.1 200",
            "--b", "--b--", "boundary=b", "boundary=\"\"", "Content-Type: multipart/mixed; boundary=b\n\n",
            "Content-Type: message/rfc822\n\n",
            "=?", "?=", "=?utf-8?q?", "=?utf-7?b?", "=C3", "=\n", "charset=utf-16", "charset=//IGNORE",
            "format=flowed; delsp=yes", "From ", "<nav>", "</nav>", "<h1>", "<script>", "</script>",
            "<script type='application/ld+json'>",
            "<p>", "<br>", "<table>", "<td>", "class=\"", "href='/author/", "<!doctype html>", "<frameset>", "\\u003cp>",
            "\nFrom a 1 Jan 2018 1:1:1\n", ">From ", "{", "}", "[", "]", "null", "\\ud800", "e\u{301}",
            "\u{1100}\u{1161}\u{11A8}", "👍",
        ].map { Array($0.utf8) } + [[0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x1F, 0x8B, 8, 0], [0x80], [0xE2, 0x80]]

    private static let rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>
        <link>https://a.example/</link><item><title>Ferry &amp;amp; pier</title><link>/b</link><description>The ferry struck.</description>
        <content:encoded><![CDATA[<p>The ferry <b>struck</b>.</p><p>Caf&eacute;<br>Two</p>]]></content:encoded>
        <pubDate>Tue, 09 Jan 2018 14:30:00 +0100</pubDate><author>a@b.example (Ana)</author></item>
        <item><title>Two</title><guid>https://a.example/2</guid></item></channel></rss>
        """
    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="fr"><title>Quai</title><entry><title>Un</title>
        <link href="b"/><updated>2018-01-09T14:30:00Z</updated><author><name>Zoé</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux &amp; trois.</p></div></content></entry>
        <entry><title>Deux</title><content type="application/octet-stream">PHA+QTwvcD4=</content></entry></feed>
        """
    private static let jsonFeed = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Slip", "items": [{"id": "1", "url": "https://a.example/1",
        "content_html": "<p>A.</p>", "date_published": "2018-01-09T14:30:00+01:00", "tags": ["x"]}, {"id": "2", "summary": "B."}]}
        """
    private static let ninjs = """
        [{"uri": "urn:1", "headline": "Pier", "body_xhtml": "<p>One.</p>", "versioncreated": "2018-01-09T14:30:00Z"},
        {"uri": "urn:2", "headlines": [{"role": "main", "value": "P"}], "bodies": [{"contenttype": "text/html", "value": "<p>A</p>"}]}]
        """
    private static let page = """
        <html><head><title>Ferry strikes pier</title></head><body><p>The ferry struck the pier at noon, the harbour master said on Monday.\
        </p><p>Nobody was hurt on board, she said, and the pier would be mended by the end of the week.</p></body></html>
        """
    private static let fullPage = """
        <!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>Pier closed | Post</title><link rel=canonical href="https://a.example/1">
        <meta property="article:published_time" content="2018-01-09T14:30:00+01:00"><meta name=author content="Ana Ruiz">
        <script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Pier closed", "author": [{"name": "Li Wei"},],
        "articleBody": "The ferry struck."}]}</script><style>p{}</style></head><body><nav><ul><li><a href="/x">Home</a></ul></nav>
        <article class="article-body"><h1>Pier closed</h1><p class='byline'>By <a href="/author/ana">Ana Ruiz</a> &ndash; <time datetime="2018-01-09">today</time>
        <p>The ferry struck the pier at noon, the harbour master said on Monday. Nobody was hurt.<br><br>It will be mended, she said.</p>
        <blockquote class="twitter-tweet"><p>Our boats rot. #pier</p></blockquote><figure><img src=x><figcaption>The pier.</figcaption></figure>
        <table><tr><td>Boats<td>41<tr><td>Nets<td>12</table><ul><li>One thing.<li>Another thing.</ul></article><!-- c --><svg><path/></svg>
        <script>var a = "\\u003cp>One.\\u003c/p>\\u003cp>Two.\\u003c/p>\\u003cp>Three.\\u003c/p>";</script></body></html>
        """
    private static let savedPage = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://a.example/1
        Subject: Pier
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b"

        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://a.example/1

        \(page.replacing("=", with: "=3D"))
        --b
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://a.example/x.png

        AAAA
        --b--
        """
    private static let warc: String = {
        let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
        let chunked = http + String(page.utf8.count, radix: 16) + "\r\n\(page)\r\n0\r\n\r\n"
        func record(_ type: String, _ content: String, _ block: String) -> String {
            "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: \(content)\r\n"
                + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
        }
        return record("warcinfo", "application/warc-fields", "a: b\r\n")
            + record("response", "application/http; msgtype=response", chunked)
            + record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n") + record("resource", "text/html", page)
    }()
    private static let mail = """
        From: =?utf-8?Q?Caf=C3=A9?= <a@mail.b.example>
        Subject: =?iso-8859-1?B?RuRocmU=?= =?utf-8?q?_zwei?=
        Date: Tue, 09 Jan 2018 14:30:00 +0100
        List-Id: Post <x.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; format=flowed

        One \nline.
        --c
        Content-Type: text/html; charset=windows-1252
        Content-Transfer-Encoding: quoted-printable

        <p>One =E4 line.</p><a href=3D"https://a.example">View in browser</a>
        --c--
        --b
        Content-Type: message/rfc822

        Content-Transfer-Encoding: base64

        8MnS0w==
        --b--
        """
    private static let plain =
        "From: Ana <a@b.example>\nMessage-ID: <1>\nContent-Type: text/plain; charset=gb2312\n\nThe ferry struck \nthe pier.\n"
    private static let separator = "From a@b.example Tue Jan  9 14:30:00 2018\n"
    private static let nitf = """
        <nitf><head><docdata><date.issue norm="20180109T143000Z"/></docdata></head><body><body.head><hedline><hl1>Pier</hl1></hedline>
        <byline>By <person>Ana Ruiz</person></byline><dateline><location>PARIS</location></dateline></body.head><body.content><p>One.</p>
        <hl2>Two</hl2><media><media-caption>C</media-caption></media></body.content></body></nitf>
        """
    private static let newsML = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="u"><itemMeta><itemClass qcode="ninat:text"/>
        <provider literal="HP"/></itemMeta><contentMeta><headline>Pier</headline></contentMeta><contentSet><inlineXML>
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Un.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
        """
}
