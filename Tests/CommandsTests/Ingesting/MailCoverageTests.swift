import TestSupport
import Testing

/// Newsletters and mailboxes, by the real binary.
@Suite struct MailCoverageTests {
    private static let letter = """
        From: =?utf-8?Q?The_Harbour_Caf=C3=A9?= <news@email.harbour.example>
        Subject: =?iso-8859-1?B?RuRocmU=?= rammt Pier
        Date: Tue, 09 Jan 2018 14:30:00 +0100
        List-Unsubscribe: <https://harbour.example/u>
        Message-ID: <1@harbour.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Look at this mail in a browser.
        --b
        Content-Type: text/html; charset=windows-1252
        Content-Transfer-Encoding: quoted-printable

        <p><a href=3D"https://harbour.example/n/1">View this email in your browser</a></p>
        <p>=84We will not risk a single boat,=93 said Ada Quill, the harbour master, =
        on Monday. #SaveTheQuay</p><p>The ice is a foot thick.</p>
        --b--
        """

    private static func message(_ words: String, _ number: Int) -> String {
        """
        From: Ana Ruiz <ana@harbour.example>
        Subject: Pier \(number)
        Message-ID: <\(number)@harbour.example>
        Date: \(number) Jan 2018 10:00:00 GMT
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        \(words)

        """
    }

    @Test func newsletterBecomesAnArticleOfItsOutlet() throws {
        let program = Program()
        program.folder.write(Self.letter.replacing("\n", with: "\r\n"), to: "letter.eml")
        let result = try program.run("ingest", "letter.eml")
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let fields = try program.rows(
            "SELECT outlet AS a, title AS b, published_at AS c, url AS d, source AS e, domain AS f FROM article_facts")
        #expect(
            fields == [
                [
                    "The Harbour Café", "Fähre rammt Pier", "2018-01-09T14:30:00+01:00", "https://harbour.example/n/1",
                    "letter.eml",
                    "harbour.example",
                ]
            ])
        #expect(
            try program.rows("SELECT body LIKE '%“, said Ada Quill%' AS a, body LIKE '%“ said Ada Quill%' AS b FROM articles")
                == [["0", "1"]])
        #expect(try program.run("quotes", "--speaker", "Quill").output.contains("We will not risk a single boat"))
        #expect(try program.run("hashtags").output.contains("savethequay"))
        #expect(try program.run("original", "1").output == Self.letter.replacing("\n", with: "\r\n"))
        #expect(try program.rows("SELECT media_type AS a, size > length(gzip) AS b FROM originals") == [["message/rfc822", "1"]])
        #expect(try program.run("check").status == 0)
        #expect(try FactPlaces.verify(JSON(program.run("extract", "letter.eml").output)) > 3)
        #expect(try program.run("reread").output == "0 articles changed in verbatim.db, 1 the same\n")
    }

    @Test(arguments: ["saved.mbox", "saved.mbox.gz", "-"]) func mailboxGivesEachMessageAndNamesTheWordless(name: String) throws {
        let program = Program()
        let separator = "From ana@harbour.example Tue Jan  9 14:30:00 2018\n"
        // "The ferry stays." and "The ferry sails.", in base64.
        let first = separator + Self.message("VGhlIGZlcnJ5IHN0YXlzLg==", 1) + "\n"
        let picture = separator + "From: a@b.example\nMessage-ID: <2>\nContent-Type: image/png; name=a.png\n\nx\n\n"
        let text = first + picture + separator + Self.message("VGhlIGZlcnJ5IHNhaWxzLg==", 3)
        let result: Program.Result
        if name == "-" {
            result = try program.run(["ingest", "-"], input: text)
        } else {
            program.folder.write(name.hasSuffix("gz") ? Gzip.member(text) : Array(text.utf8), to: name)
            result = try program.run("ingest", name)
        }
        #expect(result.status == 1 && result.output == "2 articles added to verbatim.db, 1 failed\n")
        let shown = name == "-" ? "standard input" : name
        #expect(result.errors.contains("\(shown), message 2: there are no words in it (it has: a.png)"))
        let fields = try program.rows(
            """
            SELECT a.title AS a, a.body AS b, a.published_at AS c, u.name AS d, a.source AS e FROM articles a
            JOIN authors u ON u.article_id = a.id ORDER BY a.id
            """)
        #expect(
            fields == [
                ["Pier 1", "The ferry stays.", "2018-01-01T10:00:00Z", "Ana Ruiz", "\(name)#1"],
                ["Pier 3", "The ferry sails.", "2018-01-03T10:00:00Z", "Ana Ruiz", "\(name)#3"],
            ])
        #expect(try program.run("original", "2").output.hasPrefix("From: Ana Ruiz <ana@harbour.example>\nSubject: Pier 3\n"))
        #expect(try program.run("check").status == 0)
    }
}
