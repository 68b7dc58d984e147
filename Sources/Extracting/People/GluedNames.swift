/// Takes from a name what a page glued to it: `Adam Quill Adam Bennett QuillTown council clears …`, a tooltip with the whole name and,
/// without a space, the headlines below it.
struct GluedNames {
    let text: AnnotatedText
    /// So many tokens before the glued one the name stands at most.
    private static let reach = 8
    /// Shorter beginnings are parts of names: `McTarn`, `DeTarn`, `FitzTarn`.
    private static let shortestName = 4

    func mend(_ labels: inout PersonLabels) {
        for span in labels.spans(.person) {
            guard let name = span.lazy.compactMap(name(before:)).first else { continue }
            labels.set(span, .none, .none)
            if name >= span.lowerBound { labels.set(span.lowerBound..<(name + 1), .person, .personInside) }
        }
    }

    /// The first of the words before that the glued one begins with.
    private func name(before glued: Int) -> Int? {
        let token = text.tokens[glued]
        guard token.end - token.start > Self.shortestName, token.isCapitalised, !token.isAllCaps,
            let boundary = (token.start + 1..<token.end).first(where: {
                text.bytes[$0] &- 65 < 26 && text.bytes[$0 - 1] &- 97 < 26
            }), boundary - token.start >= Self.shortestName
        else { return nil }
        var hash = WordHash()
        for byte in text.bytes[token.start..<boundary] { hash.addFolded(byte) }
        return (max(0, glued - Self.reach)..<glued).first { text.tokens[$0].hash == hash.value }
    }
}
