/// Finds the turns of transcripts and interviews: `PENCE: We will …`, `Q: Why …?`, each at a paragraph's begin.
struct TranscriptTurns {
    private let text: AnnotatedText
    /// The tokens of each paragraph's label; empty for a paragraph without one.
    private let labels: [TokenRange]
    private let isTranscript: Bool
    /// One such paragraph alone is more likely a heading or a list.
    private static let fewest = 2

    init(_ text: AnnotatedText) {
        self.text = text
        let labels = text.paragraphs.map { Self.label(of: $0, text) }
        self.labels = labels
        isTranscript = labels.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } >= Self.fewest
    }

    /// The turn that begins in a paragraph; its following paragraphs without a label are left to it where they are quoted.
    func attribution(in number: Int) -> Attribution? {
        guard isTranscript, !labels[number].isEmpty else { return nil }
        let label = labels[number]
        let words = (label.upperBound + 1)..<text.paragraphs[number].upperBound
        guard words.contains(where: { text.tokens[$0].isWordLike }) else { return nil }
        return Attribution(cue: label.upperBound..<(label.upperBound + 1), source: label, contents: [words])
    }

    /// One to four words in capitals, or the letters of question and answer, before a colon.
    private static func label(of paragraph: TokenRange, _ text: AnnotatedText) -> TokenRange {
        let none = paragraph.lowerBound..<paragraph.lowerBound
        var end = paragraph.lowerBound
        while end < min(paragraph.upperBound, paragraph.lowerBound + 5), !text.tokens[end].isMark(":") {
            let token = text.tokens[end]
            let isLetter = token.isCapitalised && token.end - token.start == 1
            guard token.isAllCaps || isLetter || token.shape.contains(.abbreviated) && token.isCapitalised else { return none }
            end += 1
        }
        guard end > paragraph.lowerBound, end < paragraph.upperBound, text.tokens[end].isMark(":") else { return none }
        return paragraph.lowerBound..<end
    }
}
