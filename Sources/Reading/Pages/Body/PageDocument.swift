import Coverage

extension PageBody {
    /// One paragraph a line with an empty line between, and its special passages; nil when there is no text.
    func document(source: String) -> Document? {
        var body = ""
        var blocks: [Block] = []
        var quotations: [Span] = []
        var quotation = -1
        var position = 0
        for paragraph in paragraphs {
            let text = paragraph.text.composed
            if text.isEmpty { continue }
            if !body.isEmpty {
                body += "\n\n"
                position += 2
            }
            body += text
            let length = text.unicodeScalars.count
            if let kind = paragraph.kind { blocks.append(Block(kind: kind, text: text, span: Span(position, position + length))) }
            if paragraph.quotation >= 0 {
                let isSame = paragraph.quotation == quotation && !quotations.isEmpty
                let start = isSame ? quotations.removeLast().start : position
                quotations.append(Span(start, position + length))
            }
            quotation = paragraph.quotation
            position += length
        }
        guard !body.isEmpty else { return nil }
        var document = Document(source: source, body: body)
        document.blocks = blocks + asides
        document.blockQuotations = quotations
        return document
    }
}
