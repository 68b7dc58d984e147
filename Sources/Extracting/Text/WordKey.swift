/// The hash by which a word is known, whatever its case: for lists of words that are made outside a text.
package enum WordKey {
    package static func of(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        var scanner = WordScanner(bytes: bytes, start: 0)
        scanner.scan()
        return scanner.hash.value
    }

    /// The keys of all words of a list, which white space parts.
    static func all(in list: String) -> Set<UInt64> { Set(list.split(whereSeparator: \.isWhitespace).map { of(String($0)) }) }
}
