/// Reads the words of a text one by one, in lower case and without accents, with their places.
///
/// A word is a run of letters and digits; an apostrophe between two letters is part of it. What outlets spell in two ways is read in one:
/// `F.B.I.` as `FBI`, `e-mail` as `email`, `&` as `and`, `%` as `percent`. Chinese, Japanese and Korean characters are words of their own.
struct WordReader {
    private let bytes: [UInt8]
    /// The bytes that are read.
    private let range: Range<Int>
    private var at: Int
    private var codePoint: Int

    /// The letters of the last word, folded; those of a plain word are taken from its bytes when they are asked for.
    var letters: [UInt8] { plain.map { bytes[$0].map(Self.foldedASCII) } ?? collected }
    private var collected: [UInt8] = []
    /// The last word's bytes where these are all there is of it.
    private var plain: Range<Int>?
    /// FNV-1a of the letters; not zero.
    private(set) var hash: UInt64 = 0
    /// Where the last word stands, in code points from the begin of the text.
    private(set) var start = 0
    private(set) var end = 0
    /// Whether the last word begins with a capital letter.
    private(set) var isCapitalised = false
    /// Whether `#` stands before the last word.
    private(set) var isHashtag = false

    /// - Parameter codePoint: where the text begins.
    init(_ text: String, from codePoint: Int = 0) {
        let bytes = Array(text.utf8)
        self.init(bytes, in: bytes.indices, from: codePoint)
    }

    /// - Parameter bytes: UTF-8, of which a stretch is read.
    init(_ bytes: [UInt8], in range: Range<Int>, from codePoint: Int) {
        (self.bytes, self.range, self.codePoint) = (bytes, range, codePoint)
        at = range.lowerBound
    }

    /// Goes to the next word; false when there is none.
    mutating func next() -> Bool {
        skipASCII()
        if takesPlainWord() { return true }
        plain = nil
        collected.removeAll(keepingCapacity: true)
        isInitials = false
        hash = 0xcbf2_9ce4_8422_2325
        if takesSign() { return true }
        while at < range.upperBound {
            if takesASCII() || takesMask() || passesJoint() { continue }
            let (scalar, length) = scalar(at: at)
            guard let folded = Self.fold(scalar) else {
                if collected.isEmpty { step(length) } else if !continues(scalar, length) { break } else { take(0x27, length) }
                continue
            }
            if collected.isEmpty {
                start = codePoint
                isHashtag = isBehindHash
                isCapitalised = Self.isCapital(scalar)
            } else if Self.standsAlone(scalar) {
                break
            }
            take(folded, length)
            if Self.standsAlone(scalar) { break }
        }
        end = codePoint
        hash |= 1 << 63
        return !collected.isEmpty
    }

    /// Takes a word of ASCII letters and digits where nothing behind it could belong to it: nine words of ten.
    private mutating func takesPlainWord() -> Bool {
        let first = at
        var place = first
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let isPlain = bytes.withUnsafeBufferPointer { bytes in
            while place < range.upperBound {
                let folded = Self.foldedASCII(bytes[place])
                guard folded != 0 else { break }
                hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
                place += 1
            }
            guard place > first, place < range.upperBound else { return place > first }
            switch bytes[place] {
            case 0x80..., UInt8(ascii: "'"): return false
            case UInt8(ascii: "."), UInt8(ascii: "-"): return place > first + 1
            case MaskedWords.mark: return false
            default: return true
            }
        }
        guard isPlain else { return false }
        (isHashtag, isCapitalised) = (isBehindHash, bytes[first] &- 65 < 26)
        (plain, at, self.hash) = (first..<place, place, hash | 1 << 63)
        start = codePoint
        codePoint += place - first
        end = codePoint
        return true
    }

    private var isBehindHash: Bool { at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "#") }

    /// The lower case of an ASCII letter, a digit as it is; 0 for all else.
    @inline(__always)
    private static func foldedASCII(_ byte: UInt8) -> UInt8 {
        let lower = byte | 0x20
        return lower &- 97 < 26 ? lower : byte &- 48 < 10 ? byte : 0
    }

    @inline(__always)
    private mutating func append(_ letter: UInt8) {
        collected.append(letter)
        hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
    }

    /// Passes over spaces and marks that part words.
    private mutating func skipASCII() {
        let first = at
        while at < range.upperBound, bytes[at] < 0x80, Self.foldedASCII(bytes[at]) == 0, Self.word(of: bytes[at]) == nil {
            at += 1
        }
        codePoint += at - first
    }

    /// Takes a sign that is read as a word.
    private mutating func takesSign() -> Bool {
        guard at < range.upperBound, let word = Self.word(of: bytes[at]) else { return false }
        start = codePoint
        (isHashtag, isCapitalised) = (false, false)
        word.withUTF8Buffer { for letter in $0 { append(letter) } }
        step(1)
        end = codePoint
        hash |= 1 << 63
        return true
    }

    private static func word(of sign: UInt8) -> StaticString? {
        switch sign {
        case UInt8(ascii: "&"): "and"
        case UInt8(ascii: "%"): "percent"
        default: nil
        }
    }

    /// Passes over the periods between single letters, and over the hyphen behind one: `U.S.`, `e-mail`.
    private mutating func passesJoint() -> Bool {
        guard !collected.isEmpty, at + 1 < range.upperBound, isLetter(at + 1) else { return false }
        switch bytes[at] {
        case UInt8(ascii: "."):
            guard collected.count == 1 || isInitials, at + 2 == range.upperBound || !isLetter(at + 2) else { return false }
            isInitials = true
        case UInt8(ascii: "-"):
            // `son-of-a-gun` has words of one letter.
            guard collected.count == 1, collected[0] != UInt8(ascii: "a"), !isInitials else { return false }
        default: return false
        }
        step(1)
        return true
    }

    /// Takes the signs that stand for letters which an outlet does not print, as one: `f***ing`, `c---sucker`, `s--t`.
    private mutating func takesMask() -> Bool {
        guard !collected.isEmpty else { return false }
        let count = MaskedWords.length(of: bytes[at..<range.upperBound], behind: collected)
        guard count > 0 else { return false }
        append(MaskedWords.mark)
        at += count
        codePoint += count
        return true
    }

    /// Whether single letters with periods were read.
    private var isInitials = false

    private func isLetter(_ place: Int) -> Bool { Self.foldedASCII(bytes[place]) > UInt8(ascii: "9") }

    /// Takes the ASCII letters and digits that follow in a word that has begun; false where none does.
    private mutating func takesASCII() -> Bool {
        guard !collected.isEmpty else { return false }
        let first = at
        while at < range.upperBound {
            let folded = Self.foldedASCII(bytes[at])
            guard folded != 0 else { break }
            append(folded)
            at += 1
        }
        codePoint += at - first
        return at > first
    }

    private mutating func step(_ length: Int) {
        at += length
        codePoint += 1
    }

    private mutating func take(_ folded: UInt32, _ length: Int) {
        if folded < 0x80 {
            append(UInt8(folded))
        } else {
            for shift: UInt32 in [0, 8, 16] { append(UInt8(truncatingIfNeeded: folded >> shift) | 0x80) }
        }
        step(length)
    }

    /// Whether an apostrophe joins what stands before it with what follows.
    private func continues(_ scalar: UInt32, _ length: Int) -> Bool {
        guard scalar == 0x27 || scalar == 0x2019, at + length < range.upperBound else { return false }
        return Self.fold(self.scalar(at: at + length).value) != nil
    }

    private func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[index]
        guard lead >= 0xC0 else { return (UInt32(lead), 1) }
        let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, range.upperBound - index)
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, length)
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar &- 65 < 26 : Unicode.Scalar(scalar)?.properties.isUppercase == true
    }

    private static func standsAlone(_ scalar: UInt32) -> Bool {
        (0x3040...0x9FFF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar)
    }

    /// The letter or digit in lower case without accent; nil for what parts words.
    private static func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: scalar
        case 0x41...0x5A: scalar + 0x20
        case 0..<0xAA, 0x2000...0x206F, 0x3000...0x303F, 0xFE30...0xFE4F, 0xFF00...0xFF0F: nil
        case 0xC0...0x17F: base(Int(scalar) - 0xC0)
        case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
        default: Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? scalar : nil
        }
    }

    private static func base(_ place: Int) -> UInt32? {
        let letter = bases.withUTF8Buffer { $0[place] }
        return letter == UInt8(ascii: "*") ? nil : UInt32(letter)
    }

    /// The base letters of U+00C0 to U+017F.
    private static let bases: StaticString =
        """
        aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
