/// One person of an article: the mentions that name the same identity.
struct PersonCluster {
    /// Indices of mentions, in the order of the body.
    var mentions: [Int] = []
    var gender: Gender?
    /// The different names of the mentions.
    fileprivate(set) var keys: [NameKey] = []
    fileprivate var votes = 0
    /// The name where general usage completes what the article gives.
    var completed: CompletedName?

    /// The only word by which the article names the person; nil where it gives a full name or a suffix.
    var bareWord: UInt64? {
        keys.count == 1 && keys[0].words.count == 1 && keys[0].suffix == nil ? keys[0].words[0] : nil
    }

    /// Takes over the mentions of another.
    mutating func join(_ other: PersonCluster) {
        mentions = (mentions + other.mentions).sorted()
        keys += other.keys.filter { !keys.contains($0) }
        votes += other.votes
        gender = gender ?? other.gender
    }

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

    private let usual: UsualNames
    private var clusters: [PersonCluster] = []
    /// Clusters by the last word of a name, and by the first.
    private var byLast: [UInt64: [Int]] = [:]
    private var byFirst: [UInt64: [Int]] = [:]

    private init(usual: UsualNames) { self.usual = usual }

    /// The persons by their first mention.
    static func clusters(of mentions: [Mention], in text: AnnotatedText, usual: UsualNames = .empty) -> [PersonCluster] {
        var merging = PersonMerging(usual: usual)
        let keys = mentions.map { NameKey($0.tokens, surname: $0.sharedSurname, of: text) }
        // The longest names first, so that what stands between two of them does not depend on their order in the text.
        let full = keys.indices.filter { keys[$0].isFull }.sorted { (-keys[$0].words.count, $0) < (-keys[$1].words.count, $1) }
        for index in full { merging.addFull(index, keys[index], mentions[index]) }
        for index in merging.clusters.indices { merging.clusters[index].mentions.sort() }
        merging.numberByFirstMention()
        for (index, key) in keys.enumerated() where !key.isFull { merging.addBare(index, key, mentions[index]) }
        for index in merging.clusters.indices { merging.clusters[index].mentions.sort() }
        return merging.clusters.sorted { $0.mentions[0] < $1.mentions[0] }
    }

    /// Puts the clusters of full names into the order in which the text introduces them.
    private mutating func numberByFirstMention() {
        clusters.sort { $0.mentions[0] < $1.mentions[0] }
        byLast = [:]
        byFirst = [:]
        for (place, cluster) in clusters.enumerated() { for key in cluster.keys { note(key, at: place) } }
    }

    private mutating func addFull(_ index: Int, _ key: NameKey, _ mention: Mention) {
        guard let first = key.words.first, let last = key.words.last else { return }
        let places = [byLast[last], byFirst[first], byLast[first], byFirst[last]]
        let near = Set(places.flatMap { ($0 ?? []).prefix(Self.reach) }).sorted()
        let hit = near.first { cluster in clusters[cluster].keys.contains { $0.agrees(with: key) } }
        insert(index, key, mention, into: hit)
    }

    private mutating func addBare(_ index: Int, _ key: NameKey, _ mention: Mention) {
        guard let word = key.last else {
            insert(index, key, mention, into: nil)
            return
        }
        let titleGender = mention.isTitled ? mention.gender : nil
        var near = Array((byLast[word] ?? []).prefix(Self.reach))
        if near.isEmpty, titleGender == nil { near = Array((byFirst[word] ?? []).prefix(Self.reach)) }
        if near.isEmpty, titleGender == nil { near = nicknamed(word) }
        near = narrowed(near) { clusters[$0].keys.contains { $0.suffix == key.suffix } }
        if key.suffix == nil { near = near.filter { !isNamesake($0, before: index) } }
        // The only bearer may have a given name of both sexes, unless somebody of the other one is better known by the surname.
        if let titleGender, near.count > 1 || usual.completion(of: word)?.gender == titleGender {
            let fitting = near.filter { clusters[$0].gender == titleGender }
            near = fitting.isEmpty ? near.filter { clusters[$0].gender == nil } : fitting
        }
        insert(index, key, mention, into: near.first)
    }

    /// `Bernie` where `Bernard Sanders` is somebody.
    private func nicknamed(_ word: UInt64) -> [Int] {
        clusters.indices.prefix(Self.reach).filter { cluster in
            clusters[cluster].keys.contains { $0.isFull && $0.words.first.map { Nicknames.share($0, word) } == true }
        }
    }

    /// Whether a person is told from another by a suffix, and comes after the mention: `Quill` is not the `Peter Quill Jr.` to come.
    private func isNamesake(_ cluster: Int, before mention: Int) -> Bool {
        clusters[cluster].keys.allSatisfy { $0.suffix != nil && $0.words.count <= 2 } && mention < clusters[cluster].mentions[0]
    }

    private func narrowed(_ places: [Int], _ fits: (Int) -> Bool) -> [Int] {
        let fitting = places.filter(fits)
        return fitting.isEmpty ? places : fitting
    }

    private mutating func insert(_ index: Int, _ key: NameKey, _ mention: Mention, into cluster: Int?) {
        let place = cluster ?? clusters.count
        if cluster == nil { clusters.append(PersonCluster()) }
        clusters[place].add(index, key, mention.gender, weight: mention.isTitled ? 3 : 1)
        note(key, at: place)
    }

    private mutating func note(_ key: NameKey, at place: Int) {
        guard let first = key.words.first, let last = key.words.last else { return }
        if byLast[last]?.suffix(Self.reach).contains(place) != true { byLast[last, default: []].append(place) }
        if key.isFull, byFirst[first]?.suffix(Self.reach).contains(place) != true { byFirst[first, default: []].append(place) }
    }
}
