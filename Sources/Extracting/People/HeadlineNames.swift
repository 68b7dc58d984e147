/// The full names that a document's headline prints, which may tell whom its body names by a surname only.
struct HeadlineNames {
    private var names: [(key: NameKey, name: String)] = []

    static let none = HeadlineNames()
    private init() {}

    init(_ headline: String, tagger: PersonTagger) {
        let text = AnnotatedText(headline)
        var finder = MentionFinder(text, tagger: tagger)
        let mentions = finder.mentions()
        let naming = PersonNaming(text: text, mentions: mentions, usual: tagger.usualNames)
        for cluster in PersonMerging.clusters(of: mentions, in: text) {
            for key in cluster.keys where key.isFull { names.append((key, naming.usualName(of: cluster))) }
        }
    }

    /// The only full name with that surname or, where there is none, that given name.
    func name(of word: UInt64) -> (words: [UInt64], name: String)? {
        let bearers = names.filter { $0.key.last == word }
        let fitting = bearers.isEmpty ? names.filter { $0.key.words.first == word } : bearers
        guard let found = fitting.first, fitting.allSatisfy({ $0.name == found.name }), let first = found.key.words.first,
            let last = found.key.last
        else { return nil }
        return ([first, last], found.name)
    }
}
