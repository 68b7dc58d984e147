import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct NamesakesTests {
    let folder = TemporaryFolder()

    private func write(_ archive: Archive, _ articles: [(names: [String], source: String)]) throws {
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add(articles.map { SampleArticles.naming(all: $0.names, source: $0.source) })
    }

    /// Who is named where: `source: printed = name`.
    private func people(_ archive: Archive) throws -> [String] {
        #expect(try Check(archive).findings().isEmpty)
        return try archive.connection.rows(
            """
            SELECT a.source || ': ' || m.text || ' = ' || p.name FROM mentions m JOIN people p ON p.id = m.person_id
            JOIN articles a ON a.id = m.article_id ORDER BY a.source, m.start
            """
        ).compactMap { $0[0].text }
    }

    private func people(_ batches: [(names: [String], source: String)]...) throws -> [String] {
        let archive = try Archive.openForWriting(path: folder["\(batches.count)-\(UInt64.random(in: 0 ... .max)).db"])
        for batch in batches { try write(archive, batch) }
        return try people(archive)
    }

    @Test func suffixThatMostLeaveOutTellsNobodyApart() throws {
        let found = try people([(["John G. Brandt Jr."], "1"), (["John Brandt"], "2"), (["John G. Brandt Jr."], "3")])
        #expect(
            found == [
                "1: John G. Brandt Jr. = John Brandt", "2: John Brandt = John Brandt", "3: John G. Brandt Jr. = John Brandt",
            ])
        #expect(try people([(["John G. Brandt Jr."], "1")]) == ["1: John G. Brandt Jr. = John G. Brandt Jr."])
    }

    @Test func articleThatPrintsBothTellsTwo() throws {
        let found = try people([(["Peter Quill", "Peter Quill Jr."], "1"), (["Peter Quill Jr."], "2"), (["Quill"], "3")])
        #expect(found[0...1] == ["1: Peter Quill = Peter Quill", "1: Peter Quill Jr. = Peter Quill Jr."])
        #expect(found[2] == "2: Peter Quill Jr. = Peter Quill Jr.")
    }

    @Test func fatherAndSonOfTwoSuffixes() throws {
        let found = try people([(["Michael Tarn Sr.", "Michael Tarn Jr."], "1"), (["Michael Tarn"], "2")])
        #expect(
            found == [
                "1: Michael Tarn Sr. = Michael Tarn Sr.", "1: Michael Tarn Jr. = Michael Tarn Jr.",
                "2: Michael Tarn = Michael Tarn",
            ])
    }

    @Test func twoSuffixesAreTwoPeopleInDifferentArticles() throws {
        let jr = [(names: ["Michael Tarn Jr."], source: "1")]
        let sr = [(names: ["Michael Tarn Sr."], source: "2")]
        let expected = ["1: Michael Tarn Jr. = Michael Tarn Jr.", "2: Michael Tarn Sr. = Michael Tarn Sr."]
        #expect(try people(jr, sr) == expected)
        #expect(try people(sr, jr) == expected)
        #expect(try people(jr + sr) == expected)
    }

    @Test func laterArticlesChangeWhoIsMeant() throws {
        let alone: [(names: [String], source: String)] = [(["Peter Quill Jr."], "1"), (["Peter Quill"], "2")]
        #expect(try people(alone)[0] == "1: Peter Quill Jr. = Peter Quill")
        let both = [(names: ["Peter Quill Jr.", "Peter Quill"], source: "3")]
        #expect(try people(alone, both)[0] == "1: Peter Quill Jr. = Peter Quill Jr.")
        let more = ["4", "5"].map { (names: ["Peter Quill Jr."], source: $0) }
        #expect(try people(alone, both, more)[0] == "1: Peter Quill Jr. = Peter Quill")
    }

    @Test func usageTellsWhoIsMeantBesideANamesake() throws {
        let archive = try Archive.openForWriting(path: folder["usage.db"])
        let articles = [("1", "Peter Quill Jr."), ("3", "Barbara Quill")].map { source, other in
            var article = SampleArticles.naming(all: ["Quill", other], source: source)
            (article.facts.people[0].name, article.facts.people[0].nameConfidence) = ("Peter Quill", 0.9)
            return article
        }
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(articles)
        try write(archive, [(["Quill", "Tom Quill Jr."], "2")])
        let expected = [
            "1: Quill = Peter Quill", "1: Peter Quill Jr. = Peter Quill Jr.", "2: Quill = Quill",
            "2: Tom Quill Jr. = Tom Quill Jr.",
            "3: Quill = Peter Quill", "3: Barbara Quill = Barbara Quill",
        ]
        #expect(try people(archive) == expected)
    }

    @Test func quotesFollow() throws {
        let archive = try Archive.openForWriting(path: folder["quotes.db"])
        let body = "“The pier stays,” Peter Quill Jr. said."
        var facts = Facts()
        let name = SampleArticles.passage("Peter Quill Jr.", in: body)
        facts.people = [Person(name: "Peter Quill Jr.", mentions: [name])]
        facts.quotes = [
            Quote(
                kind: .direct, pieces: [SampleArticles.passage("The pier stays,", in: body)],
                speaker: Speaker(passage: name, kind: .person, person: 0), cue: SampleArticles.passage("said", in: body))
        ]
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([Article(document: Document(source: "1", body: body), facts: facts)])
        try write(archive, [(["Peter Quill"], "2")])
        let speaker = "SELECT p.name FROM quotes q JOIN people p ON p.id = q.speaker_id"
        #expect(try archive.connection.value(speaker) == "Peter Quill")
        try write(archive, [(["Peter Quill", "Peter Quill Jr."], "3")])
        #expect(try archive.connection.value(speaker) == "Peter Quill Jr.")
    }

    @Test func orderAndBatchesChangeNothing() throws {
        let names = ["Peter Quill", "Peter Quill Jr.", "Peter A. Quill Jr.", "Peter Quill Sr.", "Quill", "Ilse Quill"]
        for round in 0..<12 {
            var articles: [(names: [String], source: String)] = (0..<9).map { number in
                var seen: Set<String> = []
                let some = (0..<Int.random(in: 1...3)).compactMap { _ in names.randomElement() }.filter {
                    seen.insert($0).inserted
                }
                return (some, "\(number)")
            }
            var answers: [[String]] = []
            for order in 0..<3 {
                let archive = try Archive.openForWriting(path: folder["\(round)-\(order).db"])
                var rest = articles[...]
                while !rest.isEmpty {
                    let count = min(Int.random(in: 1...4), rest.count)
                    try write(archive, Array(rest.prefix(count)))
                    rest = rest.dropFirst(count)
                }
                answers.append(try people(archive))
                articles.shuffle()
            }
            for answer in answers.dropFirst() { #expect(answer == answers[0]) }
        }
    }

    @Test func whatIsTakenAwayIsForgotten() throws {
        let archive = try Archive.openForWriting(path: folder["gone.db"])
        try write(archive, [(["Peter Quill Jr."], "1"), (["Peter Quill", "Peter Quill Jr."], "2"), (["Peter Quill"], "3")])
        #expect(try people(archive)[0] == "1: Peter Quill Jr. = Peter Quill Jr.")
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        let id = try #require(try archive.connection.value("SELECT id FROM articles WHERE source = '2'").integer)
        _ = try writer.replace([(id, SampleArticles.naming(all: ["Peter Quill"], source: "2"))])
        #expect(try people(archive)[0] == "1: Peter Quill Jr. = Peter Quill")
        #expect(try archive.connection.value("SELECT group_concat(name) FROM people") == "Peter Quill")
    }
}
