/// A range of tokens of one text.
typealias TokenRange = Range<Int>

extension TokenRange {
    /// The number of tokens between two ranges that do not overlap.
    func distance(to other: TokenRange) -> Int {
        lowerBound >= other.upperBound ? lowerBound - other.upperBound : other.lowerBound - upperBound
    }

    /// What stands before and behind another range.
    func subtracting(_ other: TokenRange) -> [TokenRange] {
        guard overlaps(other) else { return [self] }
        var rest: [TokenRange] = []
        if lowerBound < other.lowerBound { rest.append(lowerBound..<other.lowerBound) }
        if other.upperBound < upperBound { rest.append(other.upperBound..<upperBound) }
        return rest
    }
}
