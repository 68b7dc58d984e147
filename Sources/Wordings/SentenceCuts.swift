import Coverage

/// Cuts the words of quotes into sentences: behind `.`, `!`, `?` or `…` and closing marks, before a capital letter.
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

    /// Cuts told words into sentences, and these before what is told beside it: *… and that …*, *… but that …*, behind `;`.
    static func clauses(of passage: Passage) -> [TextStretch] { sentences(of: passage).flatMap(clauses) }

    private static func clauses(of sentence: TextStretch) -> [TextStretch] {
        var clauses: [TextStretch] = []
        var (begin, start, codePoint) = (sentence.range.lowerBound, sentence.start, sentence.start)
        func add(until end: Int) { clauses.append(TextStretch(sentence.bytes, begin..<end, from: start)) }
        for place in sentence.range {
            if place > begin, beginsClause(sentence.bytes[place..<sentence.range.upperBound], after: sentence.bytes[place - 1]) {
                add(until: place)
                (begin, start) = (place, codePoint)
            }
            if sentence.bytes[place] & 0xC0 != 0x80 { codePoint += 1 }
        }
        add(until: sentence.range.upperBound)
        return clauses
    }

    /// Whether a piece of a quotation goes on with the sentence of the piece before it: it begins with a small letter.
    static func continues(_ piece: String) -> Bool {
        piece.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase == true
    }

    private static func beginsClause(_ bytes: ArraySlice<UInt8>, after last: UInt8) -> Bool {
        last == UInt8(ascii: ";") || bytes.first == UInt8(ascii: " ") && clauseBegins.contains { bytes.starts(with: $0) }
    }

    private static let clauseBegins = [" and that ", " but that "].map { Array($0.utf8) }

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
