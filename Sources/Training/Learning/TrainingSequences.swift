/// Labelled sequences with the features of each token, in flat arrays: what every trainer learns from.
package struct TrainingSequences: Sendable {
    /// Feature hashes of all tokens, one after another.
    package private(set) var features: [UInt64] = []
    /// Where each token's features begin; one more entry for the end of the last.
    package private(set) var starts: [Int] = [0]
    /// The right label of each token.
    package private(set) var labels: [UInt8] = []
    /// The tokens of each sequence.
    package private(set) var sequences: [Range<Int>] = []
    /// How much each sequence counts.
    package private(set) var importance: [Float] = []
    private var firstOpen = 0

    package init() {}

    /// Appends a token to the sequence that is being built.
    package mutating func add(features: some Sequence<UInt64>, label: Int) {
        self.features.append(contentsOf: features)
        starts.append(self.features.count)
        labels.append(UInt8(label))
    }

    /// Ends the sequence that is being built; one without tokens is none.
    package mutating func endSequence(importance: Float = 1) {
        guard labels.count > firstOpen else { return }
        sequences.append(firstOpen..<labels.count)
        self.importance.append(importance)
        firstOpen = labels.count
    }
}
