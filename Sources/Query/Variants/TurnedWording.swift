/// What a wording leaves out of the fullest one, or puts in, right beside the words that both have, and that turns these.
struct TurnedWording {
    private(set) var cut: [String] = []
    private(set) var added: [String] = []

    init(_ runs: [EditScript.Run], _ old: WordedText, _ new: WordedText) {
        for (place, run) in runs.enumerated() {
            let next = runs.indices.contains(place + 1) ? runs[place + 1] : nil
            let isBehind = place > 0 && Self.isKept(runs[place - 1])
            switch (run, next) {
            case (.removed(let words), .added(let others)):
                // What is denied in other words is not turned.
                if TurningWords.stand(in: words, of: old) == TurningWords.stand(in: others, of: new) { continue }
                let isBefore = runs.indices.contains(place + 2)
                cut += Self.turning(words, of: old, isBefore: isBefore, isBehind: isBehind)
                added += Self.turning(others, of: new, isBefore: isBefore, isBehind: isBehind)
            case (.removed(let words), _):
                cut += Self.turning(words, of: old, isBefore: next != nil, isBehind: isBehind)
            case (.added(let words), _) where place == 0 || isBehind:
                added += Self.turning(words, of: new, isBefore: next != nil, isBehind: isBehind)
            default: continue
            }
        }
        // A denial or a condition that went to another place of the sentence is still there.
        if !cut.isEmpty, !added.isEmpty { (cut, added) = ([], []) }
    }

    private static func isKept(_ run: EditScript.Run) -> Bool { if case .kept = run { true } else { false } }

    /// - Parameters:
    ///   - isBefore: whether words that both have follow.
    ///   - isBehind: whether such words stand before.
    private static func turning(_ words: Range<Int>, of text: WordedText, isBefore: Bool, isBehind: Bool) -> [String] {
        if areSentences(words, of: text) { return [] }
        let before = isBefore ? TurningWords.before(words, of: text) : nil
        let behind = isBehind ? TurningWords.behind(words, of: text) : nil
        return [before ?? behind].compactMap { $0.map { text.text(of: $0) } }
    }

    /// Whole sentences turn none beside them; where words recur, `ClauseRuns` has them begin where a sentence does.
    private static func areSentences(_ words: Range<Int>, of text: WordedText) -> Bool {
        let begins = words.lowerBound == 0 || text.endsSentence(words.lowerBound - 1)
        return !words.isEmpty && begins && text.endsSentence(words.upperBound - 1)
    }
}
