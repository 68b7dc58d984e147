import Coverage

/// Cuts the words of quotes into sentences: behind `.`, `!`, `?` or `…` and closing marks, before a capital letter.
enum SentenceCuts {
    static func sentences(of stretch: TextStretch) -> [TextStretch] {
        guard hasInnerEnd(stretch) else { return [stretch] }
        var parts = StretchParts(stretch)
        let scalars = parts.scalars
        var sentences: [TextStretch] = []
        var (start, place) = (0, 0)
        while place < scalars.count {
            if ends(scalars[place]), !isAbbreviated(scalars, place),
                let next = nextSentence(in: scalars, after: place + 1)
            {
                sentences.append(parts.take(start..<next))
                (start, place) = (next, next)
            } else {
                place += 1
            }
        }
        if start < scalars.count { sentences.append(parts.take(start..<scalars.count)) }
        return sentences
    }

    /// Cuts told words into sentences, and these before what is told beside it: *… and that …*, *… and to …*, behind `;`.
    static func clauses(of stretch: TextStretch) -> [TextStretch] { sentences(of: stretch).flatMap(clauses(ofSentence:)) }

    private static func clauses(ofSentence sentence: TextStretch) -> [TextStretch] {
        let begins = clauseBegins(in: sentence)
        guard !begins.isEmpty else { return [sentence] }
        var clauses: [TextStretch] = []
        var (begin, codePoint) = (sentence.range.lowerBound, sentence.start)
        for end in begins + [sentence.range.upperBound] {
            clauses.append(TextStretch(sentence.bytes, begin..<end, from: codePoint))
            codePoint += sentence.bytes[begin..<end].count { $0 & 0xC0 != 0x80 }
            begin = end
        }
        return clauses
    }

    /// The bytes at which clauses begin, but the first.
    private static func clauseBegins(in sentence: TextStretch) -> [Int] {
        sentence.bytes.withUnsafeBufferPointer { bytes in
            sentence.range.dropFirst().filter { place in
                bytes[place - 1] == UInt8(ascii: ";")
                    || bytes[place] == UInt8(ascii: " ")
                        && joints.contains { bytes[place..<sentence.range.upperBound].starts(with: $0) }
            }
        }
    }

    private static let joints = [
        " and that ", " but that ", " and to ", " but to ", " and would ", " but would ", " and will ", " but also ",
        " and also ",
    ].map { Array($0.utf8) }

    /// Whether a piece of a quotation goes on with the sentence of the piece before it: that has no end, and this begins with a small letter.
    static func continues(_ piece: String, after former: String) -> Bool {
        piece.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase == true && !isEnded(former)
    }

    private static func isEnded(_ piece: String) -> Bool {
        let end = piece.unicodeScalars.suffix(8).reversed().drop { !ends($0) && !$0.properties.isAlphabetic }
        guard let last = end.first, ends(last), last != "…" else { return false }
        return end.dropFirst().first != "."
    }

    /// Whether an end stands in the text before its last word: most quotes are one sentence.
    private static func hasInnerEnd(_ stretch: TextStretch) -> Bool {
        var isEnded = false
        for byte in stretch.bytes[stretch.range] {
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
