/// Where a hashtag that begins at a `#` ends.
struct HashtagScanner {
    let bytes: [UInt8]

    /// The byte after the tag; nil where the mark begins none: `C#`, `a#b`, `#1`, `&#39;`.
    func end(at start: Int) -> Int? {
        if let previous = bytes.scalar(before: start), joins(previous) { return nil }
        var end = start + 1
        var hasLetter = false
        while end < bytes.count {
            let byte = bytes[end]
            if byte < 0x80 {
                guard byte.isLetterOrDigit || byte == UInt8(ascii: "_") else { break }
                hasLetter = hasLetter || byte.isLetter
                end += 1
            } else {
                let (scalar, length) = bytes.scalar(at: end)
                let scalarClass = ScalarClass.of(scalar)
                guard scalarClass == .word || scalarClass == .upperWord else { break }
                hasLetter = hasLetter || Unicode.Scalar(scalar)?.properties.isAlphabetic == true
                end += length
            }
        }
        return hasLetter ? end : nil
    }

    /// Whether a `#` after this code point is part of something else.
    private func joins(_ previous: UInt32) -> Bool {
        switch previous {
        case 0x23, 0x26, 0x2F, 0x3D, 0x3F, 0x5F: true
        case ..<0x80: UInt8(previous).isLetterOrDigit
        default: [.word, .upperWord].contains(ScalarClass.of(previous))
        }
    }
}
