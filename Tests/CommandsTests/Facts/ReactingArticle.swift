import Archive
import Coverage

/// An article of an invented story that tells of a reaction, with its facts as an extractor would find them.
enum ReactingArticle {
    static let body =
        "“The pier closes,” mayor Ilse Brandt said. Skipper Tom Reyes denounced Brandt on Twitter as “deaf to the sea”. 🚢"

    /// Where `words` stand in the body.
    private static func passage(_ words: String, after start: Int = 0) -> Passage {
        let scalars = Array(body.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let place = scalars.indices.dropFirst(start).first { scalars[$0...].starts(with: wanted) } ?? 0
        return Passage(words, Span(place, place + wanted.count))
    }

    static var article: Article {
        var document = Document(source: "pier.txt", title: "Pier closes", body: body)
        document.outlet = "Harbour Gazette"
        document.published = Timestamp(text: "2024-03-02", precision: .day)
        var facts = Facts()
        facts.people = [
            Person(name: "Ilse Brandt", mentions: [passage("Ilse Brandt"), passage("Brandt", after: 60)]),
            Person(name: "Tom Reyes", mentions: [passage("Tom Reyes")]),
        ]
        facts.quotes = [
            Quote(
                kind: .direct, pieces: [passage("deaf to the sea")],
                speaker: Speaker(passage: passage("Tom Reyes"), kind: .person, person: 1), cue: passage("denounced"))
        ]
        var answer = Reaction(
            passage: passage("Skipper Tom Reyes denounced Brandt on Twitter as “deaf to the sea”"),
            actor: Actor(passage: passage("Tom Reyes"), kind: .person, person: 1), verb: "denounced", stance: .critical)
        answer.channel = .twitter
        answer.target = Target(passage: passage("Brandt", after: 60), person: 0)
        answer.quote = 0
        let closing = Reaction(
            passage: passage("🚢"), actor: Actor(passage: nil, kind: .public), verb: "waved", stance: .supportive)
        facts.reactions = [answer, closing]
        return Article(document: document, facts: facts)
    }

    /// A program whose archive holds this article.
    static func program() throws -> Program {
        let program = Program()
        let archive = try Archive.openForWriting(path: program.folder["verbatim.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        _ = try writer.add([article])
        try writer.finish()
        return program
    }
}
