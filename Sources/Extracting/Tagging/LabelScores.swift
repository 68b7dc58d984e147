/// The scores of one token, a lane a label.
///
/// A row of weights has as many bytes as this has lanes: the labels' weights first, the feature's fingerprint in the last two.
package protocol LabelScores: SIMD, Sendable where Scalar == Int16, MaskStorage: Sendable {
    /// Half of the lanes: two bytes of a row in each.
    associatedtype Pairs: SIMD, Sendable where Pairs.Scalar == Int16
    /// The scores of a whole sequence, wide enough for its sum.
    associatedtype Sums: SIMD, Sendable where Sums.Scalar == Int32
    /// 64-bit words a row.
    static var wordsARow: Int { get }
    /// A row as it lies in a table, in one load.
    static func row(at address: UnsafeRawPointer) -> Pairs
}

extension LabelScores {
    /// The most labels that fit.
    package static var mostLabels: Int { scalarCount - 2 }
}

/// Up to six labels.
extension SIMD8: LabelScores where Scalar == Int16 {
    package typealias Pairs = SIMD4<Int16>
    package typealias Sums = SIMD8<Int32>
    package static var wordsARow: Int { 1 }

    @inline(__always)
    package static func row(at address: UnsafeRawPointer) -> Pairs {
        unsafeBitCast(address.load(as: UInt64.self), to: Pairs.self)
    }
}

/// Up to fourteen labels.
extension SIMD16: LabelScores where Scalar == Int16 {
    package typealias Pairs = SIMD8<Int16>
    package typealias Sums = SIMD16<Int32>
    package static var wordsARow: Int { 2 }

    @inline(__always)
    package static func row(at address: UnsafeRawPointer) -> Pairs { address.load(as: Pairs.self) }
}
