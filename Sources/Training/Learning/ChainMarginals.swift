import Extracting
import Glibc

/// Forward-backward over one sequence: the loss, and its gradient by token and by transition.
struct ChainMarginals<Lanes: SIMD & Sendable> where Lanes.Scalar == Float {
    var scores: [Lanes] = []
    /// Right label less its probability, by token.
    private(set) var gradients: [Lanes] = []
    private(set) var transitionGradients: [Lanes]
    private let tags: TagSet
    private var forward: [Lanes] = []
    private var backward: [Lanes] = []
    private var likelihoods: [Lanes] = []
    /// exp of the transitions, zero where BIO forbids.
    private var steps: [Lanes]
    private let allowed: [Lanes]

    init(_ tags: TagSet) {
        self.tags = tags
        transitionGradients = Array(repeating: Lanes(), count: tags.count + 1)
        steps = transitionGradients
        allowed = (0...tags.count).map { before in
            var row = Lanes()
            for label in 0..<tags.count {
                row[label] = tags.allows(label, after: before < tags.count ? before : nil) ? 1 : 0
            }
            return row
        }
    }

    mutating func begin(_ count: Int) {
        for _ in scores.count..<max(count, scores.count) {
            scores.append(Lanes())
            gradients.append(Lanes())
            forward.append(Lanes())
            backward.append(Lanes())
            likelihoods.append(Lanes())
        }
    }

    /// Returns the negative log-likelihood of the labels.
    mutating func run(labels: ArraySlice<UInt8>, transitions: [Lanes]) -> Double {
        let count = tags.count
        for row in 0...count {
            transitionGradients[row] = Lanes()
            steps[row] = exponential(transitions[row]) * allowed[row]
        }
        var loss = 0.0
        for place in 0..<labels.count {
            let top = maximum(scores[place])
            likelihoods[place] = exponential(scores[place] - top)
            var reach = Lanes()
            if place == 0 {
                reach = steps[count]
            } else {
                for before in 0..<count { reach += steps[before] * forward[place - 1][before] }
            }
            let alpha = reach * likelihoods[place]
            let total = alpha.sum()
            forward[place] = alpha / total
            likelihoods[place] = likelihoods[place] / total
            loss += Double(top) + log(Double(total))
        }
        propagateBack(labels.count)
        return loss - noteGold(labels, transitions)
    }

    private mutating func propagateBack(_ length: Int) {
        let count = tags.count
        var ones = Lanes()
        for label in 0..<count { ones[label] = 1 }
        backward[length - 1] = ones
        for place in stride(from: length - 1, to: 0, by: -1) {
            let ahead = likelihoods[place] * backward[place]
            var beta = Lanes()
            for before in 0..<count {
                let pair = steps[before] * ahead
                beta[before] = pair.sum()
                transitionGradients[before] -= pair * forward[place - 1][before]
            }
            backward[place - 1] = beta
        }
        for place in 0..<length { gradients[place] = -(forward[place] * backward[place]) }
        transitionGradients[count] = gradients[0]
    }

    /// Adds what the right labels count; returns their score.
    private mutating func noteGold(_ labels: ArraySlice<UInt8>, _ transitions: [Lanes]) -> Double {
        var gold = 0.0
        var before = tags.count
        for (place, label) in labels.enumerated() {
            let label = Int(label)
            gold += Double(scores[place][label]) + Double(transitions[before][label])
            gradients[place][label] += 1
            transitionGradients[before][label] += 1
            before = label
        }
        return gold
    }

    private func maximum(_ row: Lanes) -> Float { (1..<tags.count).reduce(row[0]) { max($0, row[$1]) } }

    private func exponential(_ row: Lanes) -> Lanes {
        var result = Lanes()
        for label in 0..<tags.count { result[label] = expf(row[label]) }
        return result
    }
}
