import Coverage

/// Finds places of one text again in another wording of it.
struct SpanAnchor {
    private let old: [Unicode.Scalar]
    private let new: [Unicode.Scalar]
    private let isSame: Bool

    init(from old: String, to new: String) {
        self.old = Array(old.unicodeScalars)
        self.new = Array(new.unicodeScalars)
        isSame = old == new
    }

    /// Code points around a place that tell it from others with the same words, on each side.
    private static let context = 60
    /// Of these as many must be the same as before, unless the words themselves are as long.
    private static let leastContext = 12

    /// Where the words of the place stand in the new text: of several places the one whose surroundings are most like the old ones, of
    /// equals the one that moved least. Nil when they stand nowhere, or only amid other words.
    func span(_ place: Span) -> Span? {
        guard place.start >= 0, place.start < place.end, place.end <= old.count else { return nil }
        if isSame { return place }
        let words = old[place.start..<place.end]
        var best: (agreement: Int, distance: Int, start: Int)?
        for start in starts(of: words) {
            let agreement = before(place.start, start) + after(place.end, start + words.count)
            let distance = abs(start - place.start)
            if best.map({ (agreement, -distance) > ($0.agreement, -$0.distance) }) ?? true { best = (agreement, distance, start) }
        }
        guard let best, best.agreement + words.count >= min(Self.leastContext + words.count, 3 * Self.leastContext) else {
            return nil
        }
        return Span(best.start, best.start + words.count)
    }

    private func starts(of words: ArraySlice<Unicode.Scalar>) -> [Int] {
        guard let first = words.first, words.count <= new.count else { return [] }
        return (0...(new.count - words.count)).filter { new[$0] == first && new[$0..<($0 + words.count)] == words }
    }

    /// Code points before the two places that are the same; the begin of both texts is as good as all of them.
    private func before(_ a: Int, _ b: Int) -> Int {
        var count = 0
        while count < Self.context {
            if a - count == 0 || b - count == 0 { return a == b && a - count == 0 ? Self.context : count }
            guard old[a - count - 1] == new[b - count - 1] else { return count }
            count += 1
        }
        return count
    }

    /// The same behind them.
    private func after(_ a: Int, _ b: Int) -> Int {
        var count = 0
        while count < Self.context {
            let (isOldEnd, isNewEnd) = (a + count == old.count, b + count == new.count)
            if isOldEnd || isNewEnd { return isOldEnd && isNewEnd ? Self.context : count }
            guard old[a + count] == new[b + count] else { return count }
            count += 1
        }
        return count
    }
}
