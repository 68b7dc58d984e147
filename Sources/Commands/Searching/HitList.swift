import Query

/// The hits of a search for people to read: headline, where it stood, and the stretch that matches.
struct HitList {
    private let hits: [SearchHit]
    private let offset: Int
    private let terminal: Terminal

    init(_ results: SearchResults, offset: Int, terminal: Terminal) {
        hits = results.hits
        self.offset = offset
        self.terminal = terminal
    }

    func print(to output: StandardOutput) {
        let margin = String(offset + hits.count).count + 2
        for (index, hit) in hits.enumerated() {
            let number = "\(offset + index + 1)."
            let lead = String(repeating: " ", count: margin - 1 - number.count) + number + " "
            output.writeLine(terminal.styled(lead, .faint) + title(of: hit, width: terminal.width.map { $0 - margin }))
            let indent = String(repeating: " ", count: margin)
            output.writeLine(indent + terminal.styled(place(of: hit), .faint))
            for line in lines(hit.snippet, width: (terminal.width ?? 100) - margin) { output.writeLine(indent + line) }
            if let url = hit.url { output.writeLine(indent + terminal.styled(url.printable, .underlined)) }
            if let line = copies(of: hit) { output.writeLine(indent + terminal.styled(line, .faint)) }
            if index < hits.count - 1 { output.writeLine("") }
        }
        output.flush()
    }

    private func title(of hit: SearchHit, width: Int?) -> String {
        if hit.title.isEmpty { return terminal.styled("(without a headline)", .faint) }
        var left = width ?? .max
        return hit.title.reduce(into: "") { line, part in
            guard left > 0 else { return }
            let text = DisplayWidth.fitting(part.text.printable, width: left)
            left -= DisplayWidth.of(text)
            line += terminal.styled(text, part.isHit ? .hit : .bold)
        }
    }

    private func place(of hit: SearchHit) -> String {
        let parts = [
            hit.outlet ?? hit.source?.withoutFolders, hit.publishedAt, "article \(hit.id)",
            hit.newestID.map { "older revision of article \($0)" },
        ]
        return parts.compactMap { $0?.printable }.joined(separator: " · ")
    }

    /// Where else the text stands: `+ 3 copies: The Carrow Herald (article 3), …`.
    private func copies(of hit: SearchHit) -> String? {
        guard !hit.copies.isEmpty else { return nil }
        let count = counted(hit.copies.count, "copy", plural: "copies")
        let named = hit.copies.prefix(Self.mostCopies).map { "\($0.outlet?.printable ?? "no outlet") (article \($0.id))" }
        let more = hit.copies.count > named.count ? " …" : ""
        return "+ \(count): \(named.joined(separator: ", "))\(more)"
    }

    private static let mostCopies = 3

    /// The parts as lines of at most `width` columns; a style never runs over a line's end.
    private func lines(_ parts: [SnippetPart], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for part in parts {
            for piece in Self.pieces(part.text.printable) {
                let columns = DisplayWidth.of(piece)
                if used > 0, used + columns > max(width, 20), piece != " " {
                    while line.last == " " { line.removeLast() }
                    lines.append(line)
                    line = ""
                    used = 0
                }
                if used == 0, piece == " " { continue }
                line += part.isHit ? terminal.styled(piece, .hit) : piece
                used += columns
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Words and the spaces between them, each a piece.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { pieces.append(" ") }
            if !word.isEmpty { pieces.append(String(word)) }
        }
        return pieces
    }
}
