extension UsualNameCounter {
    /// No entry is kept unless the lower end of its share's 95 % interval reaches two thirds.
    static let leastShare = 2.0 / 3

    package func table() -> UsualNames {
        var entries: [UInt32: UsualNames.Entry] = [:]
        for (key, persons) in bare {
            if let completion = completion(key, persons) { entries[key] = .completion(completion) }
        }
        for forms in forms.values {
            for words in shortened(Array(forms.values)) { entries[UsualNames.key(words)] = .shortened }
        }
        return UsualNames(entries)
    }

    private func completion(_ key: UInt32, _ persons: [Identity: Int]) -> UsualNames.Completion? {
        guard let (word, isTitled) = words[key], let top = persons.max(by: { $0.value < $1.value }) else { return nil }
        let articles = persons.values.reduce(0, +)
        // What mostly stands without a full name is seldom a person: `Goldman`.
        guard Self.lowerEnd(top.value, of: articles) >= Self.leastShare, isTitled || unnamed[key, default: 0] <= 2 * articles,
            let form = usualForm(of: top.key), let first = form.words.first, let last = form.words.last, first != last,
            word == first || word == last
        else { return nil }
        return UsualNames.Completion(
            part: word == last ? form.given : form.surname, isGiven: word == last,
            confidence: (Double(top.value + 1) / Double(articles + 2) * 100).rounded() / 100, gender: gender(of: top.key, first))
    }

    /// The form that most articles write; of equals the shorter, then the alphabetically first.
    private func usualForm(of identity: Identity) -> Form? {
        forms[identity]?.min { a, b in
            (-a.value.articles, a.key.utf8.count, a.key) < (-b.value.articles, b.key.utf8.count, b.key)
        }?.value
    }

    private func gender(of identity: Identity, _ given: UInt64) -> Gender? {
        let votes = genders[identity, default: 0]
        if votes != 0 { return votes > 0 ? .feminine : .masculine }
        switch tagger.names[given].intersection(.given) {
        case .feminine: return .feminine
        case .masculine: return .masculine
        default: return nil
        }
    }

    /// The long forms whose first and last word alone are what most articles write.
    private func shortened(_ forms: [Form]) -> [[UInt64]] {
        var articles: [[UInt64]: Int] = [:]
        for form in forms { articles[form.words, default: 0] += form.articles }
        return articles.keys.filter { words in
            guard words.count > 2, articles[words, default: 0] > 1 else { return false }
            let short = articles[[words[0], words[words.count - 1]], default: 0]
            let all = articles.filter { $0.key.first == words.first }.values.reduce(0, +)
            return Self.lowerEnd(short, of: all) >= Self.leastShare
        }
    }

    /// The lower end of the 95 % interval of a share (Wilson 1927).
    static func lowerEnd(_ count: Int, of all: Int) -> Double {
        guard all > 0 else { return 0 }
        let (z, n) = (1.96, Double(all))
        let share = Double(count) / n
        return (share + z * z / (2 * n) - z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()) / (1 + z * z / n)
    }
}

extension UsualNameCounter {
    /// For every bare name of an article that also gives the full one: whether `names` would complete it to that; nil where it
    /// would not complete it at all.
    package func verdicts(of names: UsualNames, on body: String) -> [Bool?] {
        let text = AnnotatedText(body)
        var finder = MentionFinder(text, tagger: tagger)
        let mentions = finder.mentions()
        var verdicts: [Bool?] = []
        for cluster in PersonMerging.clusters(of: mentions, in: text) {
            let keys = cluster.mentions.map { NameKey(mentions[$0].tokens, of: text) }
            guard let full = keys.first(where: { $0.isFull && !$0.isInitial[0] }), let last = full.last else { continue }
            var judged: Set<UInt64> = []
            for (index, key) in zip(cluster.mentions, keys) where key.words.count == 1 && judged.insert(key.words[0]).inserted {
                let word = key.words[0]
                guard let found = names.completion(of: word, after: mentions[index].title) ?? names.completion(of: word) else {
                    verdicts.append(nil)
                    continue
                }
                verdicts.append(found.identity(of: word) == Identity(full.words[0], last))
            }
        }
        return verdicts
    }
}

extension UsualNames.Completion {
    /// Of the completed name.
    func identity(of bare: UInt64) -> UsualNameCounter.Identity {
        let words = part.split(separator: " ").map { FoldedLetters.of(Array($0.utf8)[...]).hash }
        return isGiven ? .init(words.first ?? 0, bare) : .init(bare, words.last ?? 0)
    }
}
