import Coverage

/// Finds campaigns that are named in plain words: `the Save It movement`, `the "Save It" campaign`.
struct Campaigns {
    let text: AnnotatedText
    /// A hashtag of more words is rare, a title of a text is not.
    private static let mostWords = 5

    func mentions() -> [CampaignMention] {
        text.tokens.indices.compactMap { index in
            guard Self.nouns.contains(text.tokens[index].hash), !text.tokens[index].isCapitalised || index > 0 else { return nil }
            return mention(before: index)
        }
    }

    private func mention(before noun: Int) -> CampaignMention? {
        guard noun > 1 else { return nil }
        let last = noun - 1
        if text.tokens[last].isQuoteMark, text.tokens[last - 1].isQuoted {
            return campaign(text.regions[text.tokens[last - 1].region].words)
        }
        var start = noun
        while start > 0, noun - start <= Self.mostWords, isNamePart(start - 1) { start -= 1 }
        while start < noun, text.tokens[start].isA([.determiner, .preposition, .conjunction]) { start += 1 }
        // A single word is a hashtag written without its mark only where capitals stand inside it.
        if noun - start == 1, !text.tokens[last].shape.contains(.innerCapital), !hasInnerCapital(text.tokens[last]) { return nil }
        return start < noun ? campaign(start..<noun) : nil
    }

    private func isNamePart(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .possessive {
            // `Time's Up`, but not `Hollywood's Time's Up`: the owner of a campaign is no part of its name.
            return index + 1 < text.tokens.count && index > 0 && !text.tokens[index - 1].isA([.place, .organisation])
                && text.tokens[index - 1].isCapitalised && !isOwner(index - 1)
        }
        return token.isCapitalised && !token.isQuoted && !token.isA(.nationality)
            && !(token.isA([.place, .organisation]) && index + 1 < text.tokens.count
                && text.tokens[index + 1].kind == .possessive)
    }

    /// Whether two or more words of a name follow the possessive.
    private func isOwner(_ index: Int) -> Bool {
        guard index + 4 < text.tokens.count, text.tokens[index + 2].isCapitalised else { return false }
        let next = text.tokens[index + 3].kind == .possessive ? index + 4 : index + 3
        return text.tokens[next].isCapitalised
    }

    private func hasInnerCapital(_ token: Token) -> Bool {
        let bytes = text.bytes[token.start..<token.end]
        return bytes.dropFirst().contains { $0.isUpperLetter } && bytes.contains { $0.isLowerLetter }
    }

    private func campaign(_ words: TokenRange) -> CampaignMention? {
        guard (1...Self.mostWords).contains(words.count), words.allSatisfy({ text.tokens[$0].isWordLike }) else { return nil }
        if words.contains(where: { [.hashtag, .handle, .address].contains(text.tokens[$0].kind) }) { return nil }
        if !text.tokens[words.lowerBound].isCapitalised { return nil }
        let passage = text.passage(ofTokens: words)
        let letters = passage.text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard letters.count > 3 else { return nil }
        return CampaignMention(tag: String(String.UnicodeScalarView(letters)).lowercased(), passage: passage)
    }

    private static let nouns: Set<UInt64> = [
        WordHash.of("movement"), WordHash.of("campaign"), WordHash.of("hashtag"), WordHash.of("moment"), WordHash.of("era"),
        WordHash.of("hashtags"), WordHash.of("protests"),
    ]
}
