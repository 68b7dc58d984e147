/// Finds where a word ends and how it is cased.
struct WordScanner {
    let bytes: [UInt8]
    let start: Int
    private(set) var end: Int
    private(set) var hash = WordHash()
    private(set) var shape: Token.Shape = []
    private(set) var hasLetter = false
    private var hasInnerPeriod = false
    private var lettersSincePeriod = 0
    private var longestPart = 0

    init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
        end = start
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count && index >= 0 ? bytes[index] : 0 }

    mutating func scan() {
        while end < bytes.count {
            let byte = bytes[end]
            if byte.isLetterOrDigit {
                take(byte)
            } else if byte < 0x80 {
                guard takesInner(byte) else { return }
            } else {
                let (scalar, length) = bytes.scalar(at: end)
                switch ScalarClass.of(scalar) {
                case .word: takeLetter(scalar, length, isUpper: false)
                case .upperWord: takeLetter(scalar, length, isUpper: true)
                case .apostrophe:
                    guard takesApostrophe(length) else { return }
                case .hyphen:
                    guard self.byte(end + length).isLetterOrDigit else { return }
                    hash.add(UInt8(ascii: "-"))
                    end += length
                default: return
                }
            }
        }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) {
        if byte.isDigit {
            shape.insert(.hasDigit)
        } else {
            hasLetter = true
            lettersSincePeriod += 1
            longestPart = max(longestPart, lettersSincePeriod)
            if byte.isLowerLetter { shape.insert(.hasLower) } else { noteUpper() }
        }
        hash.addFolded(byte)
        end += 1
    }

    private mutating func takeLetter(_ scalar: UInt32, _ length: Int, isUpper: Bool) {
        hasLetter = true
        lettersSincePeriod += 1
        longestPart = max(longestPart, lettersSincePeriod)
        if isUpper { noteUpper() } else { shape.insert(.hasLower) }
        hash.add(scalar)
        end += length
    }

    private mutating func noteUpper() {
        if end == start {
            shape.insert(.capitalised)
        } else if byte(end - 1) == UInt8(ascii: "-") || byte(end - 1) == UInt8(ascii: "'") || byte(end - 1) == 0x99 {
            shape.insert(.innerCapital)
        }
    }

    /// Takes a mark that stands inside a word: `don't`, `self-made`, `U.S.`, `1,000`, `AT&T`.
    private mutating func takesInner(_ byte: UInt8) -> Bool {
        let next = self.byte(end + 1)
        let previous = self.byte(end - 1)
        let isInner: Bool
        switch byte {
        case UInt8(ascii: "'"): return takesApostrophe(1)
        case UInt8(ascii: "-"), UInt8(ascii: "_"): isInner = next.isLetterOrDigit || next >= 0xC3
        case UInt8(ascii: ","): isInner = previous.isDigit && next.isDigit
        case UInt8(ascii: "&"): isInner = previous.isUpperLetter && next.isUpperLetter
        case UInt8(ascii: "."):
            let isDomain = previous.isLowerLetter && next.isLowerLetter
            let isInitial = lettersSincePeriod == 1 && next.isLetter && !self.byte(end + 2).isLowerLetter
            isInner = previous.isDigit && next.isDigit || isDomain || isInitial
            if isInner {
                hasInnerPeriod = true
                lettersSincePeriod = 0
            }
        default: isInner = false
        }
        guard isInner else { return false }
        hash.add(byte)
        end += 1
        return true
    }

    private mutating func takesApostrophe(_ length: Int) -> Bool {
        let next = byte(end + length)
        guard next.isLetter || next >= 0xC3 && next < 0xE2 else { return false }
        if next | 0x20 == UInt8(ascii: "s"), !byte(end + length + 1).isLetterOrDigit { return false }
        hash.add(UInt8(ascii: "'"))
        shape.insert(.contraction)
        end += length
        return true
    }

    /// The period after `Mr`, `J` or `U.S` belongs to the word.
    mutating func takeClosingPeriod(isKnownAbbreviation: Bool) {
        guard byte(end) == UInt8(ascii: "."), byte(end + 1) != UInt8(ascii: ".") else { return }
        let isInitial =
            end - start == 1 && bytes[start].isUpperLetter && byte(end + 1).isSpace
            && bytes[start] != UInt8(ascii: "I")
        let isLetters = hasInnerPeriod && longestPart == 1
        guard isInitial || isLetters || (isKnownAbbreviation && !byte(end + 1).isLetterOrDigit) else { return }
        end += 1
        shape.insert(.abbreviated)
    }

    /// Where a URL or an e-mail address that begins with this word ends; nil when it is none.
    func endOfAddress() -> Int? {
        let next = byte(end)
        let isURL = next == UInt8(ascii: ":") && byte(end + 1) == UInt8(ascii: "/") && byte(end + 2) == UInt8(ascii: "/")
        let isPath = next == UInt8(ascii: "/") && hasInnerPeriod && longestPart > 1
        let isMail = next == UInt8(ascii: "@") && byte(end + 1).isLetterOrDigit
        guard isURL || isPath || isMail else { return nil }
        var stop = end
        while stop < bytes.count, !bytes[stop].isSpace, bytes[stop] < 0x80,
            bytes[stop] != UInt8(ascii: "\""), bytes[stop] != UInt8(ascii: "<"), bytes[stop] != UInt8(ascii: ">")
        {
            stop += 1
        }
        let closing: [UInt8] = [41, 46, 44, 59, 58, 33, 63, 39]
        while stop > end + 1, closing.contains(bytes[stop - 1]) { stop -= 1 }
        return stop
    }
}
