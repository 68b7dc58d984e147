/// Finds the best sequence of labels (first-order Viterbi); one value decodes many sequences without allocating.
package struct SequenceDecoder<Scores: LabelScores> {
    /// Best score of each label at the last and at this token.
    private var previous: [Int32]
    private var current: [Int32]
    /// The label before, a label a row, a row a token.
    private var back: [UInt8] = []
    /// As the model's, with what BIO forbids far below zero.
    private let transitions: [Int32]
    private let count: Int

    /// Far below what any sequence scores, far above the edge of Int32.
    private static var forbidden: Int32 { -1 << 24 }

    package init(_ model: TaggingModel<Scores>) {
        count = model.tags.count
        previous = Array(repeating: 0, count: count)
        current = previous
        transitions = (0..<((count + 1) * count)).map { [count] cell in
            let (before, label) = cell.quotientAndRemainder(dividingBy: count)
            let allowed = model.tags.allows(label, after: before < count ? before : nil)
            return allowed ? Int32(model.transitions[cell]) : Self.forbidden
        }
    }

    /// Writes the labels of the tokens whose scores are given to the end of `path`.
    package mutating func decode(_ scores: ArraySlice<Scores>, into path: inout [UInt8]) {
        guard let first = scores.first else { return }
        back.removeAll(keepingCapacity: true)
        for label in 0..<count { previous[label] = transitions[count * count + label] &+ Int32(first[label]) }
        for score in scores.dropFirst() { step(score) }
        var best = 0
        for label in 1..<count where previous[label] > previous[best] { best = label }
        let begin = path.count
        path.append(contentsOf: repeatElement(UInt8(best), count: scores.count))
        var token = scores.count - 1
        while token > 0 {
            best = Int(back[(token - 1) * count + best])
            token -= 1
            path[begin + token] = UInt8(best)
        }
    }

    @inline(__always)
    private mutating func step(_ score: Scores) {
        for label in 0..<count {
            var best = 0
            var top = previous[0] &+ transitions[label]
            for before in 1..<count {
                let sum = previous[before] &+ transitions[before &* count &+ label]
                if sum > top {
                    top = sum
                    best = before
                }
            }
            current[label] = top &+ Int32(score[label])
            back.append(UInt8(best))
        }
        swap(&previous, &current)
    }
}
