/// Encoded words in header fields, after RFC 2047: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
    /// `text` with its encoded words as they are meant; white space between two of them goes. What is no such word stays.
    static func decoded(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        var output = ""
        var rest = Substring(text)
        // Words that follow each other are put together as bytes first: some programs cut a character in two.
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending { output += String(decoding: Charset.utf8(word.bytes, declared: word.charset), as: UTF8.self) }
            pending = nil
        }
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = Word(rest[start.lowerBound...]) else {
                flush()
                output += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            if pending == nil || !before.allSatisfy({ $0.isWhitespace }) {
                flush()
                output += before
            }
            if pending?.charset == word.charset {
                pending?.bytes += word.bytes
            } else {
                flush()
                pending = (word.charset, word.bytes)
            }
            rest = rest[word.end...]
        }
        flush()
        return output + rest
    }

    private struct Word {
        /// In lower case.
        var charset: String
        var bytes: [UInt8]
        var end: Substring.Index

        /// The word at the begin of `text`.
        init?(_ text: Substring) {
            let parts = text.dropFirst(2).split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[1].count == 1, parts[3].hasPrefix("="), parts[2].utf8.count < 1000 else { return nil }
            // A language may stand behind the charset.
            charset = parts[0].prefix { $0 != "*" }.lowercased()
            guard !charset.isEmpty, !charset.contains(" ") else { return nil }
            switch parts[1].lowercased() {
            case "b": bytes = Base64.decoded(parts[2].utf8) ?? []
            case "q": bytes = QuotedPrintable.decoded(Array(parts[2].utf8.map { $0 == 0x5F ? 0x20 : $0 })[...])
            default: return nil
            }
            end = text.index(after: parts[3].startIndex)
        }
    }
}
