/// Where in a `WordTable` the numbers of a word's meanings stand, ascending.
struct WordMeanings {
    private let first: UInt32
    private let end: UInt32
    /// A bit for each number, by its remainder: most words without a meaning in common are told apart by these alone.
    let bits: UInt64

    /// None.
    init() { (first, end, bits) = (0, 0, 0) }

    init(_ range: Range<Int>, in meanings: [UInt16]) {
        (first, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
        bits = meanings[range].reduce(0) { $0 | 1 << UInt64($1 % 64) }
    }

    var range: Range<Int> { Int(first)..<Int(end) }
    var isEmpty: Bool { bits == 0 }
}
