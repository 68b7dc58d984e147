/// A name as merging compares it: the hashes of its words without accents, particles, suffix and quoted nickname.
struct NameKey: Hashable {
    private(set) var words: [UInt64] = []
    /// The first letter of each word, lower case, without accent.
    private(set) var initials: [UInt8] = []
    /// Whether each word is an initial or several: `J.`, `J.K.`.
    private(set) var isInitial: [Bool] = []
    /// `Jr`, `Sr`, `III`.
    private(set) var suffix: UInt64?

    /// - Parameter surname: the token of a surname that the name shares with the next: `Bill and Hillary Clinton`.
    init(_ tokens: TokenRange, surname: Int? = nil, of text: AnnotatedText) {
        var isQuoted = false
        for index in tokens {
            let token = text.tokens[index]
            if token.isQuoteMark { isQuoted.toggle() }
            guard token.kind == .word, !isQuoted else { continue }
            if token.isA(.suffix), index > tokens.lowerBound {
                suffix = token.hash
            } else if !Self.isParticle(token, isFirst: index == tokens.lowerBound, isLast: index + 1 == tokens.upperBound) {
                add(token, text)
            }
        }
        if let surname { add(text.tokens[surname], text) }
    }

    private mutating func add(_ token: Token, _ text: AnnotatedText) {
        let letters = FoldedLetters.of(text.bytes[token.start..<token.end])
        words.append(letters.hash)
        initials.append(letters.first)
        isInitial.append(letters.count == 1 || token.shape.contains(.abbreviated) && !token.shape.contains(.hasLower))
    }

    /// `de`, `van`, `bin`, and a capitalised `De` at the begin; `Ben`, `Al` and `Van` are given names there.
    private static func isParticle(_ token: Token, isFirst: Bool, isLast: Bool) -> Bool {
        guard token.isA(.particle), !isLast else { return false }
        return !token.isCapitalised || isFirst && leadingParticles.contains(token.hash)
    }

    private static let leadingParticles: Set<UInt64> = [
        WordHash.of("de"), WordHash.of("le"), WordHash.of("la"), WordHash.of("von"), WordHash.of("du"), WordHash.of("del"),
        WordHash.of("della"), WordHash.of("di"), WordHash.of("da"), WordHash.of("dos"), WordHash.of("bin"),
    ]

    var last: UInt64? { words.last }
    var isFull: Bool { words.count > 1 }

    /// Whether two full names may be one person's: equal last names, compatible first names, no conflict between.
    func agrees(with other: NameKey) -> Bool {
        guard isFull, other.isFull, suffixAgrees(with: other) else { return false }
        if words == other.words || isReversed(other) { return true }
        let (long, short) = words.count >= other.words.count ? (self, other) : (other, self)
        if long.words.suffix(short.words.count).elementsEqual(short.words) { return true }
        if long.last != short.last { return long.words.prefix(short.words.count).elementsEqual(short.words) }
        return long.firstAgrees(with: short) && long.middleAgrees(with: short)
    }

    /// Papers that write a name out once write `Robert S. Quill III` where they write `Robert Quill` later; `Robert Quill Jr.` beside
    /// `Robert Quill` is told from his father.
    private func suffixAgrees(with other: NameKey) -> Bool {
        if suffix == other.suffix { return true }
        let (suffixed, plain) = suffix == nil ? (other, self) : (self, other)
        return plain.suffix == nil && suffixed.hasMiddle && !plain.hasMiddle
    }

    private var hasMiddle: Bool { words.count > 2 }

    /// `Mahamat Orso` and `Orso Mahamat`: some write the family name first.
    private func isReversed(_ other: NameKey) -> Bool {
        words.count == 2 && other.words.count == 2 && words[0] == other.words[1] && words[1] == other.words[0]
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
