import Coverage

/// A plain text taken apart: title line, byline, body.
struct ArticleText: Equatable {
    enum Markup {
        case plain, markdown
    }

    private(set) var title: String?
    /// The title as it stands in the text: `# Heading`.
    private var titleLine = ""
    /// As printed: `By Jane Doe`.
    private(set) var byline: String?
    /// One paragraph a line; empty when the text has no words.
    private(set) var body: String

    /// Code points of the longest line that can be a title.
    private static let longestTitle = 200

    init(_ text: String, markup: Markup) {
        let blocks = TextBlocks(text)
        var first = 0
        func block(at line: Int) -> Range<Int>? { blocks.blocks.first { $0.lowerBound == line } }

        if let opening = block(at: 0) {
            let line = blocks.line(0)
            // The byline may stand right below the title; whatever else does makes the two lines a paragraph.
            let standsAlone = opening.count == 1 || (opening.count == 2 && Byline.isByline(blocks.line(1)))
            let heading = markup == .markdown ? Self.heading(line) : nil
            if blocks.blocks.count > 1, let heading = heading ?? (standsAlone && Self.isTitle(line) ? line : nil) {
                title = heading
                titleLine = line
                first = 1
            }
        }
        let isBlock = block(at: first)?.count == 1 || (first == 1 && block(at: 0)?.count == 2)
        if isBlock, blocks.blocks.contains(where: { $0.lowerBound > first }), Byline.isByline(blocks.line(first)) {
            byline = blocks.line(first)
            first += 1
        }
        body = blocks.body(fromLine: first)
    }

    /// The text of `# Heading`.
    private static func heading(_ line: String) -> String? {
        guard line.hasPrefix("# ") else { return nil }
        let text = line.dropFirst(2).drop { $0 == " " }
        return text.isEmpty ? nil : String(text)
    }

    /// Whether the line can be a headline: short, no sentence, no dateline, no quotation, no byline, no question of an interview, and
    /// no introduction of what follows.
    private static func isTitle(_ line: String) -> Bool {
        // A code point has at most four bytes; a long line need not be counted.
        guard line.utf8.count <= longestTitle * 4 else { return false }
        let scalars = line.unicodeScalars
        guard scalars.count <= longestTitle, scalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
        guard let first = scalars.first, let last = scalars.last(where: { !closingMarks.contains($0) }) else { return false }
        if sentenceEnds.contains(last) { return false }
        if openingMarks.contains(first), let end = scalars.last, closingMarks.contains(end) { return false }
        if line.hasPrefix("Q:") || line.hasPrefix("Q. ") || isSignedQuotation(scalars) { return false }
        return !Byline.isByline(line) && Dateline(beginning: line + " X") == nil
    }

    /// `"We will stay." — Mara Quill`: a sentence in marks before a dash.
    private static func isSignedQuotation(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, openingMarks.contains(first), let dash = scalars.lastIndex(where: dashes.contains) else {
            return false
        }
        let quotation = scalars[..<dash].reversed().drop { $0 == " " }
        guard let mark = quotation.first, closingMarks.contains(mark), let end = quotation.dropFirst().first else { return false }
        return [".", "!", "?"].contains(end)
    }

    private static let dashes: Set<Unicode.Scalar> = ["—", "–", "-", "―"]
    private static let sentenceEnds: Set<Unicode.Scalar> = [".", "。", ",", ";", ":"]
    private static let openingMarks: Set<Unicode.Scalar> = ["\"", "'", "“", "‘", "«", "„", "»"]
    private static let closingMarks: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", "“", "«"]

    /// Puts a line that is not the title after all back to the body's begin.
    mutating func returnTitleToBody() {
        guard title != nil else { return }
        body = [titleLine, byline, body].compactMap(\.self).joined(separator: "\n\n")
        (title, byline) = (nil, nil)
    }
}
