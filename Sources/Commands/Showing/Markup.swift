import Coverage

/// Text with marked stretches, which may nest and overlap.
struct Markup {
    struct Mark {
        let span: Span
        let style: Terminal.Style
        /// Shown where the stretch ends: `q1`; nil for a stretch that only stands out.
        let label: String?
    }

    private let terminal: Terminal
    /// In the order of their begin; of those that begin together, the longest first.
    private let marks: [Mark]
    /// The first mark that may still be open, or to come, where the next part of the text begins.
    private var next = 0
    private var open: [Mark] = []

    init(marks: [Mark], terminal: Terminal) {
        self.marks = marks.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        self.terminal = terminal
    }

    /// The next part of the text with its marks: in colours on a terminal, else in brackets. Parts are given in order.
    ///
    /// - Parameter start: the code point of the whole text at which the part begins.
    mutating func rendered(_ text: some StringProtocol, from start: Int) -> String {
        let scalars = Array(text.unicodeScalars)
        let end = start + scalars.count
        var result = ""
        var place = start
        while true {
            result += endings(at: place) + beginnings(at: place)
            guard place < end else { return result }
            let nextBegin = next < marks.count ? marks[next].span.start : end
            let nextEnd = open.map(\.span.end).min() ?? end
            let cut = max(place + 1, min(end, nextBegin, nextEnd))
            result += piece(scalars[(place - start)..<(cut - start)])
            place = cut
        }
    }

    private func piece(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return open.reduce(text.printable) { terminal.styled($0, $1.style) }
    }

    /// Labels where marks end; what began last ends first.
    private mutating func endings(at place: Int) -> String {
        let ending = open.filter { $0.span.end <= place }
        guard !ending.isEmpty else { return "" }
        open.removeAll { $0.span.end <= place }
        return ending.reversed().compactMap(\.label).map { terminal.hasStyle ? terminal.styled($0, .faint) : "]\($0)" }.joined()
    }

    /// Brackets where marks begin.
    private mutating func beginnings(at place: Int) -> String {
        var brackets = ""
        while next < marks.count, marks[next].span.start <= place {
            if marks[next].label != nil, !terminal.hasStyle { brackets += "[" }
            open.append(marks[next])
            next += 1
        }
        return brackets
    }
}
