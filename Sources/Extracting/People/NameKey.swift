/// A name as merging compares it: the hashes of its words without suffixes, and the letters of initials.
struct NameKey: Hashable {
    var words: [UInt64]
    /// The first byte of each word, lower case.
    var initials: [UInt8]
    /// Whether each word is an initial.
    var isInitial: [Bool]

    init(_ tokens: TokenRange, of text: AnnotatedText) {
        words = []
        initials = []
        isInitial = []
        for index in tokens {
            let token = text.tokens[index]
            if token.isA(.suffix), index > tokens.lowerBound { continue }
            words.append(token.hash)
            initials.append(text.bytes[token.start] | 0x20)
            isInitial.append(token.end - token.start - (token.shape.contains(.abbreviated) ? 1 : 0) == 1)
        }
    }

    var last: UInt64? { words.last }
    var isFull: Bool { words.count > 1 }

    /// Whether two full names may be one person's: equal last names, compatible first names, no conflict between.
    func agrees(with other: NameKey) -> Bool {
        guard isFull, other.isFull else { return false }
        if words == other.words { return true }
        let (long, short) = words.count >= other.words.count ? (self, other) : (other, self)
        if long.words.suffix(short.words.count).elementsEqual(short.words) { return true }
        if long.last != short.last { return long.words.prefix(short.words.count).elementsEqual(short.words) }
        return long.firstAgrees(with: short) && long.middleAgrees(with: short)
    }

    private func firstAgrees(with other: NameKey) -> Bool {
        if words[0] == other.words[0] || Nicknames.share(words[0], other.words[0]) { return true }
        return (isInitial[0] || other.isInitial[0]) && initials[0] == other.initials[0]
    }

    private func middleAgrees(with other: NameKey) -> Bool {
        guard words.count > 2, other.words.count > 2 else { return true }
        return initials[1] == other.initials[1]
    }
}
