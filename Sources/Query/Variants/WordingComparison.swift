import Coverage

/// What a wording makes of the fullest one.
struct WordingComparison {
    let relation: Utterance.Relation
    /// What went and what came; of what is told, what is shared and what is not.
    let pieces: [WordDifference.Piece]
    /// What was cut, or put in, and turns the words that stay.
    private(set) var turned: TurnedWording?
    /// What stands in the fullest wording right before and right behind the words that stay; empty but for a cut.
    private(set) var edges = (before: "", behind: "")
    /// The share of the fullest wording's words that stand in it, 0 to 1.
    let kept: Double

    init(from fullest: WordedText, to other: WordedText, isTold: Bool) {
        let numbers = EditScript.numbered(fullest.keys, other.keys)
        let steps = Self.byWord(EditScript.steps(from: numbers.old, to: numbers.new), fullest, other)
        let same = steps.compactMap { if case .keep(_, let new) = $0 { new } else { nil } }
        kept = Double(same.count) / Double(max(fullest.keys.count, 1))
        let (removed, added) = (fullest.keys.count - same.count, other.keys.count - same.count)
        if isTold || 2 * same.count < other.keys.count || removed > 0 && Self.isMostlyOther(other, same) {
            (relation, pieces) = (.told, SharedWords.pieces(of: other, in: fullest))
            return
        }
        relation = removed == 0 ? (added == 0 ? .same : .extended) : added == 0 ? .cut : .edited
        let runs = ClauseRuns.slid(EditScript.runs(of: steps), fullest, other)
        pieces = relation == .same ? [] : Self.pieces(runs, fullest, other)
        turned = TurnedWording(runs, fullest, other)
        if relation == .cut { edges = Self.edges(runs, of: fullest) }
    }

    private static func edges(_ runs: [EditScript.Run], of fullest: WordedText) -> (before: String, behind: String) {
        var edges = (before: "", behind: "")
        if case .removed(let words) = runs.first { edges.before = fullest.text(of: words.suffix(mostBeside)) }
        if case .removed(let words) = runs.last { edges.behind = fullest.text(of: words.prefix(mostBeside)) }
        return edges
    }

    /// In words.
    private static let mostBeside = 6

    /// A contraction stays whole or goes whole: of `won't` and `will` nothing is the same.
    private static func byWord(_ steps: [EditScript.Step], _ old: WordedText, _ new: WordedText) -> [EditScript.Step] {
        var kept = steps.compactMap { step in if case .keep(let a, let b) = step { (old: a, new: b) } else { nil } }
        var count: Int
        repeat {
            count = kept.count
            let (inOld, inNew) = (Set(kept.map(\.old)), Set(kept.map(\.new)))
            kept.removeAll { old.isTorn($0.old, keeping: inOld) || new.isTorn($0.new, keeping: inNew) }
        } while kept.count < count
        let stays = Set(kept.map(\.old))
        return steps.flatMap { step -> [EditScript.Step] in
            if case .keep(let a, let b) = step, !stays.contains(a) { [.remove(a), .add(b)] } else { [step] }
        }
    }

    /// Whether most of the words that tell something are others: two translations share `not to` and `a`.
    private static func isMostlyOther(_ text: WordedText, _ same: [Int]) -> Bool {
        let isContent = SharedWords.isContent(text)
        return 2 * same.count { isContent[$0] } < isContent.count { $0 }
    }

    private static func pieces(_ runs: [EditScript.Run], _ old: WordedText, _ new: WordedText) -> [WordDifference.Piece] {
        func piece(_ change: WordDifference.Change, _ range: Range<Int>, _ text: WordedText) -> WordDifference.Piece {
            WordDifference.Piece(change: change, text: text.text(of: range), span: text.span(of: range))
        }
        return runs.map { run in
            switch run {
            case .kept(_, let range): piece(.same, range, new)
            case .removed(let range): piece(.removed, range, old)
            case .added(let range): piece(.added, range, new)
            }
        }
    }
}

extension WordedText {
    /// Whether a word is of a contraction of which other words are not among those that stay.
    fileprivate func isTorn(_ place: Int, keeping kept: Set<Int>) -> Bool {
        for next in [place - 1, place + 1] where keys.indices.contains(next) && isOneWord(next, place) {
            if !kept.contains(next) { return true }
        }
        return false
    }
}
