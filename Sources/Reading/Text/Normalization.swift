// The only file that needs all of Foundation, for the Unicode tables behind canonical composition; Yams links it anyway.
import Foundation

extension String {
    /// The text in NFC. Ordinary text is recognised cheaply and returned as it is.
    ///
    /// Long text is composed in pieces: Foundation's time grows with the square of the length, and a piece that is composed
    /// already costs only a look.
    var composed: String {
        if isSurelyComposed { return self }
        let scalars = unicodeScalars
        guard utf8.count > Self.pieceLength else { return precomposedStringWithCanonicalMapping }
        var result = ""
        result.reserveCapacity(utf8.count)
        var start = scalars.startIndex
        while start < scalars.endIndex {
            var end = scalars.index(start, offsetBy: Self.pieceLength, limitedBy: scalars.endIndex) ?? scalars.endIndex
            var marks = 0
            while end < scalars.endIndex && marks < Self.markLimit && !Self.isBoundary(scalars[end]) {
                end = scalars.index(after: end)
                marks += 1
            }
            let piece = String(scalars[start..<end])
            result += piece.isSurelyComposed ? piece : piece.precomposedStringWithCanonicalMapping
            start = end
        }
        return result
    }

    /// Code points of a piece, at least.
    private static let pieceLength = 512
    /// Marks on one letter after which the next ones are composed by themselves. No writing has so many; what has is made to
    /// take forever.
    private static let markLimit = 4096

    /// Whether nothing composes across the place before the code point: it is no mark, no vowel or final consonant of decomposed
    /// Hangul, and no letter outside the Basic Multilingual Plane, some of which join the letter before them.
    private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return true }
        guard scalar.value < 0x10000, !(0x1160...0x11FF).contains(scalar.value) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .unassigned: return false
        default: return scalar.properties.canonicalCombiningClass == .notReordered
        }
    }

    private var isSurelyComposed: Bool {
        if utf8.withContiguousStorageIfAvailable(Self.isPlain) ?? false { return true }
        return unicodeScalars.allSatisfy { Self.isInert($0.value) }
    }

    /// Whether it has only code points below U+0300 and the dashes and quotes of U+2002 to U+203F.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0xCC {
                index += 1
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] > 0x81 {
                index += 3
            } else {
                return false
            }
        }
        return true
    }

    /// Whether the code point is in NFC whatever stands beside it; false only says that it may not be.
    private static func isInert(_ value: UInt32) -> Bool {
        switch value {
        case ..<0x300, 0x2002...0x20CF, 0x2190...0x2200: true
        case 0x391...0x3A1, 0x3A3...0x3CE, 0x400...0x482, 0x48A...0x4FF: true
        case 0x3001...0x3029, 0x3041...0x3098, 0x309B...0x30FF, 0x4E00...0x9FEF, 0xAC00...0xD7A3: true
        case 0xFE0F, 0xFEFF, 0xFF01...0xFF5E, 0x1F300...0x1FAFF: true
        default: false
        }
    }
}
