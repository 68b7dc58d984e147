/// Finds the best labels of a sequence in training, and tells kinds of whole sequences apart, which score too.
package protocol SequencePath {
    associatedtype Lanes: SIMD & Sendable where Lanes.Scalar == Float
    /// A row a token, to be filled between `begin` and `run`.
    var scores: [Lanes] { get set }
    /// The best labels after `run`.
    var labels: [UInt8] { get }
    /// How many kinds of sequences there are.
    var kindCount: Int { get }
    /// Makes room for the scores of so many tokens.
    mutating func begin(_ count: Int)
    /// - Parameters:
    ///   - transitions: row by previous label, the last row for the begin.
    ///   - kinds: what a sequence scores by its kind.
    mutating func run(_ transitions: [Lanes], kinds: [Float])
    /// The kind of a sequence with these labels; nil for one that cannot be found.
    func kind(of labels: some Collection<UInt8>) -> Int?
}
