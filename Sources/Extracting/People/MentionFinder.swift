/// Finds the places that name persons: the tagger's labels, put right by what the whole document shows.
struct MentionFinder {
    let features: PersonFeatures
    private let names: NameList
    private let usage: WordUsage
    private var labels: [PersonTagger.Label]
    /// The last words of full names.
    private var surnames: Set<UInt64> = []

    private var text: AnnotatedText { features.text }

    init(_ text: AnnotatedText, tagger: PersonTagger) {
        features = PersonFeatures(text, names: tagger.names, usage: tagger.usage)
        names = tagger.names
        usage = tagger.usage
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
        findAfterInitials()
        for span in spans(.person) { takeInitials(span) }
        cutToKnownNames()
        spreadFullNames()
        spreadSurnames()
        vote()
        for firm in FirmEvidence(text).firms(among: bareNames()) { markOther(firm) }
    }

    private static let nothingPersonal: WordClass = [.organisation, .document, .group, .calendar]

    /// `Le Monde`; `Catherine M` in `The Sexual Life Of Catherine M`: titles of works write small words with a capital.
    private func isNoPerson(_ span: TokenRange) -> Bool {
        if span.contains(where: { text.tokens[$0].isA(Self.nothingPersonal) && names[text.tokens[$0].hash].isEmpty }) {
            return true
        }
        let words = span.map { text.tokens[$0].hash }
        if FirmNames.contains(words) || FirmNames.contains(Array(text.tokens[..<span.lowerBound].suffix(1)).map(\.hash) + words)
            || isCompound(span.upperBound - 1)
        {
            return true
        }
        if isForeignTitle(span) || isPlainWord(span) { return true }
        let sentence = text.tokens[span.lowerBound].sentence
        if namesOrganisation(span, sentence) { return true }
        let before = span.lowerBound - 1
        return before > text.sentences[sentence].lowerBound && features.casing.lines[sentence] == .normal
            && text.tokens[before].isCapitalised && text.tokens[before].isA([.preposition, .conjunction])
    }

    /// `Murdoch-controlled`, `Graham-type`: what follows the hyphen is a plain word, and not a name's end as in `Ki-moon`.
    private func isCompound(_ index: Int) -> Bool {
        let bytes = text.bytes[text.tokens[index].start..<text.tokens[index].end]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), let next = bytes[(hyphen + 1)...].first, next.isLowerLetter
        else { return false }
        var word = WordHash()
        for byte in bytes[(hyphen + 1)...] { word.addFolded(byte) }
        return usage[word.value] != .unknown && usage[word.value][1] == 0
            && names[word.value].isDisjoint(with: [.given, .surname])
    }

    /// `Le Phare du Matin`: a French or Italian title of a paper or a work.
    private func isForeignTitle(_ span: TokenRange) -> Bool {
        span.count > 2 && Self.foreignArticles.contains(text.tokens[span.lowerBound].hash)
            && span.dropFirst(2).dropLast().contains { Self.foreignLinks.contains(text.tokens[$0].hash) }
    }

    private static let foreignArticles: Set<UInt64> = [
        WordHash.of("le"), WordHash.of("la"), WordHash.of("les"), WordHash.of("il"), WordHash.of("el"), WordHash.of("los"),
        WordHash.of("las"),
    ]
    private static let foreignLinks: Set<UInt64> = [
        WordHash.of("du"), WordHash.of("de"), WordHash.of("des"), WordHash.of("del"), WordHash.of("della"), WordHash.of("di"),
    ]

    /// `Fishermen` at a sentence's begin: a word that articles write small, or mostly so where this one never shows otherwise.
    private func isPlainWord(_ span: TokenRange) -> Bool {
        let token = text.tokens[span.lowerBound]
        guard span.count == 1, usage[token.hash] != .unknown, names[token.hash].isEmpty, !hasTitle(span),
            !token.isA([.givenName, .knownSurname])
        else { return false }
        let evidence = features.evidence.words[features.forms.forms[Int(features.forms.ids[span.lowerBound])].evidence]
        return usage[token.hash][1] == 0 || usage[token.hash][1] == 1 && evidence.middle == 0
    }

    private func hasTitle(_ span: TokenRange) -> Bool {
        span.lowerBound > 0 && text.tokens[span.lowerBound - 1].kind == .word && text.tokens[span.lowerBound - 1].isA(.title)
    }

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

    /// `Hillary Clinton Speaks`, `Quill Defeats Vimm` in a headline, where those full names stand elsewhere.
    private mutating func cutToKnownNames() {
        var full: Set<[UInt64]> = []
        var parts: Set<UInt64> = []
        var lasts: Set<UInt64> = []
        for span in spans(.person) where span.count > 1 && line(of: span) == .normal {
            let words = span.map { text.tokens[$0].hash }
            full.insert(words)
            parts.formUnion(words)
            if let last = words.last { lasts.insert(last) }
        }
        guard !full.isEmpty else { return }
        for span in spans(.person) where span.count > 1 && line(of: span) == .title {
            let words = span.map { text.tokens[$0].hash }
            guard !full.contains(words), words.contains(where: lasts.contains) else { continue }
            let keeps = words.map { parts.contains($0) || !names[$0].isDisjoint(with: .given) }
            guard keeps.contains(false) else { continue }
            for (place, index) in span.enumerated() {
                let continues = place > 0 && keeps[place - 1] && !lasts.contains(words[place - 1])
                labels[index] = keeps[place] ? (continues ? .personInside : .person) : .none
            }
        }
    }

    private func line(of span: TokenRange) -> Casing.Line { features.casing.lines[text.tokens[span.lowerBound].sentence] }

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

    /// The initials before a name belong to it: `b S. Waugh 8`.
    private mutating func takeInitials(_ span: TokenRange) {
        var start = span.lowerBound
        let sentence = text.sentences[text.tokens[start].sentence]
        while start > sentence.lowerBound, !labels[start - 1].isPerson, isInitial(start - 1) { start -= 1 }
        if start < span.lowerBound { set(start..<span.upperBound, .person, .personInside) }
    }

    /// `P.J. Vimm`: a word that is no other name, after initials that are not those of a country or an agency.
    private mutating func findAfterInitials() {
        for index in labels.indices.dropLast() where labels[index] == .none && labels[index + 1] == .none {
            let (initials, word) = (text.tokens[index], text.tokens[index + 1])
            guard initials.isCapitalised, initials.shape.contains(.abbreviated), !initials.shape.contains(.hasLower),
                initials.end - initials.start > 2, usage[initials.hash] == .unknown, initials.sentence == word.sentence,
                word.isCapitalised, word.shape.contains(.hasLower), word.word.rawValue == 0,
                usage[word.hash] == .unknown || !names[word.hash].isEmpty,
                index + 2 >= labels.count || labels[index + 2] == .none
            else { continue }
            set(index..<(index + 2), .person, .personInside)
        }
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isCapitalised && token.shape.contains(.abbreviated) && !token.shape.contains(.hasLower)
            && token.end - token.start == 2
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

    /// Single words that name persons nowhere as a part of a full name or after a title.
    private func bareNames() -> Set<UInt64> {
        var bare: Set<UInt64> = []
        var named: Set<UInt64> = []
        for span in spans(.person) {
            if span.count == 1, !hasTitle(span) {
                bare.insert(text.tokens[span.lowerBound].hash)
            } else {
                for index in span { named.insert(text.tokens[index].hash) }
            }
        }
        return bare.subtracting(named)
    }

    private mutating func markOther(_ word: UInt64) {
        for span in spans(.person) where span.count == 1 && text.tokens[span.lowerBound].hash == word {
            labels[span.lowerBound] = .other
        }
    }

    private func mention(_ span: TokenRange) -> Mention {
        let before = span.lowerBound - 1
        let isTitled = hasTitle(span)
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
