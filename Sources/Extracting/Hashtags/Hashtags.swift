import Coverage

/// Finds the uses of hashtags and the mentions of accounts.
struct Hashtags {
    let text: AnnotatedText

    func uses() -> [HashtagUse] {
        text.tokens.lazy.filter { $0.kind == .hashtag }.map { token in
            let passage = text.passage(token.start..<token.end)
            return HashtagUse(tag: Self.folded(passage.text.unicodeScalars.dropFirst()), passage: passage)
        }
    }

    func accounts() -> [AccountMention] {
        text.tokens.lazy.filter { $0.kind == .handle }.map { token in
            let passage = text.passage(token.start..<token.end)
            return AccountMention(account: passage.text.dropFirst().lowercased(), passage: passage)
        }
    }

    /// The name by which a tag is known: lower case, without the selectors that only vary how a letter looks.
    static func folded(_ tag: Substring.UnicodeScalarView) -> String {
        let plain = tag.filter { !(0xFE00...0xFE0F).contains($0.value) && !(0xE0100...0xE01EF).contains($0.value) }
        return String(String.UnicodeScalarView(plain)).lowercased()
    }

    /// The folded name of the tag at a token.
    static func tag(_ token: Token, in text: AnnotatedText) -> String {
        folded(String(decoding: text.bytes[token.start..<token.end], as: UTF8.self).unicodeScalars.dropFirst())
    }
}
