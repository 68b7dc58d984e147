import Coverage

/// Finds the speaker of words that a page sets apart without quote marks, by the `Mara Quill wrote:` above them.
///
/// In plain text nothing tells where such words end: see `AnnouncedStatements`.
struct BlockQuotations {
    /// The tokens of each block quotation, by the first.
    private var blocks: [Int: TokenRange] = [:]
    private let text: AnnotatedText

    /// - Parameter spans: of the block quotations.
    init(_ text: AnnotatedText, spans: [Span]) {
        self.text = text
        for span in spans {
            let tokens = text.tokens(in: span)
            if let first = tokens.first { blocks[first] = tokens }
        }
    }

    /// The block quotation that begins with a paragraph and is in no quote marks, from its first to its last word.
    func quotation(from number: Int) -> TokenRange? {
        let first = text.paragraphs[number].lowerBound
        return text.tokens[first].isQuoteMark ? nil : blocks[first]
    }
}
