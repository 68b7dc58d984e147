/// Finds words in lower case that may be names all the same, in texts that care little for capitals: chats, comments, posts.
struct LowerCaseNames {
    let text: AnnotatedText
    let names: NameList
    let usage: WordUsage

    /// The tokens that may be names; none in a text that is written like an article.
    func candidates() -> [Int] {
        let careless = carelessSentences()
        let isCarelessText = careless.count * 10 >= text.sentences.count
        return (isCarelessText ? Array(text.sentences.indices) : careless).flatMap { sentence in
            text.sentences[sentence].filter { mayBeName($0, in: text.sentences[sentence]) }
        }
    }

    private static let i = WordHash.of("i")

    /// Sentences that open a paragraph in lower case, or write `i`.
    private func carelessSentences() -> [Int] {
        text.sentences.indices.filter { number in
            let sentence = text.sentences[number]
            let first = text.tokens[sentence.lowerBound]
            let opens = sentence.lowerBound == 0 || number > 0 && isParagraphBegin(sentence.lowerBound)
            if opens, first.kind == .word, first.shape.contains(.hasLower), !first.shape.contains(.capitalised),
                !first.shape.contains(.innerCapital)
            {
                return true
            }
            return sentence.contains {
                isLower($0) && text.tokens[$0].hash == Self.i && text.tokens[$0].end - text.tokens[$0].start == 1
            }
        }
    }

    private func isParagraphBegin(_ token: Int) -> Bool {
        let before = text.tokens[token - 1].end
        return text.bytes[before..<text.tokens[token].start].contains(10)
    }

    private func isLower(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .word && token.shape.isDisjoint(with: [.capitalised, .innerCapital, .hasDigit, .contraction])
    }

    private static let plainClasses: WordClass = [.function, .says, .thinks, .saying, .say, .role, .group, .calendar, .particle]

    private func mayBeName(_ index: Int, in sentence: TokenRange) -> Bool {
        let token = text.tokens[index]
        guard isLower(index), token.end - token.start > 2, !token.isA(Self.plainClasses) else { return false }
        let profile = usage[token.hash]
        let isMostlyCapitalised = profile[1] >= 2
        if profile != .unknown { return isMostlyCapitalised && (!names[token.hash].isEmpty || profile[2] >= 2) }
        if !names[token.hash].isDisjoint(with: [.given, .surname]) { return true }
        // After a given name, a word that no article knows.
        guard index > sentence.lowerBound, text.tokens[index - 1].kind == .word else { return false }
        let before = text.tokens[index - 1]
        return !names[before.hash].isDisjoint(with: .given) && !before.isA(Self.plainClasses) && usage[before.hash][1] != 0
    }
}
