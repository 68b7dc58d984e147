/// One person of an article: the mentions that name the same identity.
struct PersonCluster {
    /// Indices of mentions, in the order of the body.
    var mentions: [Int] = []
    var gender: Gender?
    fileprivate var keys: [NameKey] = []
    fileprivate var votes = 0

    fileprivate mutating func add(_ mention: Int, _ key: NameKey, _ gender: Gender?, weight: Int) {
        mentions.append(mention)
        if keys.count < PersonMerging.reach, !keys.contains(key) { keys.append(key) }
        if let gender { votes += gender == .feminine ? weight : -weight }
        self.gender = votes > 0 ? .feminine : votes < 0 ? .masculine : nil
    }
}

/// Joins mentions to persons: full names first, over the whole article, then the bare names, to the full name that was
/// introduced first unless a title speaks against it.
struct PersonMerging {
    /// How many namesakes are looked at; the bound keeps merging linear.
    fileprivate static let reach = 64

    private var clusters: [PersonCluster] = []
    /// Clusters by the last word of a name, and by the first.
    private var byLast: [UInt64: [Int]] = [:]
    private var byFirst: [UInt64: [Int]] = [:]

    /// The persons by their first mention.
    static func clusters(of mentions: [Mention], in text: AnnotatedText) -> [PersonCluster] {
        var merging = PersonMerging()
        let keys = mentions.map { NameKey($0.tokens, of: text) }
        for (index, key) in keys.enumerated() where key.isFull { merging.addFull(index, key, mentions[index]) }
        for (index, key) in keys.enumerated() where !key.isFull { merging.addBare(index, key, mentions[index]) }
        for index in merging.clusters.indices { merging.clusters[index].mentions.sort() }
        return merging.clusters.sorted { $0.mentions[0] < $1.mentions[0] }
    }

    private mutating func addFull(_ index: Int, _ key: NameKey, _ mention: Mention) {
        let near =
            (byLast[key.words[key.words.count - 1]] ?? []).suffix(Self.reach) + (byFirst[key.words[0]] ?? []).suffix(Self.reach)
        let hit = near.last { cluster in clusters[cluster].keys.contains { $0.agrees(with: key) } }
        insert(index, key, mention, into: hit)
    }

    private mutating func addBare(_ index: Int, _ key: NameKey, _ mention: Mention) {
        guard let word = key.last else { return }
        let titleGender = mention.isTitled ? mention.gender : nil
        var near = byLast[word] ?? []
        if near.isEmpty, titleGender == nil { near = byFirst[word] ?? [] }
        if near.count > 1, let titleGender {
            near = Array(near.prefix(Self.reach))
            let fitting = near.filter { clusters[$0].gender == titleGender }
            near = fitting.isEmpty ? near.filter { clusters[$0].gender == nil } : fitting
        }
        insert(index, key, mention, into: near.first)
    }

    private mutating func insert(_ index: Int, _ key: NameKey, _ mention: Mention, into cluster: Int?) {
        let place = cluster ?? clusters.count
        if cluster == nil { clusters.append(PersonCluster()) }
        clusters[place].add(index, key, mention.gender, weight: mention.isTitled ? 3 : 1)
        if let last = key.last, byLast[last]?.suffix(Self.reach).contains(place) != true {
            byLast[last, default: []].append(place)
        }
        if let first = key.words.first, key.isFull, byFirst[first]?.suffix(Self.reach).contains(place) != true {
            byFirst[first, default: []].append(place)
        }
    }
}
