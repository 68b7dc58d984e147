/// The hashes by which wordings find each other: each rare word, each telling pair of neighbours, and the whole.
public struct WordingKeys {
    /// A key that more wordings have does not lead to all of them.
    public static let mostWordings = UtteranceCriteria.mostWordingsOfKey
    /// How many points of shared keys two wordings need to be compared: in many words two keys recur by chance. Equal ones have the key of the whole in common.
    public static func leastPoints(_ a: ComparedWording, _ b: ComparedWording) -> Int {
        let leastPoints = a.tag.leastPoints(with: b.tag)
        let shorter = min(a.count, b.count)
        if shorter >= 2 * UtteranceCriteria.wordsOfFewPoints, WordingPair.areEqual(a, b) { return leastPoints }
        return leastPoints + max(0, shorter - UtteranceCriteria.wordsOfFewPoints) / UtteranceCriteria.wordsOfFewPoints
    }

    /// A key and how much sharing it tells.
    public struct Key: Sendable, Hashable {
        public let hash: UInt64
        /// 1 or 2.
        public let points: Int
    }

    /// Each once, ascending by hash.
    public let keys: [Key]

    public init(_ wording: Wording) { self.init(wording.words, isQuoted: wording.isQuoted) }

    public init(_ wording: ComparedWording) { self.init(wording.words, isQuoted: wording.isQuoted) }

    private init(_ words: [Wording.Word], isQuoted: Bool) {
        var all: [Key] = []
        all.reserveCapacity(words.count + 1)
        func add(_ hash: UInt64, _ points: Int) { all.append(Key(hash: hash, points: points)) }
        var before: Wording.Word?
        for word in words {
            guard word.isContent else { continue }
            if Self.isRare(word) { add(Self.mixed(UInt64(word.stem)), 1) }
            if let other = before, Int(word.weight) + Int(other.weight) >= UtteranceCriteria.leastOfKeyPair {
                // What both words find by themselves needs no pair.
                if !(Self.isRare(word) && Self.isRare(other)) {
                    add(Self.mixed(UInt64(other.stem) << 32 ^ UInt64(word.stem)), 2)
                }
            }
            before = word
        }
        if isQuoted { add(Self.whole(words), 2) }
        all.sort { $0.hash == $1.hash ? $0.points > $1.points : $0.hash < $1.hash }
        // A word may recur, and the whole of a wording of one word is that word.
        var keys: [Key] = []
        keys.reserveCapacity(all.count)
        for key in all where key.hash != keys.last?.hash { keys.append(key) }
        self.keys = keys
    }

    /// Of all words from the first to the last that tells something, if any does: outlets begin and end quotations with a function word more
    /// or less.
    private static func whole(_ words: [Wording.Word]) -> UInt64 {
        let first = words.firstIndex(where: \.isContent) ?? words.startIndex
        let end = words.lastIndex(where: \.isContent).map { $0 + 1 } ?? words.endIndex
        return words[first..<end].reduce(0) { mixed($0 ^ UInt64($1.stem)) }
    }

    private static func isRare(_ word: Wording.Word) -> Bool { word.weight >= UtteranceCriteria.leastOfKeyWord }

    /// The finalizer of splitmix64 (S. Vigna): spreads similar numbers over all hashes.
    static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9e37_79b9_7f4a_7c15
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
