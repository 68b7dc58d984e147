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
            output.writeLine(head(utterance))
            for wording in utterance.wordings {
                for line in sources(of: wording) { output.writeLine(line) }
                for line in wrapped(text(of: wording), indent: 8) { output.writeLine(line) }
            }
        }
        output.flush()
    }

    private func head(_ utterance: Utterance) -> String {
        let speaker = terminal.styled((utterance.speaker ?? "(speaker unknown)").printable, .bold)
        var facts = [counted(utterance.outletCount, "outlet")]
        if utterance.wordings.count == 1, utterance.quoteCount > 1, utterance.coreWords > 0 {
            facts.append("word for word")
        } else {
            facts.append(counted(utterance.wordings.count, "wording"))
            if utterance.coreWords > 1 { facts.append("in common: " + core(of: utterance)) }
        }
        return speaker + terminal.styled("  " + facts.joined(separator: " · "), .faint)
    }

    /// Its first and last words where it is long.
    private func core(of utterance: Utterance) -> String {
        let words = utterance.core.oneLine.printable.split(separator: " ")
        guard words.count > Self.mostOfCore else { return "“" + words.joined(separator: " ") + "”" }
        let (first, last) = (words.prefix(Self.mostOfCore / 2), words.suffix(Self.mostOfCore / 2))
        return "“" + (first + ["…"] + last).joined(separator: " ") + "” (\(utterance.coreWords) words)"
    }

    /// In words.
    private static let mostOfCore = 12

    /// Where a wording stands: an outlet a line.
    private func sources(of wording: Utterance.Wording) -> [String] {
        wording.places.flatMap { source in
            let copy = source.originID.map { "copy of article \($0)" }
            let older = source.newestID.map { "older revision of article \($0)" }
            let full = source.printsFullest && wording.places.contains { !$0.printsFullest } ? "elsewhere in full" : nil
            let parts = [
                source.outlet ?? "(outlet unknown)", source.publishedAt, "article \(source.articleID)", older, copy, full,
            ]
            let line = "    " + parts.compactMap { $0?.printable }.joined(separator: " · ")
            return [line] + (source.url.map { ["    " + $0.printable] } ?? [])
        }.map { terminal.styled($0, .faint) }
    }

    /// The wording, with what it makes of the fullest one.
    private func text(of wording: Utterance.Wording) -> String {
        let text = wording.pieces.isEmpty ? wording.text.oneLine.printable : marked(wording.pieces)
        // Who prints all the words elsewhere in the article, or goes on in others, has cut none.
        if !wording.pieces.isEmpty, wording.places.allSatisfy(\.printsFullest) {
            return terminal.styled("in part, elsewhere in full: ", .faint) + wording.text.oneLine.printable
        }
        let note =
            switch wording.relation {
            case .fullest, .same: ""
            case .cut where wording.places.allSatisfy(\.saysMore): "in part, going on otherwise: "
            case .cut: "cut: "
            case .extended: "with more words: "
            case .edited: "edited: "
            case .told: wording.kind == .indirect ? "told: " : "in other words: "
            }
        return (note.isEmpty ? note : terminal.styled(note, .faint)) + text
    }

    private func marked(_ pieces: [WordDifference.Piece]) -> String {
        let difference = DifferenceText(terminal: terminal)
        return pieces.map(difference.marked).joined(separator: " ")
    }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(text, width: max(20, (terminal.width ?? 100) - indent)).map {
            String(repeating: " ", count: indent) + $0
        }
    }

    /// A row a quote, in the order in which they are printed.
    static func rows(_ utterances: [Utterance]) -> Rows {
        var rest = utterances.flatMap { utterance in
            utterance.wordings.flatMap { wording in wording.places.map { (utterance, wording, $0) } }
        }[...]
        let columns = [
            "utterance_id", "speaker", "outlets", "core", "core_words", "relation", "kind", "text", "cut_text", "added_text",
            "in_full", "says_more",
            "outlet",
            "published_at", "article_id", "origin_id", "newest_id", "quote_id", "title", "url", "speaker_text", "others_speaker",
            "cue",
        ]
        return Rows(columns: columns) {
            guard let (utterance, wording, place) = rest.popFirst() else { return nil }
            func text(_ change: WordDifference.Change) -> Value {
                .text(wording.pieces.filter { $0.change == change }.map(\.text).joined(separator: "\n"))
            }
            return [
                .integer(utterance.id), Value(utterance.speaker), .integer(Int64(utterance.outletCount)), .text(utterance.core),
                .integer(Int64(utterance.coreWords)), .text(wording.relation.rawValue), .text(wording.kind.rawValue),
                .text(wording.text), text(.removed), text(.added),
                .integer(place.printsFullest ? 1 : 0), .integer(place.saysMore ? 1 : 0), Value(place.outlet),
                Value(place.publishedAt),
                .integer(place.articleID), place.originID.map { .integer($0) } ?? .null,
                place.newestID.map { .integer($0) } ?? .null, .integer(place.quoteID),
                Value(place.title), Value(place.url),
                Value(place.speakerText), .integer(place.isOthers ? 1 : 0),
                Value(place.cue),
            ]
        }
    }
}

extension String {
    /// White space as single spaces.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
