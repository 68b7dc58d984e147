/// Gives the persons whom an article names by a bare surname or given name the full name of its headline, or else their usual
/// one, and joins those that prove to be one. A full name in the body always wins: merging has then joined the bare one to it.
struct NameCompletion {
    let naming: PersonNaming
    let usual: UsualNames
    /// Of the document's headline.
    let headline: () -> HeadlineNames

    /// The persons with `completed` set where it can be told.
    func complete(_ clusters: [PersonCluster]) -> [PersonCluster] {
        guard clusters.contains(where: { $0.bareWord != nil }) else { return clusters }
        let headline = headline()
        var result: [PersonCluster] = []
        var places: [[UInt64]: Int] = [:]
        for var cluster in clusters {
            guard let (words, name) = completed(cluster, headline) else {
                result.append(cluster)
                continue
            }
            if let place = places[words] {
                // The article prints both parts of the name, each by itself: `Hillary`, `Clinton`.
                if result[place].bareWord != cluster.bareWord { result[place].completed?.isPrinted = true }
                result[place].join(cluster)
            } else {
                cluster.completed = name
                places[words] = result.count
                result.append(cluster)
            }
        }
        return result
    }

    /// The full name, and the first and the last word by which it is known again.
    private func completed(_ cluster: PersonCluster, _ headline: HeadlineNames) -> (words: [UInt64], name: CompletedName)? {
        guard let word = cluster.bareWord else { return nil }
        if let (words, name) = headline.name(of: word) { return (words, CompletedName(name: name, isPrinted: true)) }
        guard let found = completion(of: word, cluster) else { return nil }
        let bare = naming.name(of: cluster)
        let parts = found.part.split(separator: " ")
        guard let edge = found.isGiven ? parts.first : parts.last else { return nil }
        let added = FoldedLetters.of(Array(edge.utf8)[...]).hash
        let name = found.isGiven ? "\(found.part) \(bare)" : "\(bare) \(found.part)"
        return (found.isGiven ? [added, word] : [word, added], CompletedName(name: name, confidence: found.confidence))
    }

    private func completion(of word: UInt64, _ cluster: PersonCluster) -> UsualNames.Completion? {
        for title in cluster.mentions.lazy.compactMap({ naming.mentions[$0].title }) {
            if let found = usual.completion(of: word, after: title) { return found }
        }
        // What is bare has its gender from titles: `Mrs. Trump` is not Donald.
        guard let found = usual.completion(of: word), cluster.gender == nil || cluster.gender == found.gender else { return nil }
        return found
    }
}

/// A name of which the body gives a part.
struct CompletedName: Equatable {
    var name: String
    /// From 0 to 1 where general usage gives the rest; nil where the headline does.
    var confidence: Double?
    /// Whether the document prints every part of it.
    var isPrinted = false
}
