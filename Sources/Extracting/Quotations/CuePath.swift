/// Finds the best labels of what belongs to one cue where these hang together: at most one source, and none without a content.
///
/// Viterbi over pairs of a label and what was found before; what the whole finding has, nothing, only a content or a content with
/// its source, scores too.
package struct CuePath {
    /// A row a token, to be filled before `run`.
    package var scores: [SIMD8<Float>] = []
    /// The best labels after `run`.
    package private(set) var labels: [UInt8] = []
    /// By token and state, the state before on the best way there.
    private var back: [UInt8] = []
    private var best: [Float] = []
    private var before: [Float] = []

    /// A state is a label and, times the number of labels, what was found: 1 for a source, 2 for a content.
    private static let labelCount = 5
    private static let stateCount = 20
    private static let never: Float = -1e9

    package init() {}

    package mutating func begin(_ count: Int) {
        scores.removeAll(keepingCapacity: true)
        scores.append(contentsOf: repeatElement(SIMD8(), count: count))
    }

    /// - Parameters:
    ///   - transitions: row by label before, the last row for the begin.
    ///   - kinds: what a finding scores, by `CueFinding`.
    package mutating func run(_ transitions: [SIMD8<Float>], kinds: [Float]) {
        labels.removeAll(keepingCapacity: true)
        guard let first = scores.first else { return }
        if back.count < scores.count * Self.stateCount { back = Array(repeating: 0, count: scores.count * Self.stateCount) }
        before = Array(repeating: Self.never, count: Self.stateCount)
        best = Array(repeating: Self.never, count: Self.stateCount)
        for (label, found) in [(CueLabel.outside, 0), (CueLabel.sourceBegin, 1), (CueLabel.contentBegin, 2)] {
            let label = Int(label)
            best[found * Self.labelCount + label] = transitions[Self.labelCount][label] + first[label]
        }
        for place in scores.indices.dropFirst() {
            swap(&best, &before)
            step(place, transitions)
        }
        var state = 0
        var value = 2 * Self.never
        // A source without a content is no finding.
        for candidate in 0..<Self.stateCount where candidate / Self.labelCount != 1 {
            let kind = CueFinding(found: candidate / Self.labelCount)
            let sum = best[candidate] + kinds[kind.rawValue]
            if sum > value {
                value = sum
                state = candidate
            }
        }
        trace(from: state)
    }

    private mutating func step(_ place: Int, _ transitions: [SIMD8<Float>]) {
        for found in 0..<4 {
            for label in 0..<Self.labelCount {
                var value = Self.never
                var from = 0
                // What was found before the token; a begin finds something, or one more content.
                var (least, most) = (found, found)
                if label == CueLabel.sourceBegin {
                    (least, most) = found & 1 == 1 ? (found & ~1, found & ~1) : (1, 0)
                } else if label == CueLabel.contentBegin {
                    (least, most) = found & 2 == 2 ? (found & ~2, found) : (1, 0)
                }
                let isInside = CueLabel.isInside(UInt8(label))
                for had in stride(from: least, through: most, by: 2) {
                    for previous in 0..<Self.labelCount where !isInside || previous == label || previous + 1 == label {
                        let sum = before[had * Self.labelCount + previous] + transitions[previous][label]
                        if sum > value {
                            value = sum
                            from = had * Self.labelCount + previous
                        }
                    }
                }
                let state = found * Self.labelCount + label
                best[state] = max(Self.never, value + scores[place][label])
                back[place * Self.stateCount + state] = UInt8(from)
            }
        }
    }

    private mutating func trace(from last: Int) {
        labels.append(contentsOf: repeatElement(0, count: scores.count))
        var state = last
        for place in stride(from: scores.count - 1, through: 0, by: -1) {
            labels[place] = UInt8(state % Self.labelCount)
            state = Int(back[place * Self.stateCount + state])
        }
    }
}
