/// A document of a tagged corpus: sentences of words with their IOB2 tags.
struct TaggedDocument: Sendable {
    struct Word: Sendable {
        var text: String
        var tag: String

        /// `PER` of `B-PER`; nil for `O`.
        var kind: Substring? { tag == "O" || tag.utf8.count < 3 ? nil : tag.dropFirst(2) }
    }

    var sentences: [[Word]] = []

    /// The spans of a kind in a sentence, from left to right.
    static func spans(of kind: String, in sentence: [Word]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var index = 0
        while index < sentence.count {
            guard sentence[index].kind.map({ $0 == kind }) == true else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.count, sentence[end].tag == "I-\(kind)" { end += 1 }
            spans.append(index..<end)
            index = end
        }
        return spans
    }
}

/// A file of `token TAB tag` lines, an empty line after a sentence, `-DOCSTART-` before a document.
struct TaggedCorpus: Sendable {
    let name: String
    var documents: [TaggedDocument]

    init(name: String, documents: [TaggedDocument]) {
        self.name = name
        self.documents = documents
    }

    init(name: String, lines: some Sequence<Substring>) {
        self.name = name
        var documents: [TaggedDocument] = []
        var document = TaggedDocument()
        var sentence: [TaggedDocument.Word] = []
        func endSentence() {
            if !sentence.isEmpty { document.sentences.append(sentence) }
            sentence = []
        }
        func endDocument() {
            endSentence()
            if !document.sentences.isEmpty { documents.append(document) }
            document = TaggedDocument()
        }
        for line in lines {
            if line.hasPrefix("-DOCSTART-") {
                endDocument()
            } else if line.isEmpty {
                endSentence()
            } else if let tab = line.utf8.lastIndex(of: 9) {
                sentence.append(.init(text: String(line[..<tab]), tag: String(line[line.utf8.index(after: tab)...])))
            }
        }
        endDocument()
        self.documents = documents
    }
}
