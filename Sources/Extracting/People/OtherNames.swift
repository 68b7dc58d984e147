/// Tells names that only look like a person's: of papers, works, organisations, compounds and plain words.
struct OtherNames {
    let features: PersonFeatures
    let names: NameList
    let usage: WordUsage

    private var text: AnnotatedText { features.text }
    private static let nothingPersonal: WordClass = [.organisation, .document, .group, .calendar]

    /// `Le Monde`; `Catherine M` in `The Sexual Life Of Catherine M`: titles of works write small words with a capital.
    func contains(_ span: TokenRange) -> Bool {
        if span.contains(where: { text.tokens[$0].isA(Self.nothingPersonal) && names[text.tokens[$0].hash].isEmpty }) {
            return true
        }
        let words = span.map { text.tokens[$0].hash }
        if FirmNames.contains(words) || FirmNames.contains(Array(text.tokens[..<span.lowerBound].suffix(1)).map(\.hash) + words)
            || isCompound(span.upperBound - 1)
        {
            return true
        }
        if isForeignTitle(span) || isPlainWord(span) || isPlainPlural(span) || isWork(span) || isStormOrShip(span)
            || isFirm(span)
        {
            return true
        }
        if span.count > 1, Self.clubs.contains(text.tokens[span.upperBound - 1].hash) { return true }
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
        guard span.count == 1, usage[token.hash] != .unknown, names[token.hash].isEmpty, !text.hasTitle(before: span),
            !token.isA([.givenName, .knownSurname])
        else { return false }
        let evidence = features.evidence.words[features.forms.forms[Int(features.forms.ids[span.lowerBound])].evidence]
        return usage[token.hash][1] == 0 || usage[token.hash][1] == 1 && evidence.middle == 0
    }

    /// `Villagers` at a sentence's begin: an unknown word that ends like the plural of those who do or believe something.
    private func isPlainPlural(_ span: TokenRange) -> Bool {
        let token = text.tokens[span.lowerBound]
        guard span.count == 1, usage[token.hash] == .unknown, names[token.hash].isEmpty, !text.hasTitle(before: span),
            span.lowerBound == text.sentences[token.sentence].lowerBound
        else { return false }
        return text.ends(token, Self.plurals, beyond: 2)
    }

    private static let plurals = ["ers", "ors", "ists", "ians", "men", "women", "folk"].map { Array($0.utf8) }

    /// `Hurricane Otto`, `the ship Maria Lund`
    private func isStormOrShip(_ span: TokenRange) -> Bool {
        guard span.lowerBound > 0 else { return false }
        let before = text.tokens[span.lowerBound - 1]
        guard before.sentence == text.tokens[span.lowerBound].sentence else { return false }
        return before.isCapitalised ? Self.storms.contains(before.hash) : span.count > 1 && Self.ships.contains(before.hash)
    }

    private static let storms: Set<UInt64> = [
        WordHash.of("hurricane"), WordHash.of("storm"), WordHash.of("typhoon"), WordHash.of("cyclone"),
    ]
    private static let ships: Set<UInt64> = [
        WordHash.of("ship"), WordHash.of("ferry"), WordHash.of("trawler"), WordHash.of("tanker"), WordHash.of("yacht"),
        WordHash.of("lifeboat"), WordHash.of("steamer"),
    ]

    /// `the novel Anna Karenina`, but not `the film Barbara Quill made`.
    private func isWork(_ span: TokenRange) -> Bool {
        let noun = span.lowerBound - 1
        guard span.count > 1, noun > 0, Self.works.contains(text.tokens[noun].hash), text.tokens[noun - 1].isWordLike,
            text.tokens[noun].sentence == text.tokens[span.lowerBound].sentence
        else { return false }
        guard span.upperBound < text.tokens.count else { return true }
        let next = text.tokens[span.upperBound]
        return !next.isA([.says, .thinks]) && !Clauses(text: text).looksPast(span.upperBound) && next.kind != .possessive
            || next.isA(.auxiliary)
    }

    private static let works: Set<UInt64> = [
        WordHash.of("novel"), WordHash.of("film"), WordHash.of("movie"), WordHash.of("play"), WordHash.of("opera"),
        WordHash.of("musical"), WordHash.of("ballet"), WordHash.of("album"), WordHash.of("song"), WordHash.of("sitcom"),
        WordHash.of("biopic"),
    ]

    /// `Haug & Sons`, but not `Bill & Hillary Clinton`.
    private func isFirm(_ span: TokenRange) -> Bool {
        func isAlone(_ and: Int, _ beyond: Int) -> Bool {
            text.tokens.indices.contains(and) && text.tokens.indices.contains(beyond) && text.tokens[and].isMark("&")
                && text.tokens[beyond].isCapitalised && names[text.tokens[beyond].hash].isDisjoint(with: .given)
        }
        return span.count == 1 && names[text.tokens[span.lowerBound].hash].isDisjoint(with: .given)
            && (isAlone(span.upperBound, span.upperBound + 1) || isAlone(span.lowerBound - 1, span.lowerBound - 2))
    }

    private static let clubs: Set<UInt64> = [
        WordHash.of("rovers"), WordHash.of("wanderers"), WordHash.of("united"), WordHash.of("athletic"), WordHash.of("rangers"),
        WordHash.of("hotspur"), WordHash.of("fc"),
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
}
