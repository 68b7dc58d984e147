import Extracting

/// Finds the best sequence of labels in training (first-order Viterbi over floating-point scores).
package struct BestPath<Lanes: SIMD & Sendable>: SequencePath where Lanes.Scalar == Float {
    package var scores: [Lanes] = []
    package private(set) var labels: [UInt8] = []
    package var kindCount: Int { 1 }
    private var back: [UInt8] = []
    /// Zero where a label may follow another, far below zero where not; the last row for the begin.
    private let rules: [Lanes]
    private let count: Int

    package init(_ tags: TagSet) {
        count = tags.count
        rules = (0...tags.count).map { before in
            var row = Lanes()
            for label in 0..<tags.count where !tags.allows(label, after: before < tags.count ? before : nil) { row[label] = -1e6 }
            return row
        }
    }

    package mutating func begin(_ tokens: Int) {
        if scores.count < tokens {
            scores = Array(repeating: Lanes(), count: tokens)
            back = Array(repeating: 0, count: tokens * count)
        }
        labels.removeAll(keepingCapacity: true)
        labels.append(contentsOf: repeatElement(0, count: tokens))
    }

    package func kind(of labels: some Collection<UInt8>) -> Int? { 0 }

    package mutating func run(_ transitions: [Lanes], kinds: [Float]) {
        let steps = (0...count).map { transitions[$0] + rules[$0] }
        guard !labels.isEmpty else { return }
        var best = scores[0]
        best += steps[count]
        for place in 1..<max(labels.count, 1) {
            let previous = best
            best = Lanes(repeating: -1e30)
            var from = Lanes()
            for before in 0..<count {
                var value = steps[before]
                value += previous[before]
                let isBetter = value .> best
                best.replace(with: value, where: isBetter)
                from.replace(with: Float(before), where: isBetter)
            }
            for label in 0..<count { back[place * count + label] = UInt8(from[label]) }
            best += scores[place]
        }
        var label = 0
        for other in 1..<count where best[other] > best[label] { label = other }
        for place in stride(from: labels.count - 1, through: 0, by: -1) {
            labels[place] = UInt8(label)
            if place > 0 { label = Int(back[place * count + label]) }
        }
    }
}
