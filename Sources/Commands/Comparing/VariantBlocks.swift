import Query
import SQLite

/// Utterances for people to read: the fullest wording in full, and below it what each other outlet made of it.
struct VariantBlocks {
    private let utterances: [Utterance]
    private let terminal: Terminal

    init(_ utterances: [Utterance], terminal: Terminal) {
        self.utterances = utterances
        self.terminal = terminal
    }

    func print(to output: StandardOutput) {
        for (place, utterance) in utterances.enumerated() {
            if place > 0 { output.writeLine("") }
            for line in lines(utterance) { output.writeLine(line) }
        }
        output.flush()
    }

    func lines(_ utterance: Utterance) -> [String] {
        [head(utterance)]
            + utterance.wordings.flatMap { wording in
                sources(of: wording, in: utterance) + wrapped(text(of: wording, in: utterance), indent: 8)
            }
    }

    private func head(_ utterance: Utterance) -> String {
        let head = VariantHead(utterance)
        return terminal.styled(head.speaker.printable, .bold)
            + terminal.styled("  " + head.facts.joined(separator: " · ").printable, .faint)
    }

    private func sources(of wording: Utterance.Wording, in utterance: Utterance) -> [String] {
        let isMixed = wording.places.contains { !$0.printsFullest }
        return VariantSources(wording, by: utterance.speaker).all.flatMap { source in
            let facts = source.facts + (source.place.printsFullest && isMixed ? ["elsewhere in full"] : [])
            let line = facts.map { " · " + $0.printable }.joined()
            return ["    " + source.name.printable + terminal.styled(line, .faint)]
                + (source.place.url.map { ["    " + terminal.styled($0.printable, .faint)] } ?? [])
        }
    }

    /// The wording, with what it makes of the fullest one.
    private func text(of wording: Utterance.Wording, in utterance: Utterance) -> String {
        let text = wording.text.oneLine.printable
        if wording.relation == .fullest { return withCore(text, utterance) }
        // Who prints all the words elsewhere in the article, or goes on in others, has cut none.
        if !wording.pieces.isEmpty, wording.places.allSatisfy(\.printsFullest) {
            return terminal.styled("in part, elsewhere in full: ", .faint) + text
        }
        let note = note(on: wording)
        let marked =
            wording.pieces.isEmpty || note == Self.unmarked ? text : marked(wording.pieces, isTold: wording.relation == .told)
        return (note.isEmpty ? note : terminal.styled(note, .faint)) + marked
    }

    private func note(on wording: Utterance.Wording) -> String {
        switch wording.relation {
        case .fullest, .same: ""
        case .cut where wording.places.allSatisfy({ $0.saysMore && $0.kind == .direct }): "cut, quoted with more: "
        case .cut: "cut: "
        case .extended: "with more words: "
        case .edited: "edited: "
        case .told where wording.kind != .indirect: "in other words: "
        case .told: !wording.pieces.isEmpty && wording.pieces.allSatisfy { $0.change == .same } ? Self.unmarked : "told: "
        }
    }

    private static let unmarked = "without quote marks: "

    /// The fullest wording, with what all have in common in bold, where there are colours and others have less.
    private func withCore(_ text: String, _ utterance: Utterance) -> String {
        let core = utterance.core.oneLine.printable
        guard terminal.hasStyle, utterance.wordings.count > 1, utterance.coreWords > 1, let place = text.firstRange(of: core)
        else { return text }
        let bold = core.split(separator: " ").map { terminal.styled(String($0), .bold) }.joined(separator: " ")
        return text[..<place.lowerBound] + bold + text[place.upperBound...]
    }

    private func marked(_ pieces: [WordDifference.Piece], isTold: Bool) -> String {
        WordingText(marks: DifferenceText(terminal: terminal)).marked(pieces, isTold: isTold)
    }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(text, width: max(20, (terminal.width ?? 100) - indent)).map {
            String(repeating: " ", count: indent) + $0
        }
    }
}
