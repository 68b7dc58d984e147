/// Lab version.
struct SequenceModel<Lanes: SIMD & Sendable>: Sendable where Lanes.Scalar == Int8 {
    var rows: [Lanes]
    var shift: UInt64
    var labels: Int
    /// [from * 16 + to]; from 15 is the begin.
    var transitions: [Int32]
    static var forbidden: Int32 { -1_000_000 }
}

struct WeightSum16: FeatureSink {
    let rows: [SIMD16<Int8>]
    let shift: UInt64
    var sum = SIMD16<Int16>()

    @inline(__always)
    mutating func add(_ feature: UInt64) {
        sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[Int(truncatingIfNeeded: feature >> shift)])
    }
}

enum Viterbi {
    /// Best labels for scores of 16 lanes.
    static func decode(_ scores: [SIMD16<Int32>], _ transitions: [Int32], _ labels: Int, into out: inout [UInt8]) {
        let count = scores.count
        out.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        var back = [UInt8](repeating: 0, count: count * labels)
        var previous = [Int32](repeating: 0, count: 16)
        var current = previous
        for y in 0..<labels { previous[y] = scores[0][y] + transitions[15 * 16 + y] }
        for t in 1..<max(count, 1) {
            let score = scores[t]
            for y in 0..<labels {
                var best = Int32.min
                var from: UInt8 = 0
                for x in 0..<labels {
                    let value = previous[x] + transitions[x * 16 + y]
                    if value > best {
                        best = value
                        from = UInt8(x)
                    }
                }
                current[y] = best + score[y]
                back[t * labels + y] = from
            }
            swap(&previous, &current)
        }
        var y = 0
        for x in 1..<labels where previous[x] > previous[y] { y = x }
        out = [UInt8](repeating: 0, count: count)
        for t in stride(from: count - 1, through: 0, by: -1) {
            out[t] = UInt8(y)
            y = Int(back[t * labels + y])
        }
    }
}
