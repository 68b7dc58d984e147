/// Finds posts that a page embeds and a text keeps: `We are closed. — Mara Quill (@quill) March 3, 2021`, and `Mara Quill (@quill) We
/// are closed.` No quote marks stand around them.
struct EmbeddedPosts {
    private let text: AnnotatedText
    /// Tokens of the longest name, and of what follows it.
    private static let longest = 10

    init(_ text: AnnotatedText) { self.text = text }

    /// The post that a paragraph is.
    func attribution(in paragraph: TokenRange) -> Attribution? {
        if let signed = signed(paragraph) { return signed }
        guard let account = (paragraph.prefix(Self.longest)).first(where: isAccount), account - 1 > paragraph.lowerBound,
            account + 2 < paragraph.upperBound
        else { return nil }
        let name = paragraph.lowerBound..<(account - 1)
        let words = (account + 2)..<paragraph.upperBound
        guard isName(name), text.tokens[words.lowerBound].isCapitalised, words.count > 3 else { return nil }
        return Attribution(source: name, contents: [withoutLinks(words)], isSetApart: true)
    }

    /// Whether a token is the `@quill` of `(@quill)`.
    private func isAccount(_ index: Int) -> Bool {
        text.tokens[index].kind == .handle && index > 0 && index + 1 < text.tokens.count && text.tokens[index - 1].isMark("(")
            && text.tokens[index + 1].isMark(")")
    }

    private func signed(_ paragraph: TokenRange) -> Attribution? {
        guard let account = paragraph.suffix(Self.longest).last(where: isAccount),
            (account + 2..<paragraph.upperBound).allSatisfy(isDate),
            let dash = (max(paragraph.lowerBound, account - Self.longest)..<account).last(where: isSigning),
            dash > paragraph.lowerBound, dash + 1 < account - 1
        else { return nil }
        let words = withoutLinks(paragraph.lowerBound..<dash)
        guard words.contains(where: { text.tokens[$0].kind == .word }) else { return nil }
        return Attribution(
            cue: dash..<(dash + 1), source: (dash + 1)..<(account - 1), contents: [words], isSetApart: true)
    }

    private func isSigning(_ index: Int) -> Bool {
        text.tokens[index].isDash && text.tokens[index].shape.contains(.afterSpace)
    }

    private func isDate(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isA(.calendar) || token.kind == .number || token.isMark(",")
    }

    private func isName(_ words: TokenRange) -> Bool {
        words.count <= 5 && words.allSatisfy { text.tokens[$0].isCapitalised || text.tokens[$0].isA(.particle) }
    }

    /// The words without the addresses of pictures and pages that end a post.
    private func withoutLinks(_ words: TokenRange) -> TokenRange {
        var end = words.upperBound
        while end > words.lowerBound, text.tokens[end - 1].kind == .address { end -= 1 }
        return end > words.lowerBound ? words.lowerBound..<end : words
    }
}
