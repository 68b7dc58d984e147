/// What of a word is compared: the word without its ending, as a number.
///
/// Possessive, plural, `-ed`, `-ing` and `-ly` are cut, `-ise` and `-ize` are one, `Sen` and `two` are `senator` and `2`, and a word that
/// some outlets mask is one (`MaskedWords`); a lighter relative of Porter's stemmer, so that words of one meaning stay apart from others
/// of the same beginning.
public enum Stem {
    /// The stem of a word in lower case, as `WordReader` folds it; 0 for no word.
    static func of(_ letters: [UInt8]) -> UInt32 {
        var word = withoutEndings(letters)
        guard !word.isEmpty else { return 0 }
        if let masked = MaskedWords.key(of: word) { word = masked[...] }
        if word.count > 4, word.last == UInt8(ascii: "e") { word.removeLast() }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let isVerbal = word.count > 4 && word.hasSuffix("iz")
        for (place, letter) in word.enumerated() {
            var letter = letter
            if place == word.count - 1, word.count > 4 {
                if letter == UInt8(ascii: "y") { letter = UInt8(ascii: "i") }
                if isVerbal { letter = UInt8(ascii: "s") }
            }
            hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        }
        return max(UInt32(truncatingIfNeeded: hash ^ hash >> 32), 1)
    }

    private static func withoutEndings(_ letters: [UInt8]) -> ArraySlice<UInt8> {
        var word = letters[...]
        cutContraction(&word)
        if word.count < 7, let full = fullForms[word] { word = full }
        if word.elementsEqual("an".utf8) { word.removeLast() }
        cutPlural(&word)
        cutVerbEnding(&word)
        return word
    }

    /// What a word that outlets mask is compared by, masked or not: `f*` of `f---ing`; nil for any other word.
    public static func masked(_ word: String) -> String? {
        var reader = WordReader(word)
        guard reader.next() else { return nil }
        return MaskedWords.key(of: withoutEndings(reader.letters)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The stem of a word as it is written.
    public static func of(_ word: String) -> UInt32 {
        var reader = WordReader(word)
        return reader.next() ? of(reader.letters) : 0
    }

    /// The stems of a text, in order.
    public static func all(in text: String) -> [UInt32] {
        var reader = WordReader(text)
        var stems: [UInt32] = []
        while reader.next() { stems.append(of(reader.letters)) }
        return stems
    }

    private static func cutContraction(_ word: inout ArraySlice<UInt8>) {
        guard word.contains(0x27) else { return }
        for ending in ["'s", "'re", "'ll", "'ve", "'d", "'m", "n't"] as [StaticString] where word.hasSuffix(ending) {
            word.removeLast(ending.utf8CodeUnitCount)
            return
        }
    }

    private static func cutPlural(_ word: inout ArraySlice<UInt8>) {
        if word.count > 4, word.hasSuffix("ies") {
            word.removeLast(3)
            word.append(UInt8(ascii: "y"))
        } else if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") {
            word.removeLast()
        }
    }

    private static func cutVerbEnding(_ word: inout ArraySlice<UInt8>) {
        guard let last = word.last, last == UInt8(ascii: "g") || last == UInt8(ascii: "d") || last == UInt8(ascii: "y") else {
            return
        }
        for ending in ["ingly", "edly", "ing", "ed", "ly"] as [StaticString] where word.hasSuffix(ending) {
            let rest = word.dropLast(ending.utf8CodeUnitCount)
            guard rest.count >= 3, rest.contains(where: isVowel) else { return }
            word = rest
            // "stopped" loses a letter more, "called" and "passed" do not.
            let letter = word[word.endIndex - 1]
            let isDoubled = word.count > 3 && letter == word[word.endIndex - 2]
            if isDoubled, !isVowel(letter), letter != UInt8(ascii: "l"), letter != UInt8(ascii: "s") { word.removeLast() }
            return
        }
    }

    /// Titles and numbers that some outlets write out and others do not.
    private static let fullForms: [ArraySlice<UInt8>: ArraySlice<UInt8>] = {
        let titles = [
            ("sen", "senator"), ("rep", "representative"), ("gov", "governor"), ("gen", "general"), ("lt", "lieutenant"),
            ("prof", "professor"),
        ]
        let numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].enumerated()
        let forms = titles + numbers.map { ($1, String($0 + 2)) }
        return Dictionary(uniqueKeysWithValues: forms.map { (Array($0.0.utf8)[...], Array($0.1.utf8)[...]) })
    }()

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard self.count >= count else { return false }
        return ending.withUTF8Buffer { suffix(count).elementsEqual($0) }
    }
}
