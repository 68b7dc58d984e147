import Coverage
import SQLite
import TestSupport

@testable import Archive

/// Reports of a story, with quotes whose words are given between marks: `[…]` is one of Ilse Brandt, `{…}` one of somebody unnamed.
struct Reported {
    let folder = TemporaryFolder()
    let archive: Archive

    init(_ batches: [[Article]]) throws {
        archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches { try add(batch) }
    }

    func add(_ articles: [Article]) throws {
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(articles)
    }

    static func article(
        _ outlet: String, _ text: String, kind: Quote.Kind = .direct, day: String? = "2024-03-02", url: String? = nil
    ) -> Article {
        var body = ""
        var quotes: [(span: Span, isNamed: Bool)] = []
        var start = 0
        for character in text.unicodeScalars {
            switch character {
            case "[", "{": start = body.unicodeScalars.count
            case "]", "}": quotes.append((Span(start, body.unicodeScalars.count), character == "]"))
            default: body.unicodeScalars.append(character)
            }
        }
        let scalars = Array(body.unicodeScalars)
        var facts = Facts()
        let name = SampleArticles.passage("Ilse Brandt", in: body)
        if quotes.contains(where: \.isNamed) { facts.people = [Person(name: "Ilse Brandt", mentions: [name])] }
        facts.quotes = quotes.map { span, isNamed in
            let passage = Passage(String(String.UnicodeScalarView(scalars[span.start..<span.end])), span)
            let speaker = isNamed ? Speaker(passage: name, kind: .person, person: 0) : nil
            return Quote(kind: kind, pieces: [passage], speaker: speaker)
        }
        var document = Document(source: outlet, body: body)
        document.outlet = outlet
        document.url = url
        document.published = day.map { Timestamp(text: $0, precision: .day) }
        return Article(document: document, facts: facts)
    }

    func rows(_ sql: String) throws -> [[Value]] { try archive.connection.rows(sql) }

    /// Each utterance as its wordings, each with its outlet, in alphabetical order.
    func utterances() throws -> [[String]] {
        var groups: [Int64: [String]] = [:]
        for row in try rows("SELECT utterance_id, outlet || ': ' || text FROM variant_facts") {
            groups[row[0].integer ?? 0, default: []].append(row[1].text ?? "")
        }
        return groups.values.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    func findings() throws -> [Check.Finding] { try Check(archive).findings() }
}
