/// Finds the places that name persons: the tagger's labels, put right by what the whole document shows.
struct MentionFinder {
    let features: PersonFeatures
    private let names: NameList
    private let usage: WordUsage
    private var labels: PersonLabels

    private var text: AnnotatedText { features.text }

    init(_ text: AnnotatedText, tagger: PersonTagger) {
        features = PersonFeatures(text, names: tagger.names, usage: tagger.usage)
        names = tagger.names
        usage = tagger.usage
        labels = PersonLabels(tagger.labels(of: features))
    }

    /// The mentions in the order of the body, without titles.
    mutating func mentions() -> [Mention] {
        let surnames = repair()
        let found = labels.spans(.person)
        return found.enumerated().map { place, span in
            var mention = mention(span)
            if place + 1 < found.count { mention.sharedSurname = sharedSurname(span, found[place + 1], surnames) }
            return mention
        }
    }

    /// Everything with a name, in the order of the body.
    mutating func entities() -> [(tokens: TokenRange, isPerson: Bool)] {
        _ = repair()
        let all = labels.spans(.person).map { ($0, true) } + labels.spans(.other).map { ($0, false) }
        return all.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// Mends the labels; returns the last words of full names.
    private mutating func repair() -> Set<UInt64> {
        let others = OtherNames(features: features, names: names, usage: usage)
        for span in labels.spans(.person) where others.contains(span) { labels.set(span, .other, .otherInside) }
        NameBounds(features: features, names: names, usage: usage).mend(&labels)
        let surnames = NameSpreading(features: features).spread(&labels)
        MajorityOfMentions(text: text).vote(&labels)
        let bare = bareNames()
        for firm in FirmEvidence(text).firms(among: bare) { markOther(firm) }
        for place in PlaceEvidence(text, names: names, usage: usage).places(among: bare) { markOther(place) }
        return surnames
    }

    /// The surname of `Bill` in `Bill and Hillary Clinton`.
    private func sharedSurname(_ span: TokenRange, _ next: TokenRange, _ surnames: Set<UInt64>) -> Int? {
        let word = text.tokens[span.lowerBound]
        guard span.count == 1, next.count > 1, next.lowerBound == span.upperBound + 1,
            text.tokens[span.upperBound].hash == Self.and, !names[word.hash].isDisjoint(with: .given),
            !names[text.tokens[next.lowerBound].hash].isDisjoint(with: .given), !surnames.contains(word.hash)
        else { return nil }
        return next.last { !text.tokens[$0].isA(.suffix) }
    }

    private static let and = WordHash.of("and")

    /// Single words that name persons nowhere as a part of a full name or after a title.
    private func bareNames() -> Set<UInt64> {
        var bare: Set<UInt64> = []
        var named: Set<UInt64> = []
        for span in labels.spans(.person) {
            if span.count == 1, !text.hasTitle(before: span) {
                bare.insert(text.tokens[span.lowerBound].hash)
            } else {
                for index in span { named.insert(text.tokens[index].hash) }
            }
        }
        return bare.subtracting(named)
    }

    private mutating func markOther(_ word: UInt64) {
        for span in labels.spans(.person) where span.count == 1 && text.tokens[span.lowerBound].hash == word {
            labels[span.lowerBound] = .other
        }
    }

    private func mention(_ span: TokenRange) -> Mention {
        let before = span.lowerBound - 1
        let isTitled = text.hasTitle(before: span)
        let title = isTitled ? Gender(text.tokens[before].word) : nil
        let isAddress = isTitled && Self.addresses.contains(text.tokens[before].hash)
        let given = isAddress ? nil : givenGender(span)
        return Mention(tokens: span, gender: given ?? title, title: isTitled ? text.tokens[before].hash : nil)
    }

    /// They tell who it is whatever the name; `Chairman Mary Quill` is a woman.
    private static let addresses = WordHash.all(
        of: "mr mrs ms miss mx sir lord lady dame king queen prince princess duke duchess baron baroness")

    /// By the lexicon, since a census counts nearly every name of men among those of women, too.
    private func givenGender(_ span: TokenRange) -> Gender? {
        guard span.count > 1 else { return nil }
        let token = text.tokens[span.lowerBound]
        if token.isA(.givenName), !Self.mixed.contains(token.hash), let gender = Gender(token.word) { return gender }
        switch names[token.hash].intersection(.given) {
        case .feminine: return .feminine
        case .masculine: return .masculine
        default: return nil
        }
    }

    /// Names of women and of men.
    private static let mixed = WordHash.all(
        of: """
            kim robin pat jamie lee lindsey morgan ali jean ashley andrea carol frances kelly leslie lynn marion shirley stacy tracy whitney
            alex chris sam terry casey jackie dana taylor jordan cameron courtney joan laurence michel nicola sasha simone
            """)
}

extension AnnotatedText {
    /// Whether a title stands before a name: `Mr`, `President`.
    func hasTitle(before name: TokenRange) -> Bool {
        name.lowerBound > 0 && tokens[name.lowerBound - 1].kind == .word && tokens[name.lowerBound - 1].isA(.title)
    }
}
