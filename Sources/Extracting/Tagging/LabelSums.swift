/// What the labels score together, two a lane.
///
/// `all` adds both as one number, `high` the second alone, and what `all` holds beside it, modulo 2^16, is the first. So no byte has to
/// be widened by itself.
package struct LabelSums<Scores: LabelScores>: Sendable {
    private var all = Scores.Pairs()
    private var high = Scores.Pairs()

    @inline(__always)
    package init() {}

    /// Adds a row of weights.
    @inline(__always)
    mutating func add(_ row: Scores.Pairs) {
        all &+= row
        high &+= (row &+ 128) &>> 8
    }

    /// The sums; the lanes of the fingerprint hold noise that nobody reads.
    @inline(__always)
    package var scores: Scores {
        var scores = Scores()
        let low = all &- (high &<< 8)
        for lane in 0..<Scores.Pairs.scalarCount {
            scores[2 * lane] = low[lane]
            scores[2 * lane + 1] = high[lane]
        }
        return scores
    }
}
