import Foundation
import Synchronization
import TestSupport
import Testing

/// Coverage from a server, by the real binary.
@Suite(.serialized) struct FetchedCoverageTests {
    private static let sentence =
        "The harbour of Brackwater stays closed until the ice is gone, the port's council decided on Monday evening."

    private static func page(_ title: String, _ extra: String = "") -> String {
        let paragraphs = (1...3).map { "<p>\(title) \($0). \(sentence)</p>" }.joined()
        return
            "<!DOCTYPE html><html lang=\"en\"><head><title>\(title)</title></head><body><article><h1>\(title)</h1>\(paragraphs)\(extra)"
            + "</article></body></html>"
    }

    private static let feed = """
        <rss version="2.0"><channel><title>Quay News</title><link>/</link><item><title>One</title><link>/1</link>
        <description>The ferry struck the pier at noon.</description></item><item><title>Two</title><link>/2</link>
        <description>The pier is closed.</description></item></channel></rss>
        """

    /// What the server has under each path; the second answer to `/changing` differs from the first.
    private static func answer(_ request: LocalServer.Request, _ counts: borrowing Mutex<[String: Int]>) -> LocalServer.Response {
        let count = counts.withLock { counts in
            counts[request.path, default: 0] += 1
            return counts[request.path] ?? 0
        }
        switch request.path {
        case "/robots.txt": return .text("User-agent: *\nDisallow: /private\n", "text/plain")
        case "/page": return .text(page("Harbour stays closed"))
        case "/latin":
            return .init(
                200, ["Content-Type": "text/html; charset=iso-8859-1"],
                body: page("Fähre").unicodeScalars.map { UInt8(clamping: $0.value) })
        case "/moved": return .redirect("/page", 301)
        case "/loop": return .redirect("/loop")
        case "/packed":
            return .init(
                200, ["Content-Type": "text/html", "Content-Encoding": "gzip"], body: Gzip.member(page("Packed")))
        case "/feed": return .text(feed, "application/rss+xml")
        case "/report.pdf": return .init(200, ["Content-Type": "application/pdf"], body: Array("%PDF-1.7 x".utf8))
        case "/slow": return .init(200, delay: 4)
        case "/busy": return .init(429, ["Retry-After": "4000"])
        case "/large": return .init(200, ["Content-Type": "text/html"], body: [UInt8](repeating: 0x61, count: 70 << 20))
        case "/tagged":
            if request.fields["if-none-match"] == "\"1\"" { return .init(304, ["ETag": "\"1\""]) }
            var response = LocalServer.Response.text(page("Tagged"))
            response.fields["ETag"] = "\"1\""
            return response
        case "/changing": return .text(page("Changing", count > 1 ? "<p>The ice is gone, the harbour master said.</p>" : ""))
        default: return .init(404)
        }
    }

    private func withServer(_ body: (LocalServer, Program) throws -> Void) throws {
        let counts = Mutex<[String: Int]>([:])
        let server = try LocalServer { Self.answer($0, counts) }
        defer { server.stop() }
        try body(server, Program())
    }

    private func ingest(_ program: Program, _ arguments: String..., input: String = "") throws -> Program.Result {
        try program.run(["ingest", "--allow-private-addresses", "--pause", "0"] + arguments, input: input)
    }

    @Test func pageBecomesAnArticleWithItsAddressAndOriginal() throws {
        try withServer { server, program in
            let result = try ingest(program, server.address("/moved"), server.address("/latin#top"), server.address("/packed"))
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output == "3 articles added to verbatim.db\n")
            let found = try program.rows("SELECT source AS a, title AS b, url AS c FROM articles ORDER BY title")
            #expect(
                found == [
                    [server.address("/latin"), "Fähre", server.address("/latin")],
                    [server.address("/moved"), "Harbour stays closed", server.address("/page")],
                    [server.address("/packed"), "Packed", server.address("/packed")],
                ])
            let kept = try program.rows("SELECT charset AS a, address AS b FROM originals ORDER BY address")
            #expect(
                kept
                    == [
                        ["iso-8859-1", server.address("/latin")], [nil, server.address("/packed")],
                        ["utf-8", server.address("/page")],
                    ].sorted { ($0[1] ?? "") < ($1[1] ?? "") })
            let id = try program.rows("SELECT id AS a FROM articles WHERE title = 'Harbour stays closed'")[0][0] ?? ""
            #expect(try program.run("original", id).output == Self.page("Harbour stays closed"))
            #expect(try program.run("check").status == 0)
        }
    }

    @Test func failuresAreNamedWithTheirRemedyAndTheOthersGoOn() throws {
        try withServer { server, program in
            program.folder.write("The ferry stays at the quay, the mayor said on Monday.", to: "a.txt")
            let closed = try LocalServer { _ in .init() }
            closed.stop()
            let result = try ingest(
                program, server.address("/private/x"), "a.txt", server.address("/none"), server.address("/loop"),
                server.address("/report.pdf"), server.address("/slow"), closed.address("/x"), "ftp://harbour.example/a",
                "https://ana:secret@harbour.example/", server.address("/page"), "--timeout", "2")
            #expect(result.status == 1)
            #expect(result.output == "2 articles added to verbatim.db, 8 failed\n")
            for words in [
                "/private/x: the site asks programs to leave this page alone (Disallow: /private in robots.txt); save the page",
                "/none: the server answered 404 (not found); check the address",
                "/loop: its redirects lead back to where they began",
                "/report.pdf: it is a PDF document, not text; save its text as .txt first",
                "/slow: there was no whole answer in 2 seconds; try again later", "/x: there is no connection (",
                "ftp://harbour.example/a: addresses of the kind ftp: are not fetched",
                "it holds a user name or password, which would be kept with the article",
            ] {
                #expect(result.errors.contains(words), "\(words)")
            }
            #expect(!server.paths.contains("/private/x"))
        }
    }

    @Test func noPasswordOfAnAddressIsPrinted() throws {
        let program = try Program()
        program.folder.write("https://ana:secret@harbour.example/a\nftp://ana:secret@harbour.example/b\n", to: "list.txt")
        let result = try program.run(["ingest", "--urls", "list.txt", "https://ana:sec/ret@harbour.example/c"])
        #expect(result.status == 1)
        for words in [
            "list.txt, line 1: https://harbour.example/a: it holds a user name or password",
            "list.txt, line 2: ftp://harbour.example/b: ", "https://harbour.example/c: ",
        ] {
            #expect(result.errors.contains(words), "\(words)")
        }
        #expect(!result.errors.contains("ana") && !result.output.contains("ana"))
    }

    @Test func tooLargeAndTooBusy() throws {
        try withServer { server, program in
            let result = try ingest(program, server.address("/large"), server.address("/busy"))
            #expect(result.status == 1 && result.output == "0 articles added to verbatim.db, 2 failed\n")
            #expect(result.errors.contains("/large: it is larger than 64 MB; download it and ingest the file"))
            #expect(result.errors.contains("/busy: the server answered 429 and asks to be left alone for 4000 seconds"))
        }
    }

    @Test func privateAddressesAreRefusedUnlessAllowed() throws {
        try withServer { server, program in
            let result = try program.run("ingest", server.address("/page"), server.address("/page", host: "localhost"))
            #expect(result.status == 1)
            #expect(result.errors.contains("its host is in a private or reserved network (127.0.0.1)"))
            #expect(result.errors.contains("if that is meant, add --allow-private-addresses"))
            let file = try ingest(program, "file:///etc/passwd")
            #expect(file.status == 1 && file.errors.contains("addresses of the kind file: are not fetched"))
            #expect(server.visits.isEmpty)
        }
    }

    @Test func unchangedPageIsNotSentAgain() throws {
        try withServer { server, program in
            let address = server.address("/tagged")
            #expect(try ingest(program, address).output == "1 article added to verbatim.db\n")
            try program.shell(
                "sqlite3 verbatim.db \"UPDATE editions SET last_seen = '2020-01-01T00:00:00Z'; UPDATE fetches SET checked_at = '2020'\""
            )
            let dump =
                "SELECT a.*, o.sha256 AS kept, (SELECT count(*) FROM quotes) AS quotes FROM articles a JOIN originals o ON o.article_id = a.id"
            let before = try program.run("sql", dump).output
            #expect(try ingest(program, address).output == "0 articles added to verbatim.db, 1 known already\n")
            #expect(try program.run("sql", dump).output == before)
            #expect(server.visits.last?.request.fields["if-none-match"] == "\"1\"")
            let seen = try program.rows("SELECT last_seen > '2021' AS a, checked_at > '2021' AS b FROM editions, fetches")
            #expect(seen == [["1", "1"]])
            // Whoever deletes an article and asks again gets it again.
            try program.shell("sqlite3 verbatim.db \"PRAGMA foreign_keys = ON; DELETE FROM articles\"")
            #expect(try ingest(program, address).output == "1 article added to verbatim.db\n")
        }
    }

    @Test func samePageAgainIsKnownAndAnotherTextIsARevision() throws {
        try withServer { (server, program) throws in
            #expect(try ingest(program, server.address("/page")).output == "1 article added to verbatim.db\n")
            #expect(try ingest(program, server.address("/page")).output == "0 articles added to verbatim.db, 1 known already\n")
            #expect(try ingest(program, server.address("/changing")).output == "1 article added to verbatim.db\n")
            #expect(try ingest(program, server.address("/changing")).output == "1 article added to verbatim.db\n")
            #expect(try program.rows("SELECT count(*) AS a FROM superseded") == [["1"]])
            #expect(try program.rows("SELECT count(*) AS a FROM fetched_articles WHERE address LIKE '%changing'") == [["1"]])
        }
    }

    @Test func feedGivesItsItems() throws {
        try withServer { server, program in
            #expect(try ingest(program, server.address("/feed")).output == "2 articles added to verbatim.db\n")
            let found = try program.rows("SELECT source AS a, url AS b, outlet AS c FROM article_facts ORDER BY url")
            #expect(found == (1...2).map { ["\(server.address("/feed"))#\($0)", server.address("/\($0)"), "Quay News"] })
            #expect(try program.rows("SELECT sum(is_excerpt) AS a FROM editions") == [["2"]])
            #expect(try program.run("original", "1").output.contains("<title>One</title>"))
            #expect(try ingest(program, server.address("/feed")).output == "0 articles added to verbatim.db, 2 known already\n")
        }
    }

    @Test func addressesFromAFileAndFromStandardInput() throws {
        try withServer { server, program in
            let list = "# today\n\(server.address("/page"))\nharbour.example\n\n\(server.address("/packed")) # gzip\n"
            program.folder.write(list, to: "urls.txt")
            let result = try ingest(program, "--urls", "urls.txt")
            #expect(result.status == 1 && result.output == "2 articles added to verbatim.db, 1 failed\n")
            #expect(
                result.errors.contains("urls.txt, line 3: harbour.example: it is no web address; write it as https://host/path"))
            let piped = try ingest(program, "--urls", "-", input: list)
            #expect(piped.output == "0 articles added to verbatim.db, 2 known already, 1 failed\n")
            #expect(piped.errors.contains("standard input, line 3"))
            #expect(try ingest(program, "--urls", "nowhere.txt").errors.contains("nowhere.txt: there is no such file"))
            #expect(try ingest(program, "-", "--urls", "-").status == 64)
        }
    }

    @Test func extractFetchesWithoutAnArchive() throws {
        try withServer { server, program in
            let result = try program.run("extract", "--allow-private-addresses", "--pause", "0", server.address("/page"))
            #expect(result.status == 0, "\(result.errors)")
            let found = try JSON.lines(result.output)
            #expect(found.map { $0["url"].string } == [server.address("/page")])
            #expect(program.folder.names.isEmpty)
        }
    }

    @Test func withoutLibcurlTheRemedyIsNamedAndFilesAreReadAllTheSame() throws {
        let program = Program()
        program.folder.write("The ferry stays at the quay, the mayor said on Monday.", to: "a.txt")
        // Empty files in its place: the loader finds them first, and they are no libraries.
        for name in ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4"] { program.folder.write("", to: "broken/\(name)") }
        let result = try program.run(
            ["ingest", "a.txt", "https://harbour.example/"], environment: ["LD_LIBRARY_PATH": program.folder["broken"]])
        #expect(result.status == 1 && result.output == "1 article added to verbatim.db, 1 failed\n")
        #expect(result.errors.contains("nothing can be fetched without libcurl"))
        #expect(result.errors.contains("apt-get install libcurl4"))
    }

    @Test(arguments: [["--pause", "-1"], ["--timeout", "0"], ["--pause", "soon"]]) func wrongUsage(arguments: [String]) throws {
        let result = try Program().run(["ingest", "https://harbour.example/"] + arguments)
        #expect(result.status == 64 && !result.errors.isEmpty)
    }
}
