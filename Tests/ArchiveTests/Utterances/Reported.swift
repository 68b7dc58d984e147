import Coverage
import SQLite
import TestSupport

@testable import Archive

/// Reports of a story, with quotes whose words are given between marks: `[…]` is one of Ilse Brandt, `<…>` of Otto Lund, `{…}` one
/// of somebody unnamed. Within them, what stands between two `|` is the outlet's own.
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
        var quotes: [(pieces: [Span], speaker: String?)] = []
        var pieces: [Span] = []
        var start: Int?
        for character in text.unicodeScalars {
            let place = body.unicodeScalars.count
            switch character {
            case "[", "<", "{": start = place
            case "|":
                if let begin = start { pieces.append(Span(begin, place)) }
                start = start == nil ? place : nil
            case "]", ">", "}":
                quotes.append((pieces + (start.map { [Span($0, place)] } ?? []), Self.speakers[character]))
                (pieces, start) = ([], nil)
            default: body.unicodeScalars.append(character)
            }
        }
        let scalars = Array(body.unicodeScalars)
        var facts = Facts()
        let names = Set(quotes.compactMap(\.speaker)).sorted()
        facts.people = names.map { Person(name: $0, mentions: [SampleArticles.passage($0, in: body)]) }
        facts.quotes = quotes.map { spans, speaker in
            let passages = spans.map { Passage(String(String.UnicodeScalarView(scalars[$0.start..<$0.end])), $0) }
            let person = speaker.flatMap { name in
                names.firstIndex(of: name).map {
                    Speaker(passage: SampleArticles.passage(name, in: body), kind: .person, person: $0)
                }
            }
            return Quote(kind: kind, pieces: passages, speaker: person)
        }
        var document = Document(source: outlet, body: body)
        document.outlet = outlet
        document.url = url
        document.published = day.map { Timestamp(text: $0, precision: .day) }
        return Article(document: document, facts: facts)
    }

    private static let speakers: [Unicode.Scalar: String] = ["]": "Ilse Brandt", ">": "Otto Lund"]

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
