/// By which name an utterance's speaker is known, where its articles name several.
enum NamedSpeaker {
    /// Whom most articles name, of equals whom more outlets and more wordings name, then the fuller name; pronouns only where nothing else is
    /// printed.
    static func of(_ reports: [VariantReport]) -> String? {
        let all = Dictionary(grouping: reports.filter { $0.speaker != nil }) { $0.speaker?.lowercased() ?? "" }
        let named = all.filter { !Utterance.pronouns.contains($0.key) }
        let most = (named.isEmpty ? all : named).max { a, b in
            let (first, second) = (rank(a), rank(b))
            return first == second ? a.key > b.key : first.lexicographicallyPrecedes(second)
        }
        return most?.value.first?.speaker
    }

    /// Articles that say it was said, all articles, outlets, wordings and words of the name: the first that differs tells.
    private static func rank(_ named: (key: String, value: [VariantReport])) -> [Int] {
        let reports = named.value
        return [
            Set(reports.filter(\.place.isAsserted).map(\.place.articleID)).count, Set(reports.map(\.place.articleID)).count,
            Set(reports.compactMap(\.place.outlet)).count,
            Set(reports.map(\.text.keys)).count, named.key.split(separator: " ").count,
        ]
    }
}
