import Extracting

/// How a conditional random field is trained.
package struct CRFOptions: Sendable {
    package var epochs = 5
    /// AdaGrad's learning rate.
    package var rate: Float = 0.1
    /// The share of features that each look at a token leaves out.
    package var dropout: Float = 0.5
    package var shrinkage: Float = 1e-6
    package var seed: UInt64 = 1

    package init() {}
}

/// Trains a linear-chain conditional random field with AdaGrad and feature dropout. The same data and seed give the same weights.
package struct CRFTrainer<Lanes: SIMD & Sendable> where Lanes.Scalar == Float {
    private let data: TrainingSequences
    private let vocabulary: FeatureVocabulary
    private let tags: TagSet
    private let options: CRFOptions
    private var random: RandomSource

    /// A row a feature, and the sums of their squared gradients.
    private var weights: [Lanes]
    private var squares: [Lanes]
    /// Row by previous label, the last row for the begin.
    private var transitions: [Lanes]
    private var transitionSquares: [Lanes]
    private var chain: ChainMarginals<Lanes>
    private var kept: [UInt32] = []
    private var keptStarts: [Int] = []

    /// `Lanes` has at least as many lanes as there are labels.
    package init(_ data: TrainingSequences, vocabulary: FeatureVocabulary, tags: TagSet, options: CRFOptions) {
        precondition(tags.count <= Lanes.scalarCount, "a lane a label")
        self.data = data
        self.vocabulary = vocabulary
        self.tags = tags
        self.options = options
        random = RandomSource(seed: options.seed)
        weights = Array(repeating: Lanes(), count: vocabulary.hashes.count)
        squares = weights
        transitions = Array(repeating: Lanes(), count: tags.count + 1)
        transitionSquares = transitions
        chain = ChainMarginals(tags)
    }

    /// Trains on the sequences of these numbers, all where none are given, and returns the weights, scaled for use without
    /// dropout. `report` gets the epoch and its mean loss a sequence.
    package mutating func train(
        on sequences: [Int]? = nil, report: (Int, Double) -> Void = { _, _ in }
    ) -> LearnedWeights {
        var order = sequences ?? Array(data.sequences.indices)
        for epoch in 1...max(options.epochs, 1) {
            random.shuffle(&order)
            var loss = 0.0
            for sequence in order { loss += learn(data.sequences[sequence], data.importance[sequence]) }
            report(epoch, loss / Double(max(order.count, 1)))
        }
        let count = tags.count
        let share = 1 - options.dropout
        return LearnedWeights(
            tags: tags, hashes: vocabulary.hashes,
            weights: weights.flatMap { row in (0..<count).map { row[$0] * share } },
            transitions: transitions.flatMap { row in (0..<count).map { row[$0] } })
    }

    private mutating func learn(_ tokens: Range<Int>, _ importance: Float) -> Double {
        drawFeatures(tokens)
        chain.begin(tokens.count)
        for place in 0..<tokens.count {
            var sum = Lanes()
            for number in kept[keptStarts[place]..<keptStarts[place + 1]] { sum += weights[Int(number)] }
            chain.scores[place] = sum
        }
        let loss = chain.run(labels: data.labels[tokens], transitions: transitions)
        for place in 0..<tokens.count {
            let gradient = chain.gradients[place] * importance
            guard (gradient * gradient).sum() > 1e-8 else { continue }
            for number in kept[keptStarts[place]..<keptStarts[place + 1]] {
                Self.step(&weights[Int(number)], &squares[Int(number)], gradient, options)
            }
        }
        for row in transitions.indices {
            Self.step(&transitions[row], &transitionSquares[row], chain.transitionGradients[row] * importance, options)
        }
        return loss
    }

    /// One AdaGrad step. Static, for a method of the value would copy the arrays that it changes.
    @inline(__always)
    private static func step(_ weight: inout Lanes, _ square: inout Lanes, _ gradient: Lanes, _ options: CRFOptions) {
        let slope = gradient - weight * options.shrinkage
        square += slope * slope
        weight += slope * options.rate / (square.squareRoot() + 1e-3)
    }

    /// The frequent features of the tokens, less those that dropout leaves out this time.
    private mutating func drawFeatures(_ tokens: Range<Int>) {
        kept.removeAll(keepingCapacity: true)
        keptStarts.removeAll(keepingCapacity: true)
        keptStarts.append(0)
        let limit = UInt64(options.dropout * 256)
        var bits: UInt64 = 0
        var left = 0
        for token in tokens {
            for index in data.starts[token]..<data.starts[token + 1] {
                if left == 0 {
                    bits = random.next()
                    left = 8
                }
                let drawn = bits & 0xFF
                bits >>= 8
                left -= 1
                let number = vocabulary.numbers[index]
                if drawn >= limit, number != FeatureVocabulary.dropped { kept.append(number) }
            }
            keptStarts.append(kept.count)
        }
    }
}
