import Query
import SQLite

/// A group of copies for people to read: the origin, and below it each copy with what was cut and added.
struct CopyBlocks {
    private let group: [CopyList.Member]
    private let terminal: Terminal

    init(_ group: [CopyList.Member], terminal: Terminal) {
        self.group = group
        self.terminal = terminal
    }

    func print(to output: StandardOutput) {
        guard let origin = group.first else { return }
        output.writeLine(terminal.styled((origin.title ?? Opening.of(origin.body)).printable, .bold))
        let agencies = origin.agencies.map { "dateline names \($0)" }
        output.writeLine(terminal.styled(place(of: origin, "likely origin", agencies), .faint))
        for copy in group.dropFirst() {
            output.writeLine("")
            output.writeLine(place(of: copy, likeness(copy, origin), cut(copy), added(copy)))
            if let title = copy.title, title != origin.title { output.writeLine("    headline: " + title.printable) }
            for line in DifferenceText(terminal: terminal).lines(WordDifference(from: copy.comparedBody, to: copy.body)) {
                for part in terminal.width.map({ DisplayWidth.wrapped(line, width: max(20, $0 - 4)) }) ?? [line] {
                    output.writeLine("    " + part)
                }
            }
        }
        output.flush()
    }

    /// What was copied before the origin changed is told by the revision that it was copied from.
    private func likeness(_ copy: CopyList.Member, _ origin: CopyList.Member) -> String {
        let older = copy.comparedID == origin.id ? "" : " as the origin's older revision, article \(copy.comparedID)"
        return "\(PerCent.atMost(copy.similarity)) the same\(older)"
    }

    private func cut(_ copy: CopyList.Member) -> String? { copy.cut > 0 ? "\(PerCent.atLeast(copy.cut)) cut" : nil }

    private func added(_ copy: CopyList.Member) -> String? { copy.added > 0 ? "\(PerCent.atLeast(copy.added)) added" : nil }

    private func place(of member: CopyList.Member, _ notes: String?...) -> String {
        ([member.outlet ?? member.source?.withoutFolders, member.publishedAt, "article \(member.id)"] + notes).compactMap {
            $0?.printable
        }.joined(
            separator: " · ")
    }

    /// A row an article, the origin first; `cut_text` and `added_text` have a line a stretch.
    static func rows(_ group: [CopyList.Member]) -> Rows {
        var rest = group[...]
        let columns = [
            "article_id", "origin_id", "compared_id", "outlet", "published_at", "title", "url", "similarity", "cut", "added",
            "cut_text", "added_text",
        ]
        return Rows(columns: columns) {
            guard let member = rest.popFirst(), let origin = group.first else { return nil }
            let difference = WordDifference(from: member.comparedBody, to: member.body)
            func text(_ change: WordDifference.Change) -> Value {
                .text(difference.pieces.filter { $0.change == change }.map(\.text).joined(separator: "\n"))
            }
            return [
                .integer(member.id), .integer(origin.id), .integer(member.comparedID), Value(member.outlet),
                Value(member.publishedAt), Value(member.title), Value(member.url), .real(member.similarity), .real(member.cut),
                .real(member.added), text(.removed), text(.added),
            ]
        }
    }

    /// The rows with shares as the text has them.
    static func inPerCent(_ rows: Rows) -> Rows {
        rows.inPerCent("similarity").inPerCent("cut", by: PerCent.atLeast).inPerCent("added", by: PerCent.atLeast)
    }
}
