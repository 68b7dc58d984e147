/// A tagged document as running text, the way an article has it: marks close to their words, sentences in paragraphs.
struct RunningText: Sendable {
    enum Kind: UInt8, Sendable { case none, person, other }

    private(set) var body = ""
    /// By byte of the body: the number of the entity that stands there, 0 where none does.
    private(set) var entities: [UInt32] = []
    /// By number of the entity.
    private(set) var kinds: [Kind] = [.none]

    /// - Parameter splitsHyphens: whether the corpus makes three tokens of `self-made`.
    init(_ document: TaggedDocument, splitsHyphens: Bool) {
        var inParagraph = 0
        for sentence in document.sentences {
            add(sentence, splitsHyphens: splitsHyphens)
            inParagraph += 1
            let ends = sentence.last.map { ".!?”’\"')''".contains($0.text) } ?? true
            if ends, inParagraph < 3 {
                append(" ", 0)
            } else {
                append("\n", 0)
                inParagraph = 0
            }
        }
    }

    /// A text whose entities are known by their bytes, from left to right.
    init(body: String, entities spans: [(bytes: Range<Int>, kind: Kind)]) {
        self.body = body
        entities = Array(repeating: 0, count: body.utf8.count)
        for (bytes, kind) in spans {
            kinds.append(kind)
            for byte in bytes { entities[byte] = UInt32(kinds.count - 1) }
        }
    }

    private mutating func append(_ text: String, _ entity: UInt32) {
        body += text
        entities.append(contentsOf: repeatElement(entity, count: text.utf8.count))
    }

    private mutating func add(_ sentence: [TaggedDocument.Word], splitsHyphens: Bool) {
        var quoteIsOpen = false
        var joinsNext = true
        var entity: UInt32 = 0
        for (index, word) in sentence.enumerated() {
            let text = word.text == "``" || word.text == "''" ? "\"" : word.text
            let next = index + 1 < sentence.count ? sentence[index + 1].text : ""
            var joinsBefore = joinsNext || Self.closing.contains(text) || Self.clitics.contains(text.lowercased())
            joinsNext = Self.opening.contains(text)
            if text == "\"" {
                if quoteIsOpen { joinsBefore = true } else { joinsNext = true }
                quoteIsOpen.toggle()
            } else if text == "'" || text == "’", Self.clitics.contains("'" + next.lowercased()) {
                joinsBefore = true
                joinsNext = true
            } else if text == "-", splitsHyphens, index > 0, next.first?.isLetter == true {
                joinsBefore = true
                joinsNext = true
            }
            if word.tag.hasPrefix("B-") {
                kinds.append(word.kind == "PER" ? .person : .other)
                entity = UInt32(kinds.count - 1)
            } else if word.tag == "O" {
                if !joinsBefore { append(" ", 0) }
                append(text, 0)
                entity = 0
                continue
            }
            if !joinsBefore { append(" ", word.tag.hasPrefix("I-") ? entity : 0) }
            append(text, entity)
        }
    }

    private static let closing: Set<String> = [",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "”", "...", "…"]
    private static let opening: Set<String> = ["(", "[", "{", "$", "“", "‘", "@", "#"]
    private static let clitics: Set<String> = [
        "'s", "’s", "n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "'t", "’t",
    ]
}
