/// Where a hashtag that begins at a `#` or `＃` ends.
struct HashtagScanner {
    let bytes: [UInt8]

    /// `＃`, as Japanese and Chinese keyboards give it.
    static let fullwidthMark: UInt32 = 0xFF03

    /// The byte after the tag; nil where the mark begins none: `C#`, `a#b`, `#1`, `&#39;`.
    func end(at start: Int) -> Int? {
        if let previous = bytes.scalar(before: start), joins(previous) { return nil }
        var end = start + bytes.scalar(at: start).length
        var hasLetter = false
        while end < bytes.count {
            let byte = bytes[end]
            if byte < 0x80 {
                guard byte.isLetterOrDigit || byte == UInt8(ascii: "_") else { break }
                hasLetter = hasLetter || byte.isLetter
                end += 1
            } else {
                let (scalar, length) = bytes.scalar(at: end)
                guard isPart(scalar, after: hasLetter, next: end + length) else { break }
                hasLetter = hasLetter || Unicode.Scalar(scalar)?.properties.isAlphabetic == true
                end += length
            }
        }
        return hasLetter ? end : nil
    }

    /// Letters, marks and digits of any script, and what joins or varies them.
    private func isPart(_ scalar: UInt32, after hasLetter: Bool, next: Int) -> Bool {
        switch scalar {
        // A joiner or non-joiner stands between letters.
        case 0x200C, 0x200D: hasLetter && next < bytes.count && isLetter(bytes.scalar(at: next).value)
        // A variation selector belongs to the letter before it.
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: hasLetter
        // Katakana's middle dot and long-vowel mark, and the ideographic iteration marks.
        case 0x30FB, 0x30FC, 0x3005, 0x3006, 0x3007: hasLetter
        default: isLetter(scalar)
        }
    }

    private func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return UInt8(scalar).isLetterOrDigit }
        let scalarClass = ScalarClass.of(scalar)
        if scalarClass == .word || scalarClass == .upperWord { return true }
        return scalar >= 0x10000 && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
    }

    /// Whether a `#` after this code point is part of something else.
    private func joins(_ previous: UInt32) -> Bool {
        switch previous {
        case 0x23, 0x26, 0x2F, 0x3D, 0x3F, 0x5F, Self.fullwidthMark: true
        case ..<0x80: UInt8(previous).isLetterOrDigit
        default: [.word, .upperWord].contains(ScalarClass.of(previous))
        }
    }
}

/// Where the name of an account that begins at an `@` ends.
struct AccountScanner {
    let bytes: [UInt8]

    /// The byte after the name; nil where the mark begins none, as in an e-mail address. A period ends no name.
    func end(at start: Int) -> Int? {
        if let previous = bytes.scalar(before: start) {
            if previous < 0x80, UInt8(previous).isLetterOrDigit || previous == 0x5F || previous == 0x2E { return nil }
        }
        var end = start + 1
        while end < bytes.count, isPart(end) { end += 1 }
        return end > start + 1 ? end : nil
    }

    private func isPart(_ index: Int) -> Bool {
        let byte = bytes[index]
        if byte.isLetterOrDigit || byte == UInt8(ascii: "_") { return true }
        // `@harbour.pilots`, as some sites allow.
        return byte == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1].isLetterOrDigit
            && bytes[index - 1].isLetterOrDigit && !bytes[index + 1].isUpperLetter
    }
}
