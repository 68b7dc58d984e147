/// Counts, article by article, for whom bare names stand and how full names are written: what `UsualNames` is made of.
///
/// An article that gives a person's full name tells who is meant by the bare one in it. Nothing but counts is kept.
package struct UsualNameCounter {
    /// A person over all articles: first and last word of the name; nicknames are one.
    struct Identity: Hashable {
        let first: UInt64
        let last: UInt64

        init(_ first: UInt64, _ last: UInt64) {
            self.first = Nicknames.representative(of: first)
            self.last = last
        }
    }

    /// One way in which full names are written.
    struct Form {
        var articles = 0
        let words: [UInt64]
        let given: String
        let surname: String
    }

    let tagger: PersonTagger
    /// By the key of a bare name: articles by person.
    private(set) var bare: [UInt32: [Identity: Int]] = [:]
    /// By the key of a bare name: articles that never give the full one.
    private(set) var unnamed: [UInt32: Int] = [:]
    /// The word of each key, and whether a title belongs to it.
    private(set) var words: [UInt32: (word: UInt64, isTitled: Bool)] = [:]
    private(set) var forms: [Identity: [String: Form]] = [:]
    /// Articles with `Mrs` and the like, less those with `Mr`.
    private(set) var genders: [Identity: Int] = [:]

    package init(_ tagger: PersonTagger) { self.tagger = tagger }

    package mutating func add(_ body: String) {
        let text = AnnotatedText(body)
        var finder = MentionFinder(text, tagger: tagger)
        let mentions = finder.mentions()
        let naming = PersonNaming(text: text, mentions: mentions, usual: .empty)
        for cluster in PersonMerging.clusters(of: mentions, in: text) {
            let keys = bareKeys(of: cluster, mentions, text)
            if let identity = countForms(of: cluster, naming) {
                for key in keys { bare[key, default: [:]][identity, default: 0] += 1 }
                genders[identity, default: 0] += cluster.gender.map { $0 == .feminine ? 1 : -1 } ?? 0
            } else {
                for key in keys { unnamed[key, default: 0] += 1 }
            }
        }
    }

    /// The different bare names of a person in one article, plain and with each title.
    private mutating func bareKeys(of cluster: PersonCluster, _ mentions: [Mention], _ text: AnnotatedText) -> Set<UInt32> {
        var keys: Set<UInt32> = []
        for index in cluster.mentions where mentions[index].sharedSurname == nil {
            let key = NameKey(mentions[index].tokens, of: text)
            guard key.words.count == 1, key.suffix == nil else { continue }
            for title in [nil, mentions[index].title] {
                let bare = UsualNames.key(key.words[0], after: title)
                words[bare] = (key.words[0], title != nil)
                keys.insert(bare)
            }
        }
        return keys
    }

    /// Counts each full form once; returns the person, by the first that has no initials; nil where there is none.
    private mutating func countForms(of cluster: PersonCluster, _ naming: PersonNaming) -> Identity? {
        var identity: Identity?
        var counted: Set<String> = []
        for index in cluster.mentions {
            let parts = NameParts(naming.mentions[index].tokens, of: naming.text)
            guard parts.key.isFull, !parts.key.isInitial[0], let last = parts.key.last else { continue }
            let person = Identity(parts.key.words[0], last)
            if identity == nil { identity = person }
            let isPlain = naming.text.tokens[parts.first.lowerBound].shape.contains(.hasLower)
            let name = naming.plain(naming.mentions[index].tokens, isCapitals: !isPlain)
            guard parts.key.suffix == nil, counted.insert(name).inserted else { continue }
            let form = Form(
                words: parts.key.words, given: naming.plain(parts.given, isCapitals: !isPlain),
                surname: naming.plain(parts.surname, isCapitals: !isPlain))
            forms[person, default: [:]][name, default: form].articles += 1
        }
        return identity
    }
}
