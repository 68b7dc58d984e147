import Extracting

/// What a trainer learnt, before it is cut to eight bits.
package struct LearnedWeights: Sendable {
    package let tags: TagSet
    package let hashes: [UInt64]
    /// A weight a label, features one after another.
    package let weights: [Float]
    /// Row by previous label, the last row for the begin of a sequence.
    package private(set) var transitions: [Float]
    /// What a sequence scores by its kind, where the trainer tells kinds apart.
    package let kinds: [Float]

    package init(tags: TagSet, hashes: [UInt64], weights: [Float], transitions: [Float], kinds: [Float] = []) {
        self.tags = tags
        self.hashes = hashes
        self.weights = weights
        self.transitions = transitions
        self.kinds = kinds
    }

    /// The same with a label ahead by so much wherever it may stand.
    package func with(_ label: UInt8, aheadBy lead: Float) -> LearnedWeights {
        var ahead = self
        for place in stride(from: Int(label), to: transitions.count, by: tags.count) { ahead.transitions[place] += lead }
        return ahead
    }

    /// The model with 8-bit weights in a table of `rows` rows, a power of two.
    ///
    /// A unit is chosen so that all but one weight in ten thousand fit; the rest is cut to the largest. Features whose
    /// weights all round to zero are left out.
    ///
    /// - Parameter kindsSection: the section for what sequences score by their kind, `Float32` in units of the weights.
    package func model<Scores: LabelScores>(
        name: String, rows: Int, sections: [String: [UInt8]] = [:], kindsSection: String? = nil, as _: Scores.Type
    ) -> TaggingModel<Scores> {
        let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
        let largest = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9999 / 10000)]
        let scale = largest / 127
        let count = tags.count
        var features: [(hash: UInt64, weights: [Int8])] = []
        for (number, hash) in hashes.enumerated() {
            let row = weights[(number * count)..<((number + 1) * count)].map { weight in
                Int8(max(-127, min(127, (weight / scale).rounded())))
            }
            if row.contains(where: { $0 != 0 }) { features.append((hash, row)) }
        }
        var sections = sections
        if let kindsSection {
            sections[kindsSection] = kinds.flatMap { score in
                withUnsafeBytes(of: (score / scale).bitPattern.littleEndian) { Array($0) }
            }
        }
        let steps = transitions.map { Int16(max(-8192, min(8192, ($0 / scale).rounded()))) }
        return TaggingModel(
            name: name, tags: tags, scale: scale, transitions: steps,
            features: FeatureTable(features, rows: rows), sections: sections)
    }

    /// The mean of several trainings on the same features.
    package static func mean(of trainings: [LearnedWeights]) -> LearnedWeights? {
        guard let first = trainings.first, trainings.allSatisfy({ $0.hashes == first.hashes }) else { return nil }
        let share = 1 / Float(trainings.count)
        func mean(_ part: (LearnedWeights) -> [Float]) -> [Float] {
            var sum = part(first)
            for other in trainings.dropFirst() {
                for (index, value) in part(other).enumerated() { sum[index] += value }
            }
            return sum.map { $0 * share }
        }
        return LearnedWeights(
            tags: first.tags, hashes: first.hashes, weights: mean(\.weights), transitions: mean(\.transitions),
            kinds: mean(\.kinds))
    }
}
