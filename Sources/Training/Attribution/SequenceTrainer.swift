@testable import Extracting

/// Sequences of tokens with their features and labels, flat.
struct TrainingSequences {
    /// Features of all tokens, as 32 bits of their hash.
    var features: [UInt32] = []
    /// Where each token's features begin; one more at the end.
    var tokenStarts: [Int] = [0]
    var labels: [UInt8] = []
    /// Tokens of each sequence.
    var sequences: [Range<Int>] = []
    /// Fold of each sequence.
    var folds: [Int] = []

    var tokenCount: Int { tokenStarts.count - 1 }
}

struct TrainingOptions {
    var bits = 16
    var epochs = 8
    var fewest = 2
    /// nil: perceptron. Else the passive-aggressive step's cap.
    var aggressiveness: Float?
    var dropout: Float = 0
    var seed: UInt64 = 1
    /// Added to labels that are wrong, in training: a margin.
    var margin: Float = 0
    /// Errors on these labels weigh more
}

struct TrainedWeights {
    var rows: [SIMD16<Float>]
    var transitions: [SIMD16<Float>]  // from -> to ; 15 = begin
    var bits: Int
    var labels: Int
}

struct Xorshift {
    var state: UInt64
    mutating func next() -> UInt32 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt32(truncatingIfNeeded: state >> 32)
    }
}

final class SequenceTrainer {
    let labels: Int
    let options: TrainingOptions
    init(labels: Int, options: TrainingOptions) {
        self.labels = labels
        self.options = options
    }

    /// counts over all sequences (for the cut)
    static func counts(_ data: TrainingSequences) -> [UInt8] {
        var counts = [UInt8](repeating: 0, count: 1 << 26)
        counts.withUnsafeMutableBufferPointer { counts in
            for f in data.features {
                let slot = Int(f >> 6)
                if counts[slot] < 255 { counts[slot] += 1 }
            }
        }
        return counts
    }

    func train(_ data: TrainingSequences, counts: [UInt8], use: (Int) -> Bool) -> TrainedWeights {
        let size = 1 << options.bits
        let shift = UInt32(32 - options.bits)
        var rows = [SIMD16<Float>](repeating: .zero, count: size)
        var sums = rows
        var trans = [SIMD16<Float>](repeating: .zero, count: 16)
        var transSums = trans
        var seen = [SIMD16<Float>](repeating: SIMD16(repeating: -10000), count: 16)
        let order0 = data.sequences.indices.filter(use)
        for s in order0 {
            let r = data.sequences[s]
            seen[15][Int(data.labels[r.lowerBound])] = 0
            for t in r.dropFirst() { seen[Int(data.labels[t - 1])][Int(data.labels[t])] = 0 }
        }
        var order = order0
        var random = Xorshift(state: 88_172_645_463_325_252 &+ options.seed &* 0x9E37_79B9)
        for _ in 0..<10 { _ = random.next() }
        var step: Float = 1
        let longest = order.map { data.sequences[$0].count }.max() ?? 0
        var scores = [SIMD16<Float>](repeating: .zero, count: longest)
        var back = [UInt8](repeating: 0, count: longest * 16)
        var out = [Int](repeating: 0, count: longest)
        var kept: [UInt32] = []
        var keptStarts: [Int] = []
        let drop = UInt32(options.dropout * 4_294_967_040)
        for epoch in 0..<options.epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(i, Int(random.next()) % (i + 1))
            }
            var wrong = 0
            var total = 0
            rows.withUnsafeMutableBufferPointer { rows in
                sums.withUnsafeMutableBufferPointer { sums in
                    data.features.withUnsafeBufferPointer { features in
                        counts.withUnsafeBufferPointer { counts in
                        for s in order {
                            let range = data.sequences[s]
                            let n = range.count
                            kept.removeAll(keepingCapacity: true)
                            keptStarts.removeAll(keepingCapacity: true)
                            for (i, t) in range.enumerated() {
                                keptStarts.append(kept.count)
                                var sum = SIMD16<Float>.zero
                                for k in data.tokenStarts[t]..<data.tokenStarts[t + 1] {
                                    let f = features[k]
                                    if drop > 0, random.next() < drop { continue }
                                    if counts[Int(f >> 6)] < UInt8(options.fewest) { continue }
                                    let row = f >> shift
                                    kept.append(row)
                                    sum += rows[Int(row)]
                                }
                                if options.margin > 0 {
                                    var m = SIMD16<Float>(repeating: options.margin)
                                    m[Int(data.labels[t])] = 0
                                    sum += m
                                }
                                scores[i] = sum
                            }
                            keptStarts.append(kept.count)
                            Self.viterbi(scores, n, labels, trans, seen, &back, &out)
                            total += n
                            var bad = 0
                            for (i, t) in range.enumerated() where out[i] != Int(data.labels[t]) { bad += 1 }
                            if bad > 0 {
                                wrong += bad
                                var tau: Float = 1
                                if let cap = options.aggressiveness {
                                    var loss: Float = 0
                                    var norm: Float = 0
                                    for (i, t) in range.enumerated() {
                                        let gold = Int(data.labels[t])
                                        let a = i > 0 ? Int(data.labels[t - 1]) : 15
                                        let b = i > 0 ? out[i - 1] : 15
                                        loss += trans[b][out[i]] - trans[a][gold]
                                        if a != b || gold != out[i] { norm += 2 }
                                        if gold != out[i] {
                                            loss += scores[i][out[i]] - scores[i][gold]
                                            norm += 2 * Float(keptStarts[i + 1] - keptStarts[i])
                                        }
                                    }
                                    tau = min(cap, loss / norm)
                                }
                                if tau > 0 {
                                    for (i, t) in range.enumerated() {
                                        let gold = Int(data.labels[t])
                                        let a = i > 0 ? Int(data.labels[t - 1]) : 15
                                        let b = i > 0 ? out[i - 1] : 15
                                        if gold != out[i] {
                                            var change = SIMD16<Float>.zero
                                            change[gold] = tau
                                            change[out[i]] = -tau
                                            let stepped = change * step
                                            for k in keptStarts[i]..<keptStarts[i + 1] {
                                                rows[Int(kept[k])] += change
                                                sums[Int(kept[k])] += stepped
                                            }
                                        }
                                        if a != b || gold != out[i] {
                                            trans[a][gold] += tau
                                            trans[b][out[i]] -= tau
                                            transSums[a][gold] += tau * step
                                            transSums[b][out[i]] -= tau * step
                                        }
                                    }
                                }
                            }
                            step += 1
                        }
                        }
                    }
                }
            }
            _ = epoch
            AttributionTraining.log("  epoch \(epoch + 1) wrong \(Float(wrong) / Float(max(1, total)))")
        }
        for i in rows.indices { rows[i] -= sums[i] / step }
        for i in trans.indices {
            trans[i] -= transSums[i] / step
            trans[i] += seen[i]
        }
        let scale = 1 - options.dropout
        if options.dropout > 0 { for i in rows.indices { rows[i] *= scale } }
        return TrainedWeights(rows: rows, transitions: trans, bits: options.bits, labels: labels)
    }

    @inline(__always)
    static func viterbi(
        _ scores: [SIMD16<Float>], _ n: Int, _ labels: Int, _ trans: [SIMD16<Float>], _ seen: [SIMD16<Float>],
        _ back: inout [UInt8], _ out: inout [Int]
    ) {
        var previous = scores[0] + trans[15] + seen[15]
        for t in 1..<max(1, n) {
            var best = SIMD16<Float>(repeating: -1e30)
            var from = SIMD16<Int32>.zero
            for x in 0..<labels {
                let value = trans[x] + seen[x] + previous[x]
                let better = value .> best
                best.replace(with: value, where: better)
                from.replace(with: Int32(x), where: better)
            }
            for y in 0..<labels { back[t * 16 + y] = UInt8(truncatingIfNeeded: from[y]) }
            previous = best + scores[t]
        }
        var y = 0
        for x in 1..<labels where previous[x] > previous[y] { y = x }
        for t in stride(from: n - 1, through: 0, by: -1) {
            out[t] = y
            y = Int(back[t * 16 + y])
        }
    }
}
