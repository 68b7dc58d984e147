/// Quotations of a text in another language than English: the tagger has learned none of its cues, so that the words are found, and nobody who
/// says them.
struct ForeignQuotations {
    private let text: AnnotatedText
    private let isForeign: Bool
    /// Shorter ones are terms and titles: in words, or in signs where a script puts no spaces between words.
    private static let (fewestWords, fewestSigns) = (5, 8)
    /// Articles and prepositions and the like are two words in five of English, and one in ten at most of its neighbours.
    private static let rarest = 8
    private static let shortestText = 5

    init(_ text: AnnotatedText) {
        self.text = text
        let words = text.tokens.lazy.filter { $0.kind == .word }
        let known = words.count { $0.isA(.function) || $0.isA(.reports) }
        isForeign = words.count >= Self.shortestText && known * Self.rarest < words.count
    }

    /// The attribution of a quotation to nobody.
    func attribution(of quotation: TokenRange) -> Attribution? {
        isForeign && isLong(quotation) ? Attribution(contents: [quotation]) : nil
    }

    private func isLong(_ quotation: TokenRange) -> Bool {
        let words = quotation.filter { text.tokens[$0].isWordLike }
        if words.count >= Self.fewestWords { return true }
        return words.reduce(0) { $0 + signs(text.tokens[$1]) } >= Self.fewestSigns
    }

    /// Letters of scripts without spaces, each a syllable or word: three bytes, from U+2E80 on.
    private func signs(_ token: Token) -> Int { text.bytes[token.start..<token.end].count { $0 >= 0xE3 && $0 < 0xEF } }
}
