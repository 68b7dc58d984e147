import Query

/// What is said of an utterance above its wordings: who speaks, and how far they agree.
struct VariantHead {
    private let utterance: Utterance

    init(_ utterance: Utterance) { self.utterance = utterance }

    /// A person by name, anything else as it is printed: `The letter`.
    var speaker: String {
        guard let speaker = utterance.speaker else { return "(speaker unknown)" }
        return utterance.isSpeakerNamed ? speaker.prefix(1).uppercased() + speaker.dropFirst() : "(speaker unknown, “\(speaker)”)"
    }

    var facts: [String] {
        var facts = sources
        if utterance.wordings.count == 1, utterance.quoteCount > 1, utterance.coreWords > 0 {
            facts.append(
                turnedCount == 0
                    ? "word for word" : "the same words, turned by those before them in \(counted(turnedCount, "article"))")
        } else if utterance.wordings.count == 1, utterance.quoteCount > 1 {
            facts.append("told in the same words")
        } else {
            facts.append(counted(utterance.wordings.count, "wording"))
            if utterance.coreWords > 1 { facts.append("in common: " + core) }
        }
        if utterance.textCount == 1, utterance.outletCount + utterance.strayCount > 1 { facts.append("copies of one article") }
        return facts
    }

    /// How many articles deny the words right before them, or make them depend on something.
    private var turnedCount: Int { Set(utterance.wordings.flatMap(\.places).filter { $0.leadIn != nil }.map(\.articleID)).count }

    /// How many outlets, and how many articles of nobody knows which.
    private var sources: [String] {
        let (outlets, strays) = (utterance.outletCount, utterance.strayCount)
        return (outlets > 0 ? [counted(outlets, "outlet")] : [])
            + (strays > 0 ? ["\(counted(strays, "article")) without outlet"] : [])
    }

    /// Its first and last words where it is long.
    private var core: String {
        let words = utterance.core.oneLine.split(separator: " ")
        guard words.count > Self.mostOfCore else { return QuotationMarks.quoted(words.joined(separator: " ")) }
        let (first, last) = (words.prefix(Self.mostOfCore / 2), words.suffix(Self.mostOfCore / 2))
        return QuotationMarks.quoted((first + ["[…]"] + last).joined(separator: " ")) + " (\(utterance.coreWords) words)"
    }

    /// In words.
    private static let mostOfCore = 12
}
