/// Finds the places that name persons: the tagger's labels, put right by what the whole document shows.
struct MentionFinder {
    let features: PersonFeatures
    private let names: NameList
    private var labels: [PersonTagger.Label]
    /// The last words of full names.
    private var surnames: Set<UInt64> = []

    private var text: AnnotatedText { features.text }

    init(_ text: AnnotatedText, tagger: PersonTagger) {
        features = PersonFeatures(text, names: tagger.names, usage: tagger.usage)
        names = tagger.names
        labels = tagger.labels(of: features)
    }

    /// The mentions in the order of the body, without titles.
    mutating func mentions() -> [Mention] {
        repair()
        let found = spans(.person)
        return found.enumerated().map { place, span in
            var mention = mention(span)
            if place + 1 < found.count { mention.sharedSurname = sharedSurname(span, found[place + 1]) }
            return mention
        }
    }

    /// The surname of `Bill` in `Bill and Hillary Clinton`.
    private func sharedSurname(_ span: TokenRange, _ next: TokenRange) -> Int? {
        let word = text.tokens[span.lowerBound]
        guard span.count == 1, next.count > 1, next.lowerBound == span.upperBound + 1,
            text.tokens[span.upperBound].hash == Self.and, !names[word.hash].isDisjoint(with: .given),
            !names[text.tokens[next.lowerBound].hash].isDisjoint(with: .given), !surnames.contains(word.hash)
        else { return nil }
        return next.last { !text.tokens[$0].isA(.suffix) }
    }

    private static let and = WordHash.of("and")

    /// Everything with a name, in the order of the body.
    mutating func entities() -> [(tokens: TokenRange, isPerson: Bool)] {
        repair()
        let all = spans(.person).map { ($0, true) } + spans(.other).map { ($0, false) }
        return all.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    private mutating func repair() {
        for span in spans(.person) where isNoPerson(span) { set(span, .other, .otherInside) }
        for span in spans(.person) { stripTitles(span) }
        cutToKnownNames()
        spreadFullNames()
        spreadSurnames()
        vote()
    }

    private static let nothingPersonal: WordClass = [.organisation, .document, .group, .calendar]

    /// `Le Monde`; `Catherine M` in `The Sexual Life Of Catherine M`: titles of works write small words with a capital.
    private func isNoPerson(_ span: TokenRange) -> Bool {
        if span.contains(where: { text.tokens[$0].isA(Self.nothingPersonal) && names[text.tokens[$0].hash].isEmpty }) {
            return true
        }
        if FirmNames.contains(span.map { text.tokens[$0].hash }) || isCompound(span.upperBound - 1) { return true }
        let sentence = text.tokens[span.lowerBound].sentence
        if namesOrganisation(span, sentence) { return true }
        let before = span.lowerBound - 1
        return before > text.sentences[sentence].lowerBound && features.casing.lines[sentence] == .normal
            && text.tokens[before].isCapitalised && text.tokens[before].isA([.preposition, .conjunction])
    }

    /// `Murdoch-controlled`
    private func isCompound(_ index: Int) -> Bool {
        let bytes = text.bytes[text.tokens[index].start..<text.tokens[index].end]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return false }
        let end = bytes[(hyphen + 1)...]
        return Self.participles.contains { $0.utf8.elementsEqual(end) }
    }

    private static let participles = [
        "controlled", "backed", "owned", "led", "era", "style", "appointed", "like", "run", "inspired", "supporting", "bashing",
        "endorsed", "nominated", "related", "directed", "hating", "loving", "funded", "linked", "friendly", "esque", "ish",
        "free",
    ]

    /// `Trump University`, `The Zara Vimm Morning Show`, but not `the Obama Administration`, which is his.
    private func namesOrganisation(_ span: TokenRange, _ sentence: Int) -> Bool {
        guard features.casing.lines[sentence] == .normal else { return false }
        let isAfterThe = span.lowerBound > 0 && text.tokens[span.lowerBound - 1].hash == Self.the
        var next = span.upperBound
        let end = min(text.sentences[sentence].upperBound, next + (isAfterThe ? 3 : 1))
        while next < end, text.tokens[next].isCapitalised, !Self.following.contains(text.tokens[next].hash) {
            if text.tokens[next].isA(.organisation), names[text.tokens[next].hash].isDisjoint(with: [.given, .surname]) {
                return true
            }
            next += 1
        }
        return false
    }

    private static let the = WordHash.of("the")

    private static let following: Set<UInt64> = [
        WordHash.of("campaign"), WordHash.of("administration"), WordHash.of("government"), WordHash.of("cabinet"),
        WordHash.of("white"),
    ]

    /// `Hillary Clinton Speaks` in a headline, where `Hillary Clinton` stands elsewhere.
    private mutating func cutToKnownNames() {
        var full: Set<[UInt64]> = []
        for span in spans(.person) where span.count > 1 && features.casing.lines[text.tokens[span.lowerBound].sentence] == .normal
        {
            full.insert(span.map { text.tokens[$0].hash })
        }
        for span in spans(.person) where span.count > 2 && features.casing.lines[text.tokens[span.lowerBound].sentence] == .title
        {
            let words = span.map { text.tokens[$0].hash }
            guard !full.contains(words), full.contains(Array(words.dropLast())) else { continue }
            labels[span.upperBound - 1] = .none
        }
    }

    /// The stretches that one label begins, from left to right.
    private func spans(_ begin: PersonTagger.Label) -> [TokenRange] {
        var found: [TokenRange] = []
        var index = 0
        while index < labels.count {
            guard labels[index] == begin else {
                index += 1
                continue
            }
            var end = index + 1
            while end < labels.count, labels[end].isInside { end += 1 }
            found.append(index..<end)
            index = end
        }
        return found
    }

    private mutating func set(_ span: TokenRange, _ first: PersonTagger.Label, _ inside: PersonTagger.Label) {
        for index in span { labels[index] = index == span.lowerBound ? first : inside }
    }

    private mutating func stripTitles(_ span: TokenRange) {
        var start = span.lowerBound
        if let title = span.dropLast().last(where: { text.tokens[$0].isA(.title) && text.tokens[$0].shape.contains(.abbreviated) }
        ) {
            start = title + 1
        }
        while start < span.upperBound - 1, isTitle(start, in: span) || !text.tokens[start].isWordLike { start += 1 }
        guard start > span.lowerBound else { return }
        set(span, .none, .none)
        set(start..<span.upperBound, .person, .personInside)
    }

    /// Whether the word is a title or a role before a name; names such as `Dean` or `Judge` count only before a full name.
    private func isTitle(_ index: Int, in span: TokenRange) -> Bool {
        let token = text.tokens[index]
        guard token.isA([.title, .role]) else { return false }
        return names[token.hash].isDisjoint(with: .given) || span.upperBound - index > 2
    }

    /// A full name that was found once is a name wherever it stands.
    private mutating func spreadFullNames() {
        var full: [UInt64: [[UInt64]]] = [:]
        for span in spans(.person) where span.count > 1 {
            let words = span.map { text.tokens[$0].hash }
            if full[words[0]]?.contains(words) != true { full[words[0], default: []].append(words) }
        }
        guard !full.isEmpty else { return }
        for index in text.tokens.indices where text.tokens[index].kind == .word && features.casing.isCapitalised[index] {
            for words in full[text.tokens[index].hash] ?? [] {
                let span = index..<(index + words.count)
                guard span.upperBound <= labels.count, span.contains(where: { !labels[$0].isPerson }),
                    zip(span, words).allSatisfy({ text.tokens[$0.0].hash == $0.1 }), !isInLongerName(span)
                else { continue }
                set(span, .person, .personInside)
            }
        }
    }

    private func isInLongerName(_ span: TokenRange) -> Bool {
        if labels[span.lowerBound].isInside || span.upperBound < labels.count && labels[span.upperBound].isInside { return true }
        let before = span.lowerBound - 1
        return before >= 0 && features.casing.isCapitalised[before] && labels[before] != .none && !text.tokens[before].isA(.title)
    }

    /// The surname of a full name is a name where it stands alone.
    private mutating func spreadSurnames() {
        for span in spans(.person) where span.count > 1 {
            if let last = span.last(where: { !text.tokens[$0].isA(.suffix) }) { surnames.insert(text.tokens[last].hash) }
        }
        for index in labels.indices where surnames.contains(text.tokens[index].hash) && !labels[index].isPerson {
            guard features.casing.isCapitalised[index], !labels[index].isInside,
                index + 1 >= labels.count || !labels[index + 1].isInside,
                index == 0 || labels[index - 1] == .none, standsAlone(index)
            else { continue }
            labels[index] = .person
        }
    }

    private func standsAlone(_ index: Int) -> Bool {
        let sentence = text.sentences[text.tokens[index].sentence]
        if features.casing.lines[text.tokens[index].sentence] == .title { return true }
        let before = index - 1
        if before > sentence.lowerBound, features.casing.isCapitalised[before], !text.tokens[before].isA(.title) { return false }
        return index + 1 >= sentence.upperBound || !features.casing.isCapitalised[index + 1]
    }

    /// A single word that is mostly another name is one throughout, and the other way round.
    private mutating func vote() {
        var persons: [UInt64: Int] = [:]
        var others: [UInt64: Int] = [:]
        var inFullNames: Set<UInt64> = []
        for span in spans(.person) {
            if span.count == 1 {
                persons[text.tokens[span.lowerBound].hash, default: 0] += 1
            } else {
                inFullNames.insert(text.tokens[span.lowerBound].hash)
                inFullNames.insert(text.tokens[span.upperBound - 1].hash)
            }
        }
        for span in spans(.other) where span.count == 1 { others[text.tokens[span.lowerBound].hash, default: 0] += 1 }
        for span in spans(.person) where span.count == 1 {
            let word = text.tokens[span.lowerBound].hash
            if !inFullNames.contains(word), others[word, default: 0] > persons[word, default: 0] {
                labels[span.lowerBound] = .other
            }
        }
        for span in spans(.other) where span.count == 1 {
            let word = text.tokens[span.lowerBound].hash
            let count = persons[word, default: 0]
            if !inFullNames.contains(word), count >= 2, count > others[word, default: 0] { labels[span.lowerBound] = .person }
        }
    }

    private func mention(_ span: TokenRange) -> Mention {
        let before = span.lowerBound - 1
        let isTitled = before >= 0 && text.tokens[before].kind == .word && text.tokens[before].isA(.title)
        let title = isTitled ? Gender(text.tokens[before].word) : nil
        return Mention(tokens: span, gender: title ?? givenGender(span), title: isTitled ? text.tokens[before].hash : nil)
    }

    private func givenGender(_ span: TokenRange) -> Gender? {
        guard span.count > 1 else { return nil }
        switch names[text.tokens[span.lowerBound].hash].intersection(.given) {
        case .feminine: return .feminine
        case .masculine: return .masculine
        default: return nil
        }
    }
}
