/// Chooses the name by which a person of an article is known: the fullest form seen.
struct PersonNaming {
    let text: AnnotatedText
    let mentions: [Mention]

    /// The form with the most words; of several, one that is not in capitals, then the most frequent, then the first.
    func name(of cluster: PersonCluster) -> String {
        var forms: [(name: String, words: Int, isPlain: Bool, count: Int)] = []
        for index in cluster.mentions {
            let (name, words, isPlain) = form(mentions[index])
            if let place = forms.firstIndex(where: { $0.name == name }) {
                forms[place].count += 1
            } else {
                forms.append((name, words, isPlain, 1))
            }
        }
        guard var best = forms.first else { return "" }
        for form in forms.dropFirst()
        where (form.words, form.isPlain ? 1 : 0, form.count) > (best.words, best.isPlain ? 1 : 0, best.count) { best = form }
        return best.name
    }

    private func form(_ mention: Mention) -> (name: String, words: Int, isPlain: Bool) {
        let tokens = text.tokens[mention.tokens]
        let isPlain = tokens.contains { $0.shape.contains(.hasLower) && !$0.isA(.particle) }
        let range = text.byteRange(mention.tokens)
        var name = plain(text.bytes[range], isCapitals: !isPlain && range.count > 4)
        var words = tokens.lazy.filter(\.isWordLike).count
        if let surname = mention.sharedSurname {
            name += " " + plain(text.bytes[text.byteRange(surname..<(surname + 1))], isCapitals: false)
            words += 1
        }
        return (name, words, isPlain)
    }

    /// With plain apostrophes and single spaces; a name in capitals as one that is not.
    private func plain(_ bytes: ArraySlice<UInt8>, isCapitals: Bool) -> String {
        var name = String(decoding: bytes, as: UTF8.self)
        if bytes.contains(where: { $0 >= 0x80 }) || !zip(bytes, bytes.dropFirst()).allSatisfy({ $0 != 32 || $1 != 32 }) {
            name = name.replacing("\u{2019}", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard isCapitals else { return name }
        var result = ""
        var followsLetter = false
        for character in name {
            result += followsLetter ? character.lowercased() : String(character)
            followsLetter = character.isLetter
        }
        return result
    }
}
