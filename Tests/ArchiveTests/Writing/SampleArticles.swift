import Coverage

/// Articles of an invented story, with facts as the extractor would find them.
enum SampleArticles {
    /// The passage where `words` stand in `body`.
    static func passage(_ words: String, in body: String) -> Passage {
        let scalars = Array(body.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        return Passage(words, Span(start, start + wanted.count))
    }

    static let body = "“The ferry stays,” mayor Ilse Brandt, 61, said on the quay. 🚢 #SaveTheFerry was everywhere."

    static var ferry: Article {
        var document = Document(source: "a.txt", title: "Ferry stays", body: body)
        document.outlet = "Harbour Gazette"
        document.authors = ["Tom Reyes", "Ana Lind"]
        document.published = Timestamp(text: "2024-03-02", precision: .day)
        var facts = Facts()
        var brandt = Person(name: "Ilse Brandt", mentions: [passage("Ilse Brandt", in: body)])
        brandt.role = passage("mayor", in: body)
        brandt.age = passage("61", in: body)
        facts.people = [brandt]
        facts.quotes = [
            Quote(
                kind: .direct, pieces: [passage("The ferry stays,", in: body)],
                speaker: Speaker(passage: passage("Ilse Brandt", in: body), kind: .person, person: 0),
                cue: passage("said", in: body))
        ]
        facts.hashtags = [HashtagUse(tag: "savetheferry", passage: passage("#SaveTheFerry", in: body))]
        var reaction = Reaction(
            passage: passage("#SaveTheFerry was everywhere", in: body), actor: Actor(passage: nil, kind: .public),
            verb: "was everywhere", stance: .supportive)
        reaction.quote = 0
        reaction.target = Target(passage: passage("Ilse Brandt", in: body), person: 0)
        facts.reactions = [reaction]
        return Article(document: document, facts: facts)
    }

    /// An article that names one person.
    ///
    /// - Parameter usual: what general usage completes the name to.
    static func naming(_ name: String, usual: String? = nil, role: String? = nil, source: String) -> Article {
        let body = "\(role ?? "Someone") \(name) spoke. (\(source))"
        var person = Person(name: name, mentions: [passage(name, in: body)])
        person.role = role.map { passage($0, in: body) }
        if let usual { (person.name, person.nameConfidence) = (usual, 0.9) }
        var facts = Facts()
        facts.people = [person]
        return Article(document: Document(source: source, body: body), facts: facts)
    }

    /// An article that names several people, each once.
    static func naming(all names: [String], source: String) -> Article {
        var body = ""
        var facts = Facts()
        for name in names {
            let start = body.unicodeScalars.count
            body += "\(name) spoke. "
            facts.people.append(Person(name: name, mentions: [Passage(name, Span(start, start + name.unicodeScalars.count))]))
        }
        return Article(document: Document(source: source, body: body + source), facts: facts)
    }
}
