import Coverage

/// Cuts quoted words into sentences: behind `.`, `!`, `?` or `…` and closing marks, before a capital letter.
enum SentenceCuts {
    static func sentences(of passage: Passage) -> [TextStretch] {
        let whole = TextStretch(passage)
        guard hasInnerEnd(whole.bytes) else { return [whole] }
        let scalars = Array(passage.text.unicodeScalars)
        var sentences: [TextStretch] = []
        var (start, byte) = (0, 0)
        func add(until end: Int) {
            guard end > start else { return }
            let next = scalars[start..<end].reduce(byte) { $0 + UTF8.width($1) }
            sentences.append(TextStretch(whole.bytes, byte..<next, from: whole.start + start))
            (start, byte) = (end, next)
        }
        var place = 0
        while place < scalars.count {
            if ends(scalars[place]), !isAbbreviated(scalars, place),
                let next = nextSentence(in: scalars, after: place + 1)
            {
                add(until: next)
                place = next
            } else {
                place += 1
            }
        }
        add(until: scalars.count)
        return sentences
    }

    /// Whether an end stands in the text before its last word: most quotes are one sentence.
    private static func hasInnerEnd(_ bytes: [UInt8]) -> Bool {
        var isEnded = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xA6: isEnded = true
            case 0x20, 0x0A, 0x09, 0xC2: if isEnded { return true }
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isEnded = false
            default: break
            }
        }
        return false
    }

    /// Whether the full stop belongs to a title or an initial: `Mr.`, `Robert L.`, `U.S.`
    private static func isAbbreviated(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        guard scalars[place] == "." else { return false }
        let start = scalars[..<place].lastIndex { !$0.properties.isAlphabetic }.map { $0 + 1 } ?? 0
        let word = String(String.UnicodeScalarView(scalars[start..<place])).lowercased()
        return word.unicodeScalars.count == 1 && word != "i" || abbreviations.contains(word)
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "rev", "hon", "pres",
        "messrs",
    ]

    /// Where the next sentence begins, when one does right behind an end.
    private static func nextSentence(in scalars: [Unicode.Scalar], after end: Int) -> Int? {
        var place = end
        while place < scalars.count, closing.contains(scalars[place]) { place += 1 }
        let gap = place
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        guard place > gap else { return nil }
        var first = place
        while first < scalars.count, opening.contains(scalars[first]) { first += 1 }
        guard first < scalars.count, scalars[first].properties.isUppercase else { return nil }
        return place
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
    }

    private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]"]
    private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "["]
}
