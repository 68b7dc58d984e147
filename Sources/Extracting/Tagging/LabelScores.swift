/// The scores of one token, a lane a label.
///
/// A row of weights has as many bytes as this has lanes: the labels' weights first, the feature's fingerprint in the last two.
package protocol LabelScores: SIMD, Sendable where Scalar == Int16, MaskStorage: Sendable {
    /// 64-bit words a row.
    static var wordsARow: Int { get }
    /// The row whose first word stands at `index`, widened; the lanes of the fingerprint hold noise that nobody reads.
    static func row(_ words: UnsafePointer<UInt64>) -> Self
}

extension LabelScores {
    /// The most labels that fit.
    package static var mostLabels: Int { scalarCount - 2 }
}

/// Up to six labels.
extension SIMD8: LabelScores where Scalar == Int16 {
    package static var wordsARow: Int { 1 }

    @inline(__always)
    package static func row(_ words: UnsafePointer<UInt64>) -> Self {
        Self(truncatingIfNeeded: unsafeBitCast(words[0], to: SIMD8<Int8>.self))
    }
}

/// Up to fourteen labels.
extension SIMD16: LabelScores where Scalar == Int16 {
    package static var wordsARow: Int { 2 }

    @inline(__always)
    package static func row(_ words: UnsafePointer<UInt64>) -> Self {
        Self(truncatingIfNeeded: unsafeBitCast(SIMD2(words[0], words[1]), to: SIMD16<Int8>.self))
    }
}
