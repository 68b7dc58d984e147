import Coverage

/// Text with marked stretches, which may nest and overlap.
struct Markup {
    struct Mark {
        let span: Span
        let style: Terminal.Style
        /// Shown where the stretch ends: `q1`; nil for a stretch that only stands out.
        let label: String?
    }

    let marks: [Mark]
    let terminal: Terminal

    /// `text` with its marks: in colours on a terminal, else in brackets.
    ///
    /// - Parameter start: the code point of the whole text at which this part of it begins.
    func rendered(_ text: some StringProtocol, from start: Int) -> String {
        let scalars = Array(text.unicodeScalars)
        let whole = Span(start, start + scalars.count)
        let inside = marks.filter { $0.span.overlaps(whole) }
        let cuts = Set(
            inside.flatMap { [max($0.span.start, whole.start), min($0.span.end, whole.end)] } + [whole.start, whole.end])
        var result = ""
        var previous: Int?
        for cut in cuts.sorted() {
            if let previous { result += piece(scalars[(previous - start)..<(cut - start)], Span(previous, cut), inside) }
            result += signs(at: cut, inside)
            previous = cut
        }
        return result
    }

    private func piece(_ scalars: ArraySlice<Unicode.Scalar>, _ span: Span, _ marks: [Mark]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        text = text.printable
        guard terminal.hasStyle else { return text }
        return marks.filter { $0.span.contains(span) }.reduce(text) { terminal.styled($0, $1.style) }
    }

    /// Brackets and labels where marks begin and end; what began last ends first.
    private func signs(at place: Int, _ marks: [Mark]) -> String {
        var signs = ""
        for mark in marks.filter({ $0.span.end == place }).sorted(by: { $0.span.start > $1.span.start }) {
            guard let label = mark.label else { continue }
            signs += terminal.hasStyle ? terminal.styled(label, .faint) : "]\(label)"
        }
        guard !terminal.hasStyle else { return signs }
        let beginning = marks.count { $0.span.start == place && $0.label != nil }
        return signs + String(repeating: "[", count: beginning)
    }
}
