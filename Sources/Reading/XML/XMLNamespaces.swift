/// The prefixes under which elements are known here, whatever prefix a document gives their namespace.
enum XMLNamespaces {
    /// `""` for the vocabularies that documents are written in as a whole; nil for a namespace that is not known.
    static func prefix(of uri: String) -> String? {
        let uri = uri.lowercased()
        if let prefix = prefixes[uri] { return prefix }
        if uri.hasPrefix("http://iptc.org/std/") { return "" }
        return nil
    }

    private static let prefixes: [String: String] = {
        var prefixes = [
            "http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc",
            "http://purl.org/dc/elements/1.0/": "dc", "http://purl.org/dc/terms/": "dcterms",
            "http://www.w3.org/1999/xhtml": "xhtml", "http://search.yahoo.com/mrss/": "media",
            "http://search.yahoo.com/mrss": "media", "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.w3.org/xml/1998/namespace": "xml",
            "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
        ]
        for uri in rss { prefixes[uri] = "" }
        for uri in atom { prefixes[uri] = "atom" }
        return prefixes
    }()

    private static let rss = [
        "", "http://purl.org/rss/1.0/", "http://purl.org/net/rss1.1#", "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss191", "http://blogs.law.harvard.edu/tech/rss",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd",
    ]
    private static let atom = [
        "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://example.com/newformat#", "http://example.com/necho",
        "http://purl.org/echo/", "uri/of/echo/namespace#", "http://purl.org/pie/", "http://purl.org/atom-blog/ns#",
    ]
}
