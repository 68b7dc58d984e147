import Query

/// Utterances for people to read: the fullest wording first, and below it what each other outlet made of it.
struct VariantBlocks {
    private let utterances: [Utterance]
    private let terminal: Terminal
    /// Whether long wordings are printed whole: where nobody looks at them on a terminal, always.
    private let isFull: Bool

    init(_ utterances: [Utterance], terminal: Terminal, isFull: Bool = false) {
        self.utterances = utterances
        self.terminal = terminal
        self.isFull = isFull || terminal.width == nil
    }

    func print(to output: StandardOutput) {
        for (place, utterance) in utterances.enumerated() {
            if place > 0 { output.writeLine("") }
            for line in lines(utterance) { output.writeLine(line) }
        }
        output.flush()
    }

    func lines(_ utterance: Utterance) -> [String] {
        head(utterance)
            + utterance.wordings.flatMap { wording in
                let sources = VariantSources(wording, of: utterance).all
                let addresses = sources.compactMap { $0.place.url?.printable }
                return sources.flatMap { line(on: $0, wording, in: utterance) }
                    + wrapped(QuotationMarks.balanced(text(of: wording, in: utterance)), indent: Self.indent)
                    + addresses.map { Self.space(Self.indent) + terminal.styled($0, .faint) }
            }
    }

    private func head(_ utterance: Utterance) -> [String] {
        let head = VariantHead(utterance)
        return hanging(
            terminal.styled(head.speaker.printable, .bold) + " ", columns: DisplayWidth.of(head.speaker.printable) + 1,
            terminal.styledByWord(Self.unbroken(head.facts), .faint), indent: 2)
    }

    /// Where a wording stands, and what the outlet made of the fullest one.
    private func line(on source: VariantSource, _ wording: Utterance.Wording, in utterance: Utterance) -> [String] {
        let name = source.name.printable + (utterance.wordings.count > 1 ? ":" : " ·")
        let note = utterance.wordings.count > 1 ? WordingNote(wording.relation, at: source.place) : nil
        let notes =
            (note.map { [terminal.styledByWord($0.text, $0.isMarked ? .yellow : .faint)] } ?? [])
            + TurningNote(source.place).texts.map { terminal.styledByWord(Self.unbroken([$0]), .yellow) }
        let shown = notes.isEmpty ? "" : notes.joined(separator: ", ") + " · "
        let facts = shown + terminal.styledByWord(Self.unbroken(source.facts), .faint)
        return hanging(Self.space(4) + name, columns: 4 + DisplayWidth.of(name), facts, indent: 6)
    }

    private func text(of wording: Utterance.Wording, in utterance: Utterance) -> String {
        let isShort = !isFull && LongText.isLong(wording.text)
        if wording.relation == .fullest, isShort {
            return LongWording.fullest(utterance) { terminal.styled($0, .bold) }
        }
        let text = isShort ? LongText.shortened(wording.text.oneLine).printable : wording.text.oneLine.printable
        if wording.relation == .fullest { return withCore(text, utterance) }
        guard wording.places.contains(where: { WordingNote(wording.relation, at: $0).isMarked }), !wording.pieces.isEmpty else {
            return text
        }
        return WordingText(marks: DifferenceText(terminal: terminal), isShort: isShort)
            .marked(wording.pieces, isTold: wording.relation == .told)
    }

    /// The fullest wording, with what all have in common in bold, where there are colours and others have less.
    private func withCore(_ text: String, _ utterance: Utterance) -> String {
        let core = utterance.core.oneLine.printable
        guard terminal.hasStyle, utterance.wordings.count > 1, utterance.coreWords > 1, let place = text.firstRange(of: core)
        else { return text }
        return text[..<place.lowerBound] + terminal.styledByWord(core, .bold) + text[place.upperBound...]
    }
}

// MARK: - Lines

extension VariantBlocks {
    private static let indent = 8

    private static func space(_ columns: Int) -> String { String(repeating: " ", count: columns) }

    /// Facts in a row; a short one is not broken in two, and no line begins with the point between them.
    private static func unbroken(_ facts: [String]) -> String {
        facts.map { $0.count > 24 ? $0 : $0.replacing(" ", with: noBreak) }.joined(separator: noBreak + "· ").printable
    }

    private static let noBreak = "\u{a0}"

    private var width: Int { terminal.width ?? 100 }

    /// Text behind a begin of so many columns; the lines below are indented.
    private func hanging(_ begin: String, columns: Int, _ text: String, indent: Int) -> [String] {
        let lines = DisplayWidth.wrapped(text, width: max(20, width - indent), after: max(1, columns - indent))
        let rest = lines.dropFirst().map { Self.space(indent) + $0 }
        return ([begin + (lines.first ?? "")] + rest).map(Self.withoutEnd)
    }

    private static func withoutEnd(_ line: String) -> String {
        var line = line.replacing(noBreak, with: " ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(text, width: max(20, width - indent)).map { Self.space(indent) + $0 }
    }
}
