import Query

/// Utterances in Markdown, to be pasted into a text: below who speaks a table with a line an article, whose name is a link.
///
/// What was cut is struck through, what came is bold, what a telling shares is in italics.
struct VariantTables {
    private let utterances: [Utterance]

    init(_ utterances: [Utterance]) { self.utterances = utterances }

    func print(to output: StandardOutput) {
        for (place, utterance) in utterances.enumerated() {
            if place > 0 { output.writeLine("") }
            for line in Self.lines(utterance) { output.writeLine(line) }
        }
        output.flush()
    }

    static func lines(_ utterance: Utterance) -> [String] {
        let head = VariantHead(utterance)
        let rows = utterance.wordings.flatMap { wording in
            VariantSources(wording, of: utterance).all.map { row(wording, $0, of: utterance) }
        }
        return [
            "### " + escaped(head.speaker), "", escaped(head.facts.joined(separator: " · ")), "",
            "| outlet | published | wording | words | notes |", "| --- | --- | --- | --- | --- |",
        ] + rows
    }

    private static func row(_ wording: Utterance.Wording, _ source: VariantSource, of utterance: Utterance) -> String {
        let place = source.place
        let note = WordingNote(wording.relation, at: place)
        let words =
            note.isMarked
            ? WordingText(marks: .markdown).marked(place.pieces, isTold: wording.relation == .told)
            : escaped(QuotationMarks.balanced(place.text))
        let notes = source.facts.dropFirst(place.publishedAt == nil ? 0 : 1).joined(separator: " · ")
        let cells = [
            MarkdownWriter.linked(source.name.oneLine.printable, to: place.url), escaped(place.publishedAt ?? ""),
            escaped(([note.text] + TurningNote(place).texts).joined(separator: ", ")), words, escaped(notes),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func escaped(_ text: String) -> String { MarkdownWriter.escaped(text.oneLine.printable) }
}
