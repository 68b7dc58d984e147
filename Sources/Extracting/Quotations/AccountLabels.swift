/// The names of accounts before a colon at the begin of comments: `JohnB: I think …`, `harbourfan88: …`.
struct AccountLabels {
    private let text: AnnotatedText
    /// By the number of its paragraph.
    private var labels: [Int: TokenRange] = [:]
    /// One alone is something else, as are several where nobody speaks of himself: `YouTube: 5,000 views`.
    private static let fewest = 2

    init(_ text: AnnotatedText) {
        self.text = text
        var accounts = 0
        var speaks = false
        var found: [Int: TokenRange] = [:]
        for (number, paragraph) in text.paragraphs.enumerated() {
            let colon = paragraph.lowerBound + 1
            guard colon + 1 < paragraph.upperBound, text.tokens[colon].isMark(":"), text.tokens[colon - 1].isWordLike else {
                continue
            }
            found[number] = paragraph.lowerBound..<colon
            guard isAccount(paragraph.lowerBound) else { continue }
            accounts += 1
            speaks = speaks || paragraph.contains { OwnVoice.isFirstPerson(text.tokens[$0]) }
        }
        // Among accounts, whoever has a plain name is one as well.
        if accounts >= Self.fewest, speaks { labels = found }
    }

    /// The account at the begin of a paragraph.
    func label(of paragraph: Int) -> TokenRange? { labels[paragraph] }

    /// `@mara`, or a word with a figure behind letters or with a capital behind a small letter.
    private func isAccount(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .handle { return true }
        guard token.kind == .word, token.end - token.start > 3 else { return false }
        let bytes = text.bytes[token.start..<token.end]
        return zip(bytes, bytes.dropFirst()).contains { $0.isLowerLetter && $1.isUpperLetter || $0.isLetter && $1.isDigit }
    }
}
