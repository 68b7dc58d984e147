/// One distinct word of a document in one casing, with what features ask about it.
struct WordForm {
    /// Equal for equal words in whatever case; marks, numbers and the like by their kind.
    let key: UInt64
    /// The pattern of its letters' cases, runs as one.
    let shape: UInt64
    /// The pattern of its first eight characters.
    let longShape: UInt64
    /// Of the last three bytes in lower case.
    let ending: UInt64
    let names: NameList.Kind
    let word: WordClass
    let usage: UsageProfile
    let isCapitalised: Bool
    /// Index in `DocumentEvidence`.
    let evidence: Int
    /// A token of this form, for its bytes.
    let example: Int

    /// Whether it may be a given name, a surname, a rare surname: a small number for features.
    var listing: UInt64 {
        guard isCapitalised else { return 0 }
        let surname: UInt64 = names.contains(.surname) ? 2 : names.contains(.rareSurname) ? 4 : 0
        return surname | (names.isDisjoint(with: .given) ? 0 : 1)
    }
}

/// The distinct words of a document, numbered.
struct WordForms {
    private(set) var forms: [WordForm] = []
    /// By token.
    private(set) var ids: [Int32] = []
    /// The number of distinct words, whatever their case.
    private(set) var wordCount = 0

    init(_ text: AnnotatedText, _ casing: Casing, _ names: NameList, _ usage: WordUsage) {
        ids.reserveCapacity(text.tokens.count)
        var numbers = HashNumbers(capacity: text.tokens.count)
        var words = HashNumbers(capacity: text.tokens.count)
        for (index, token) in text.tokens.enumerated() {
            let key = Self.key(token)
            let isCapitalised = casing.isCapitalised[index]
            let casingBits = UInt64(casing.isRewritten[index] ? 0x100 : Int(token.shape.rawValue & 0b110111))
            let (id, isNew) = numbers.number(of: FeatureHash.of(casingBits + (isCapitalised ? 0x200 : 0), key))
            if isNew {
                let (word, _) = words.number(of: key)
                let shape = WordShape(text, token, isRewritten: casing.isRewritten[index], isCapitalised: isCapitalised)
                forms.append(
                    WordForm(
                        key: key, shape: shape.short, longShape: shape.long, ending: shape.ending,
                        names: token.kind == .word ? names[key] : [], word: token.word,
                        usage: token.kind == .word ? usage[key] : .unknown, isCapitalised: isCapitalised,
                        evidence: word, example: index))
            }
            ids.append(Int32(id))
        }
        wordCount = words.count
    }

    private static func key(_ token: Token) -> UInt64 {
        switch token.kind {
        case .word: token.hash
        case .number: FeatureHash.of(901, UInt64(min(token.end - token.start, 5)))
        case .quoteMark: FeatureHash.of(902)
        case .possessive: FeatureHash.of(903)
        case .hashtag, .handle, .address: FeatureHash.of(904, UInt64(token.kind.rawValue))
        case .punctuation: FeatureHash.of(905, token.isDash ? UInt64(UInt8(ascii: "-")) : UInt64(token.byte))
        }
    }
}

/// Numbers hashes in the order of their first occurrence.
struct HashNumbers {
    private var hashes: [UInt64]
    private var numbers: [Int32]
    private(set) var count = 0
    private let mask: Int

    /// Room for `capacity` different hashes.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        numbers = Array(repeating: -1, count: size)
    }

    mutating func number(of hash: UInt64) -> (Int, isNew: Bool) {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while numbers[slot] >= 0 {
            if hashes[slot] == hash { return (Int(numbers[slot]), false) }
            slot = (slot + 1) & mask
        }
        hashes[slot] = hash
        numbers[slot] = Int32(count)
        count += 1
        return (count - 1, true)
    }
}
