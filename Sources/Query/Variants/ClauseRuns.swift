/// Runs of an edit script, moved to where clauses begin.
///
/// Of `I did not buy it, and I did not come here`, cut to `I did not come here`, a shortest way keeps the first `I did not` and takes out the second.
/// Where words recur, what went is what begins a clause.
enum ClauseRuns {
    /// The same words kept, removed and added; a change that could as well stand some words before does where a clause begins there.
    static func slid(_ runs: [EditScript.Run], _ old: WordedText, _ new: WordedText) -> [EditScript.Run] {
        var runs = runs
        var place = 1
        while place + 1 < runs.count {
            defer { place += 1 }
            guard case .kept(let before, let beforeNew) = runs[place - 1], case .kept(let behind, let behindNew) = runs[place + 1]
            else { continue }
            let count: Int?
            switch runs[place] {
            case .removed(let words):
                count = distance(of: words, over: before.count, old, beside: new, at: beforeNew.upperBound)
                if let count { runs[place] = .removed(moved(words, by: count)) }
            case .added(let words):
                count = distance(of: words, over: beforeNew.count, new, beside: old, at: before.upperBound)
                if let count { runs[place] = .added(moved(words, by: count)) }
            case .kept: count = nil
            }
            guard let count else { continue }
            runs[place + 1] = .kept(
                old: (behind.lowerBound - count)..<behind.upperBound, new: (behindNew.lowerBound - count)..<behindNew.upperBound)
            runs[place - 1] = .kept(old: before.dropLast(count), new: beforeNew.dropLast(count))
        }
        return runs.filter { if case .kept(let words, _) = $0 { !words.isEmpty } else { true } }
    }

    private static func moved(_ words: Range<Int>, by count: Int) -> Range<Int> {
        (words.lowerBound - count)..<(words.upperBound - count)
    }

    /// How many words before some others these could as well begin, so that a clause begins there; nil where none does, or one begins with them.
    ///
    /// - Parameters:
    ///   - most: so many are the same in both texts.
    ///   - other: the other text, in which as many words before a place come to stand behind them.
    private static func distance(
        of words: Range<Int>, over most: Int, _ text: WordedText, beside other: WordedText, at place: Int
    ) -> Int? {
        guard most > 0, !words.isEmpty, !beginsClause(words.lowerBound, of: text) else { return nil }
        for count in 1...most {
            let (start, end) = (words.lowerBound - count, words.upperBound - count)
            guard text.keys[start] == text.keys[end] else { return nil }
            let isTorn = isTorn(start, of: text) || isTorn(end, of: text) || isTorn(place - count, of: other)
            if !isTorn, beginsClause(start, of: text) { return count }
        }
        return nil
    }

    private static func beginsClause(_ place: Int, of text: WordedText) -> Bool {
        place == 0 || text.endsClause(place - 1)
    }

    /// Whether a contraction stands on both sides of a place.
    private static func isTorn(_ place: Int, of text: WordedText) -> Bool {
        place > 0 && place < text.keys.count && text.isOneWord(place - 1, place)
    }
}
