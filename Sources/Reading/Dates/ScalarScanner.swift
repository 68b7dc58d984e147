/// Walks over the code points of a text.
struct ScalarScanner {
    private let scalars: [Unicode.Scalar]
    private var index: Int

    init(_ scalars: [Unicode.Scalar], _ index: Int) {
        self.scalars = scalars
        self.index = index
    }

    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    @discardableResult mutating func skip() -> Bool {
        index += 1
        return true
    }

    mutating func skipSpaces() {
        while next == " " { index += 1 }
    }

    /// A run of digits and its length; at most nine are taken.
    mutating func number() -> (value: Int, digits: Int)? {
        var (value, digits) = (0, 0)
        while let scalar = next, (0x30...0x39).contains(scalar.value), digits < 9 {
            value = value * 10 + Int(scalar.value - 0x30)
            digits += 1
            index += 1
        }
        return digits > 0 ? (value, digits) : nil
    }

    /// A run of letters in lower case.
    mutating func word() -> String? {
        var word = String.UnicodeScalarView()
        while let scalar = next, scalar.properties.isAlphabetic, word.count < 14 {
            word.append(scalar)
            index += 1
        }
        return word.isEmpty ? nil : String(word).lowercased()
    }

    /// Skips one of the words, with spaces before it, if it is next.
    mutating func skip(word words: Set<String>) -> Bool {
        var ahead = self
        ahead.skipSpaces()
        guard let word = ahead.word(), words.contains(word) else { return false }
        self = ahead
        return true
    }
}
