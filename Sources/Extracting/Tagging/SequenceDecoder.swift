/// Finds the best sequence of labels (first-order Viterbi); one value decodes many sequences without allocating.
///
/// A step compares all labels at once. The label before is kept in the low four bits of the sum, highest for the first label, so
/// that the largest sum tells by itself where it came from, and of equal ones the first wins.
package struct SequenceDecoder<Scores: LabelScores> {
    private typealias Sums = Scores.Sums

    /// Where the best sequence to each label at each token but the first came from.
    private var back: [Sums] = []
    /// By the label before: what each label scores after it, with what BIO forbids far below zero; the last for the begin.
    private let transitions: [Sums]
    private let count: Int

    /// Far below what any token scores, and small enough that the sums of two fit into 28 bits.
    private static var forbidden: Int32 { -1 << 24 }
    private static var shift: Int32 { 4 }

    package init(_ model: TaggingModel<Scores>) {
        let count = model.tags.count
        precondition(count <= 1 << Int(Self.shift), "the label before has four bits")
        self.count = count
        transitions = (0...count).map { before in
            var row = Sums(repeating: Self.forbidden << Self.shift)
            for label in 0..<count {
                let allowed = model.tags.allows(label, after: before < count ? before : nil)
                let score = allowed ? Int32(model.transitions[before * count + label]) : Self.forbidden
                row[label] = score << Self.shift + (before < count ? 15 - Int32(before) : 0)
            }
            return row
        }
    }

    /// Writes the labels of the tokens whose scores are given to the end of `path`.
    package mutating func decode(_ scores: ArraySlice<Scores>, into path: inout [UInt8]) {
        guard let first = scores.first else { return }
        back.removeAll(keepingCapacity: true)
        var sums = transitions[count] &+ Self.shifted(first)
        for score in scores.dropFirst() { step(score, &sums) }
        var best = 0
        for label in 1..<count where sums[label] > sums[best] { best = label }
        let begin = path.count
        path.append(contentsOf: repeatElement(UInt8(best), count: scores.count))
        for token in stride(from: scores.count - 1, to: 0, by: -1) {
            best = 15 - Int(back[token - 1][best])
            path[begin + token - 1] = UInt8(best)
        }
    }

    @inline(__always)
    private mutating func step(_ score: Scores, _ sums: inout Sums) {
        // Only differences count: relative to the first label, which any sequence may end with, the sums stay small.
        let relative = sums &- Sums(repeating: sums[0])
        var best = transitions[0] &+ Sums(repeating: relative[0])
        for before in 1..<count {
            let sum = transitions[before] &+ Sums(repeating: relative[before])
            // The larger of both, in operations that need no mask: masks of generic vectors are taken lane by lane.
            let ahead = sum &- best
            best &+= ahead & ~(ahead &>> 31)
        }
        let from = best & Sums(repeating: 15)
        back.append(from)
        sums = best &- from &+ Self.shifted(score)
    }

    @inline(__always)
    private static func shifted(_ score: Scores) -> Sums {
        var sums = Sums()
        for lane in 0..<Scores.scalarCount { sums[lane] = Int32(score[lane]) << shift }
        return sums
    }
}
