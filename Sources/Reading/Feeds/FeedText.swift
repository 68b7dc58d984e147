/// A text in a feed, which may be plain, HTML that was escaped, or markup of its own.
enum FeedText: Equatable {
    case plain(String)
    case html(String)

    /// One paragraph a line, NFC.
    var paragraphs: String {
        switch self {
        case .plain(let text): return Paragraphs.normalised(text.composed)
        case .html(let source):
            let html = Self.escapingStray(source)
            let text =
                Self.hasTags(html)
                ? HTMLText.paragraphs(html)
                : Paragraphs.normalised(html.composed).split(separator: "\n\n").map { HTMLText.line(String($0)) }
                    .filter { !$0.isEmpty }.joined(separator: "\n\n")
            return Self.withoutOrigin(text)
        }
    }

    /// On one line; nil when it is blank.
    var line: String? {
        let text =
            switch self {
            case .plain(let text): text.composed.collapsed
            case .html(let html): HTMLText.line(Self.escapingStray(html))
            }
        return text.isEmpty ? nil : text
    }

    /// Whether a text that is said to be plain is HTML all the same.
    static func hasTags(_ text: String) -> Bool {
        ["</", "<br", "<p>", "<p ", "/>", "<img", "<BR", "<P>"].contains { text.contains($0) }
    }

    /// With `&lt;` for each `<` that begins no markup: a parser would take what follows for a tag.
    private static func escapingStray(_ html: String) -> String {
        let bytes = Array(html.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            let afterNext = index + 2 < bytes.count ? bytes[index + 2] : 0x20
            let isLetter = (0x61...0x7A).contains(next | 0x20)
            let isDeclaration =
                next == 0x21 && (afterNext == 0x2D || afterNext == 0x5B || (0x61...0x7A).contains(afterNext | 0x20))
            let beginsMarkup = isLetter || isDeclaration || next == 0x2F || next == 0x3F
            if byte == 0x3C && !beginsMarkup { output += "&lt;".utf8 } else { output.append(byte) }
        }
        return output.count == bytes.count ? html : String(decoding: output, as: UTF8.self)
    }

    /// Without the line that blog software puts below what it syndicates.
    private static func withoutOrigin(_ text: String) -> String {
        guard let last = text.split(separator: "\n\n").last, last.hasPrefix("The post "), last.contains(" appeared first on "),
            last.utf8.count < text.utf8.count
        else { return text }
        return String(text.dropLast(last.count + 2))
    }
}

extension FeedText {
    /// Code points from which on a text that is called a description is more than a teaser.
    private static let shortestWhole = 1500
    private static let cutMarks = ["…", "...", "[…]", "[...]", "(…)", "…]", "»»"]
    private static let invitations = [
        "read more", "continue reading", "read the rest", "more »", "full story", "weiterlesen", "lire la suite",
    ]

    /// Whether the article goes on elsewhere.
    ///
    /// - Parameter isDescription: whether the feed has only its element for summaries.
    static func isExcerpt(_ body: String, isDescription: Bool) -> Bool {
        let isShort = body.unicodeScalars.count < shortestWhole
        if isDescription && isShort { return true }
        if cutMarks.contains(where: { body.hasSuffix($0) }) { return isShort }
        let end = String(body.suffix(60)).lowercased()
        return isShort && invitations.contains { end.contains($0) }
    }
}
