/// Chooses the name by which a person of an article is known.
struct PersonNaming {
    let text: AnnotatedText
    let mentions: [Mention]
    let usual: UsualNames

    /// One way in which mentions write the name.
    private struct Form {
        var name: String
        let words: Int
        /// The words that are more than an initial.
        let longWords: Int
        let isPlain: Bool
        let mention: Int
        var count = 1

        func isBetter(than other: Form) -> Bool {
            (longWords, words, isPlain ? 1 : 0, count) > (other.longWords, other.words, other.isPlain ? 1 : 0, other.count)
        }
    }

    /// The form with the most words, initials last; of several, one that is not in capitals, then the most frequent, then the first.
    func name(of cluster: PersonCluster) -> String { fullest(of: cluster)?.name ?? "" }

    /// The same, without what stands between its first and last word where it is mostly written so.
    func usualName(of cluster: PersonCluster) -> String {
        guard let form = fullest(of: cluster) else { return "" }
        let mention = mentions[form.mention]
        let parts = NameParts(mention.tokens, of: text)
        guard mention.sharedSurname == nil, parts.key.suffix == nil, usual.isShortened(parts.key.words) else { return form.name }
        let isCapitals = !form.isPlain
        return "\(plain(parts.first, isCapitals: isCapitals)) \(plain(parts.surname, isCapitals: isCapitals))"
    }

    private func fullest(of cluster: PersonCluster) -> Form? {
        var forms: [Form] = []
        for index in cluster.mentions {
            let form = form(index)
            if let place = forms.firstIndex(where: { $0.name == form.name }) {
                forms[place].count += 1
            } else {
                forms.append(form)
            }
        }
        guard var best = forms.first else { return nil }
        for form in forms.dropFirst() where form.isBetter(than: best) { best = form }
        return best
    }

    private func form(_ index: Int) -> Form {
        let mention = mentions[index]
        let tokens = text.tokens[mention.tokens]
        let isPlain = tokens.contains { $0.shape.contains(.hasLower) && !$0.isA(.particle) }
        var name = plain(mention.tokens, isCapitals: !isPlain)
        var words = tokens.lazy.filter(\.isWordLike).count
        let initials = tokens.lazy.filter { $0.shape.contains(.abbreviated) && !$0.shape.contains(.hasLower) }.count
        if let surname = mention.sharedSurname {
            name += " " + plain(surname..<(surname + 1), isCapitals: false)
            words += 1
        }
        return Form(name: name, words: words, longWords: words - initials, isPlain: isPlain, mention: index)
    }

    /// The words with plain apostrophes and single spaces; a name in capitals as one that is not.
    func plain(_ tokens: TokenRange, isCapitals: Bool) -> String {
        let bytes = text.bytes[text.byteRange(tokens)]
        var name = String(decoding: bytes, as: UTF8.self)
        if bytes.contains(where: { $0 >= 0x80 }) || !zip(bytes, bytes.dropFirst()).allSatisfy({ $0 != 32 || $1 != 32 }) {
            name = name.replacing("\u{2019}", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard isCapitals, bytes.count > 4 else { return name }
        var result = ""
        var followsLetter = false
        for character in name {
            result += followsLetter ? character.lowercased() : String(character)
            followsLetter = character.isLetter
        }
        return result
    }
}

/// A full name taken apart.
struct NameParts {
    let key: NameKey
    /// The token of its first word.
    let first: TokenRange
    /// The tokens of its last word, with the particles before it, without suffix.
    let surname: TokenRange
    /// What stands before the surname.
    let given: TokenRange

    init(_ tokens: TokenRange, of text: AnnotatedText) {
        key = NameKey(tokens, of: text)
        let words = tokens.filter { text.tokens[$0].kind == .word }
        let last = words.last { !text.tokens[$0].isA(.suffix) || $0 == words.first } ?? tokens.lowerBound
        var start = last
        while start - 1 > tokens.lowerBound, text.tokens[start - 1].isA(.particle), !text.tokens[start - 1].isCapitalised {
            start -= 1
        }
        first = tokens.lowerBound..<min(tokens.lowerBound + 1, tokens.upperBound)
        surname = start..<min(last + 1, tokens.upperBound)
        given = tokens.lowerBound..<start
    }
}
