import Glibc
import Wordings

/// How rare each word is, from how often it was counted.
struct WordInformation {
    private let counts: [UInt32: Int]
    private let total: Int

    init(_ counts: [UInt32: Int]) {
        self.counts = counts
        total = counts.values.reduce(0, +)
    }

    /// The words that were counted twice or more.
    func entries(meanings: [UInt32: [UInt16]]) -> [WordTable.Entry] {
        counts.filter { $0.value > 1 }.map { stem, count in
            let bits = log2(Double(total) / Double(count))
            let quarters = UInt8(min(max((bits * 4).rounded(), 0), 255))
            return WordTable.Entry(stem: stem, information: quarters, meanings: meanings[stem] ?? [])
        }
    }
}
