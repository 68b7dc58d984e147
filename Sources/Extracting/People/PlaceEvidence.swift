/// Tells places from persons whom an article names by one word only.
struct PlaceEvidence {
    private let text: AnnotatedText
    private let names: NameList
    private let usage: WordUsage

    init(_ text: AnnotatedText, names: NameList, usage: WordUsage) {
        self.text = text
        self.names = names
        self.usage = usage
    }

    /// The words of which the article says what is said of places, and nothing that only persons do: `in Morvane`, `the harbour of
    /// Morvane`, `Morvane's town hall`, `Morvane's councillors`. Known names and surnames are left to the tagger.
    func places(among words: Set<UInt64>) -> [UInt64] {
        let open = words.filter { names[$0].isEmpty && (usage[$0] == .unknown || usage[$0][2] == 0 && usage[$0][3] == 0) }
        guard !open.isEmpty else { return [] }
        var placed: Set<UInt64> = []
        var speaking: Set<UInt64> = []
        for index in text.tokens.indices where open.contains(text.tokens[index].hash) && text.tokens[index].isCapitalised {
            if isPlaced(index) { placed.insert(text.tokens[index].hash) }
            if speaks(index) { speaking.insert(text.tokens[index].hash) }
        }
        return placed.subtracting(speaking).sorted()
    }

    private func hash(_ index: Int) -> UInt64 { text.tokens.indices.contains(index) ? text.tokens[index].hash : 0 }

    private func isPlaced(_ index: Int) -> Bool {
        let isOwner = text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind == .possessive
        let after = hash(index + (isOwner ? 2 : 1))
        if Self.sites.contains(after) || isOwner && Self.dwellers.contains(after) { return true }
        let before = hash(index - 1)
        if before == Self.of { return Self.sites.contains(hash(index - 2)) || Self.dwellers.contains(hash(index - 2)) }
        let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1] : nil
        return !isOwner && Self.placing.contains(before) && next?.isCapitalised != true
            && !Self.believing.contains(hash(index - 2))
    }

    /// Whether a verb of saying stands beside the word, outside quotations.
    private func speaks(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { place in
            text.tokens.indices.contains(place) && text.tokens[place].isA([.says, .thinks]) && !text.tokens[place].isQuoted
                && text.tokens[place].sentence == text.tokens[index].sentence
        }
    }

    private static let of = WordHash.of("of")
    private static let placing = WordKey.all(in: "in near outside")
    /// What one has in a person: `confidence in Morvane` tells no place.
    private static let believing = WordKey.all(
        in:
            "confidence faith trust interest interested belief believe believes believed hope hopes disappointed stake investment investments"
    )
    private static let sites = WordKey.all(
        in: """
            town city village port harbour harbor island coast parish church streets bay outskirts province region district airport beach
            lighthouse station quay pier hospital county municipality centre
            """)
    private static let dwellers = WordKey.all(
        in: "people residents inhabitants citizens villagers islanders mayor council councillors")
}
