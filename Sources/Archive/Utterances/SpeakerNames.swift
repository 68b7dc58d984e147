import Wordings

/// Remembers how speakers are compared: an article's quotes name few of them, and a story's articles the same.
final class SpeakerNames {
    private var persons: [String: SpeakerName] = [:]
    private var others: [String: SpeakerName?] = [:]
    private static let most = 4_096

    /// A person, by the key of the name.
    func person(_ key: String) -> SpeakerName {
        if let known = persons[key] { return known }
        if persons.count == Self.most { persons.removeAll() }
        let name = SpeakerName(text: key, isPerson: true)
        persons[key] = name
        return name
    }

    /// A speaker who is no known person, by the words that name it; nil for a pronoun.
    func printed(_ words: String) -> SpeakerName? {
        if let known = others[words] { return known }
        if others.count == Self.most { others.removeAll() }
        let name = SpeakerName(printed: words)
        others[words] = .some(name)
        return name
    }
}
