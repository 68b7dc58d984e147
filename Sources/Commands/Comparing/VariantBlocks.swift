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
                VariantSources(wording, by: utterance.speaker, terminal: terminal).lines
                    + wrapped(text(of: wording, in: utterance), indent: 8)
            }
    }

    private func head(_ utterance: Utterance) -> String {
        let speaker = terminal.styled(speaker(of: utterance).printable, .bold)
        var facts = [counted(utterance.outletCount, "outlet")]
        if utterance.wordings.count == 1, utterance.quoteCount > 1, utterance.coreWords > 0 {
            facts.append("word for word")
        } else if utterance.wordings.count == 1, utterance.quoteCount > 1 {
            facts.append("told in the same words")
        } else {
            facts.append(counted(utterance.wordings.count, "wording"))
            if utterance.coreWords > 1 { facts.append("in common: " + core(of: utterance)) }
        }
        if utterance.textCount == 1, utterance.outletCount > 1 { facts.append("copies of one article") }
        return speaker + terminal.styled("  " + facts.joined(separator: " · "), .faint)
    }

    /// A person by name, anything else as it is printed: `The letter`.
    private func speaker(of utterance: Utterance) -> String {
        guard let speaker = utterance.speaker else { return "(speaker unknown)" }
        return utterance.isSpeakerNamed ? speaker.prefix(1).uppercased() + speaker.dropFirst() : "(speaker unknown, “\(speaker)”)"
    }

    /// Its first and last words where it is long.
    private func core(of utterance: Utterance) -> String {
        let words = utterance.core.oneLine.printable.split(separator: " ")
        guard words.count > Self.mostOfCore else { return "“" + words.joined(separator: " ") + "”" }
        let (first, last) = (words.prefix(Self.mostOfCore / 2), words.suffix(Self.mostOfCore / 2))
        return "“" + (first + ["[…]"] + last).joined(separator: " ") + "” (\(utterance.coreWords) words)"
    }

    /// In words.
    private static let mostOfCore = 12

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
        let difference = DifferenceText(terminal: terminal)
        return pieces.map { isTold ? difference.shared($0) : difference.marked(Self.shortened($0)) }.joined(separator: " ")
    }

    /// The first and last words of a long cut: all of it stands above, in the fullest wording.
    private static func shortened(_ piece: WordDifference.Piece) -> WordDifference.Piece {
        let words = piece.text.split(whereSeparator: \.isWhitespace)
        guard piece.change == .removed, words.count > mostOfCore else { return piece }
        var piece = piece
        piece.text = (words.prefix(edgeOfCut) + ["[…]"] + words.suffix(edgeOfCut)).joined(separator: " ")
        return piece
    }

    private static let edgeOfCut = 4

    private func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(text, width: max(20, (terminal.width ?? 100) - indent)).map {
            String(repeating: " ", count: indent) + $0
        }
    }
}
