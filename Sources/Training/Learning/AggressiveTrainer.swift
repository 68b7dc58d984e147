import Extracting

/// How a passive-aggressive sequence tagger is trained.
package struct AggressiveOptions: Sendable {
    package var epochs = 6
    /// The longest step.
    package var aggressiveness: Float = 0.02
    /// The share of features that each look at a token leaves out.
    package var dropout: Float = 0.2
    package var seed: UInt64 = 1

    package init() {}
}

/// Trains a linear-chain tagger by averaged passive-aggressive steps: whenever the best sequence, wrong labels ahead by one a
/// token, is not the right one, just enough is changed. The same data and seed give the same weights.
package struct AggressiveTrainer<Path: SequencePath> {
    private typealias Lanes = Path.Lanes

    private let data: TrainingSequences
    private let vocabulary: FeatureVocabulary
    private let tags: TagSet
    private let options: AggressiveOptions
    private var random: RandomSource
    private var weights: [Lanes]
    /// Each change times the number of the step at which it was made, from which the mean over all steps follows.
    private var changes: [Lanes]
    private var transitions: [Lanes]
    private var transitionChanges: [Lanes]
    private var path: Path
    /// What sequences score by their kind.
    private var kinds: [Float]
    private var kindChanges: [Float]
    private var step: Float = 1
    private var kept: [UInt32] = []
    private var keptStarts: [Int] = []

    /// The path's rows have at least as many lanes as there are labels.
    package init(
        _ data: TrainingSequences, vocabulary: FeatureVocabulary, tags: TagSet, path: Path, options: AggressiveOptions
    ) {
        precondition(tags.count <= Lanes.scalarCount, "a lane a label")
        self.data = data
        self.vocabulary = vocabulary
        self.tags = tags
        self.options = options
        random = RandomSource(seed: options.seed)
        weights = Array(repeating: Lanes(), count: vocabulary.hashes.count)
        changes = weights
        transitions = Array(repeating: Lanes(), count: tags.count + 1)
        transitionChanges = transitions
        self.path = path
        kinds = Array(repeating: 0, count: path.kindCount)
        kindChanges = kinds
    }

    /// Trains on the sequences of these numbers and returns the mean weights, scaled for use without dropout.
    package mutating func train(on sequences: [Int]) -> LearnedWeights {
        var order = sequences
        for _ in 0..<options.epochs {
            random.shuffle(&order)
            for sequence in order {
                learn(data.sequences[sequence])
                step += 1
            }
        }
        let count = tags.count
        let share = 1 - options.dropout
        var mean: [Float] = []
        mean.reserveCapacity(weights.count * count)
        for row in weights.indices {
            let averaged = (weights[row] - changes[row] / step) * share
            for label in 0..<count { mean.append(averaged[label]) }
        }
        var steps: [Float] = []
        for row in transitions.indices {
            let averaged = transitions[row] - transitionChanges[row] / step
            for label in 0..<count { steps.append(averaged[label]) }
        }
        return LearnedWeights(
            tags: tags, hashes: vocabulary.hashes, weights: mean, transitions: steps,
            kinds: kinds.indices.map { kinds[$0] - kindChanges[$0] / step })
    }

    private mutating func learn(_ tokens: Range<Int>) {
        guard let rightKind = path.kind(of: data.labels[tokens]) else { return }
        drawFeatures(tokens)
        path.begin(tokens.count)
        for place in 0..<tokens.count {
            var sum = Lanes(repeating: 1)
            sum[Int(data.labels[tokens.lowerBound + place])] = 0
            for number in kept[keptStarts[place]..<keptStarts[place + 1]] { sum += weights[Int(number)] }
            path.scores[place] = sum
        }
        path.run(transitions, kinds: kinds)
        let foundKind = path.kind(of: path.labels) ?? rightKind
        let length = stepLength(tokens, kinds: (rightKind, foundKind))
        guard length > 0 else { return }
        if rightKind != foundKind {
            kinds[rightKind] += length
            kinds[foundKind] -= length
            kindChanges[rightKind] += length * step
            kindChanges[foundKind] -= length * step
        }
        var before = (right: tags.count, found: tags.count)
        for place in 0..<tokens.count {
            let right = Int(data.labels[tokens.lowerBound + place])
            let found = Int(path.labels[place])
            if right != found { change(place, right, found, length) }
            if right != found || before.right != before.found {
                transitions[before.right][right] += length
                transitions[before.found][found] -= length
                transitionChanges[before.right][right] += length * step
                transitionChanges[before.found][found] -= length * step
            }
            before = (right, found)
        }
    }

    private mutating func change(_ place: Int, _ right: Int, _ found: Int, _ length: Float) {
        var change = Lanes()
        change[right] = length
        change[found] = -length
        let dated = change * step
        for number in kept[keptStarts[place]..<keptStarts[place + 1]] {
            weights[Int(number)] += change
            changes[Int(number)] += dated
        }
    }

    /// What the found sequence is ahead by, a feature of difference: the step that would make both equal, or the longest.
    private func stepLength(_ tokens: Range<Int>, kinds pair: (right: Int, found: Int)) -> Float {
        var ahead = kinds[pair.found] - kinds[pair.right]
        var size: Float = pair.found == pair.right ? 0 : 2
        var before = (right: tags.count, found: tags.count)
        for place in 0..<tokens.count {
            let right = Int(data.labels[tokens.lowerBound + place])
            let found = Int(path.labels[place])
            if right != found || before.right != before.found {
                ahead += transitions[before.found][found]
                ahead -= transitions[before.right][right]
                size += 2
            }
            if right != found {
                ahead += path.scores[place][found]
                ahead -= path.scores[place][right]
                size += Float(2 * (keptStarts[place + 1] - keptStarts[place]))
            }
            before = (right, found)
        }
        return size > 0 ? min(options.aggressiveness, ahead / size) : 0
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
                let number = vocabulary.numbers[index]
                guard number != FeatureVocabulary.dropped else { continue }
                if left == 0 {
                    bits = random.next()
                    left = 8
                }
                if bits & 0xFF >= limit { kept.append(number) }
                bits >>= 8
                left -= 1
            }
            keptStarts.append(kept.count)
        }
    }
}
