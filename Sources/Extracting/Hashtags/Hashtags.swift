import Coverage

/// Finds the uses of hashtags.
struct Hashtags {
    let text: AnnotatedText

    func uses() -> [HashtagUse] {
        text.tokens.lazy.filter { $0.kind == .hashtag }.map { token in
            let passage = text.passage(token.start..<token.end)
            return HashtagUse(tag: passage.text.dropFirst().lowercased(), passage: passage)
        }
    }
}
