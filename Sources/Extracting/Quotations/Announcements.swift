/// Reads what a paragraph announces that ends with a colon: `Quill wrote on Facebook:`, `Read the full letter from Ida Berg below:`.
///
/// `Here is what we know:`, `Read more:` and `The survey found three things:` announce nobody's words.
struct Announcements {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    /// No announcement is longer, in tokens before its colon.
    private static let longest = 48

    /// Whose words follow, and by which words that is told.
    struct Announcement {
        var cue: TokenRange
        /// Nil for `Read the full letter:`.
        var source: TokenRange?
        /// Whether something else may stand below as well: pages lose posts, documents and videos that are embedded in them.
        var isUnsure: Bool
    }

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    func announcement(endOf paragraph: TokenRange) -> Announcement? {
        let colon = paragraph.upperBound - 1
        guard text.tokens[colon].isMark(":"), !text.tokens[colon].isQuoted else { return nil }
        let sentence = clauses.sentence(of: colon)
        let low = max(sentence.lowerBound, colon - Self.longest)
        // A paragraph may be a colon and no more.
        guard low < colon else { return nil }
        return verb(from: low, to: colon) ?? titled(low..<colon)
    }

    /// `Quill said:`, `In a statement, the mayor wrote to the council:`; also `As Quill put it:`.
    private func verb(from low: Int, to colon: Int) -> Announcement? {
        var cue = colon - 1
        while cue > low, !isVerb(cue) {
            guard leadsOn(cue) else { return nil }
            cue -= 1
        }
        guard isVerb(cue), cue + 1 == colon || opensTail(cue + 1, of: cue, to: colon) else { return nil }
        let isPut = text.tokens[cue].hash == Self.put
        // `Here is what the letter says:`
        let clause = (low..<cue).last { text.tokens[$0].hash == Self.what }.map { $0 + 1 } ?? low
        var (source, start) = sources.left(of: cue, from: clause)
        if hadThisToSay(cue, low) { (source, start) = (sources.left(of: cue - 3, from: low).source, cue - 3) }
        if text.tokens[cue].isA(.saying) { (source, start) = (sources.subject(from: afterHere(low), to: cue), cue) }
        guard let source, !source.contains(where: { OwnVoice.isFirstPerson(text.tokens[$0]) }) else { return nil }
        let isPost = (low..<colon).contains { Self.posts.contains(text.tokens[$0].hash) }
        return Announcement(cue: start..<(cue + (isPut ? 2 : 1)), source: source, isUnsure: isPost)
    }

    /// `Here's Mara Quill, writing in the Gazette:`
    private func afterHere(_ low: Int) -> Int {
        guard text.tokens[low].hash == Self.here else { return low }
        return low + (text.tokens[low + 1].kind == .possessive || text.tokens[low + 1].isA(.auxiliary) ? 2 : 1)
    }

    private func isVerb(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard !token.isQuoted, token.kind == .word, !token.isCapitalised, !isModifier(index) else { return false }
        // `undercuts her claims:`
        if index > 0, text.tokens[index - 1].isA(.determiner) || text.tokens[index - 1].hash == Self.her { return false }
        if token.hash == Self.put { return index + 1 < text.tokens.count && text.tokens[index + 1].hash == Self.it }
        return token.isA([.says, .saying, .say]) && !token.isA(.document) && !Self.asking.contains(token.hash)
            || token.hash == UnclaimedQuotations.read
                && (text.tokens[index + 1].isMark(":") || index > 0 && text.tokens[index - 1].isA(.document))
    }

    /// `Quill had this to say:`
    private func hadThisToSay(_ cue: Int, _ low: Int) -> Bool {
        cue - 3 > low && text.tokens[cue].hash == Self.say && text.tokens[cue - 1].hash == Clauses.to
            && text.tokens[cue - 2].hash == Self.this && text.tokens[cue - 3].isA(.auxiliary)
    }

    /// `a statement posted on Facebook`, `a leaked letter`
    private func isModifier(_ index: Int) -> Bool {
        guard index > 0, index + 1 < text.tokens.count, clauses.looksPast(index) else { return false }
        return Self.titles.contains(text.tokens[index - 1].hash)
            || Self.titles.contains(text.tokens[index + 1].hash) && !text.tokens[index].isA(.reports)
    }

    /// Whether a word may stand between what announces and the colon: it begins no clause, no list and no quotation.
    private func leadsOn(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.isQuoted || token.isQuoteMark || Self.listing.contains(token.hash) { return false }
        if isModifier(index) || token.isCapitalised || Self.titles.contains(token.hash) { return true }
        return !token.isA([.auxiliary, .relative, .reports]) && (!token.isA(.conjunction) || token.hash == Clauses.and)
            && !clauses.looksPast(index)
    }

    /// What may follow a verb at once: when, where or to whom something is said, or `the following`.
    private func opensTail(_ index: Int, of cue: Int, to colon: Int) -> Bool {
        let token = text.tokens[index]
        if Self.telling.contains(text.tokens[cue].hash) || token.isA(.calendar) || text.tokens[cue].hash == Self.put {
            return true
        }
        if token.isA(.preposition) { return !Self.topical.contains(token.hash) || text.tokens[index + 1].hash == Self.follows }
        if token.isA(.determiner) {
            return (index..<colon).contains { Self.pointing.contains(text.tokens[$0].hash) }
                && text.tokens[colon - 1].hash != Clauses.that
        }
        return token.isA([.pronoun, .adverb]) || clauses.isAdverb(index) || token.isMark(",")
    }

    /// `Ida Berg's full statement:`, `Read the letter:`, `The town issued the following statement on Monday:`
    private func titled(_ words: TokenRange) -> Announcement? {
        guard let title = words.first(where: { Self.titles.contains(text.tokens[$0].hash) && !text.tokens[$0].isQuoted }),
            ((title + 1)..<words.upperBound).allSatisfy({ leadsOn($0) || Self.issuing.contains(text.tokens[$0].hash) })
        else { return nil }
        let isSure = words.contains { Self.pointing.contains(text.tokens[$0].hash) }
        if let verb = words.first(where: { $0 < title && Self.issuing.contains(text.tokens[$0].hash) }) {
            guard title - verb <= 6, ((verb + 1)..<title).allSatisfy(isBeforeTitle) else { return nil }
            guard let source = sources.left(of: verb, from: words.lowerBound).source else {
                return Self.presenting.contains(text.tokens[verb].hash)
                    ? Announcement(cue: title..<(title + 1), source: owner(of: title, in: words), isUnsure: !isSure) : nil
            }
            guard !source.contains(where: { OwnVoice.isFirstPerson(text.tokens[$0]) }) else { return nil }
            return Announcement(cue: verb..<(title + 1), source: source, isUnsure: !isSure)
        }
        guard (words.lowerBound..<title).allSatisfy({ isBeforeTitle($0) || Self.presenting.contains(text.tokens[$0].hash) }),
            words.count <= 8 || words.prefix(3).contains(where: { Self.presenting.contains(text.tokens[$0].hash) })
        else { return nil }
        return Announcement(cue: title..<(title + 1), source: owner(of: title, in: words), isUnsure: !isSure)
    }

    /// `the full`, `Ida Berg's complete`: nothing that would make the title a part of something else.
    private func isBeforeTitle(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.isQuoted || token.isQuoteMark || Self.listing.contains(token.hash) || Self.choosing.contains(token.hash) {
            return false
        }
        return token.isCapitalised || !token.isA([.preposition, .relative, .conjunction, .reports]) && !clauses.looksPast(index)
    }

    /// Whose statement it is: `Berg's statement`, `her letter`, `a statement from Berg`, `the letter released by the town`, `the letter
    /// Berg sent`.
    private func owner(of title: Int, in words: TokenRange) -> TokenRange? {
        // `Read Ida Berg's`, `The following is Berg's`: what stands before the name is none of it.
        var start = words.lowerBound
        for index in words {
            let token = text.tokens[index]
            let presents = Self.presenting.contains(token.hash) || token.isA(.auxiliary)
            if token.kind == .possessive, index > start {
                return sources.nounPhrase(endingAt: index - 1, start)
            } else if index < title, presents || token.kind == .possessive {
                start = index + 1
            } else if index < title, token.isA([.masculine, .feminine]) {
                return index..<(index + 1)
            } else if index > title, Self.issuing.contains(token.hash),
                let sender = sources.left(of: index, from: title + 1).source
            {
                return sender
            } else if index > title, Self.giving.contains(token.hash),
                let source = sources.right(of: index, to: words.upperBound),
                text.tokens[source.lowerBound].isCapitalised || text.tokens[source.lowerBound].isA(.determiner),
                !source.contains(where: { Self.titles.contains(text.tokens[$0].hash) })
            {
                return withoutTime(source)
            }
        }
        return nil
    }

    /// `Berg below`, `Berg here`, `Berg Monday`: where and when are none of the name.
    private func withoutTime(_ source: TokenRange) -> TokenRange {
        let last = source.last { !text.tokens[$0].isA([.calendar, .adverb]) && !Self.presenting.contains(text.tokens[$0].hash) }
        return last.map { source.lowerBound..<($0 + 1) } ?? source
    }
}

extension Announcements {
    private static let put = WordHash.of("put")
    private static let say = WordHash.of("say")
    private static let this = WordHash.of("this")
    private static let follows = WordHash.of("follows")
    private static let it = WordHash.of("it")
    private static let what = WordHash.of("what")
    private static let her = WordHash.of("her")
    private static let here = WordHash.of("here")
    /// What is written or spoken and can be printed whole.
    private static let titles = WordHash.all(
        of: """
            statement letter post posts tweet tweets message email e-mail memo remarks speech text rant note thread response
            reply apology announcement testimony comment comments excerpt excerpts passage op-ed
            """)
    private static let posts = WordHash.all(
        of: """
            tweeted tweets tweet retweeted posted posts post thread twitter facebook instagram tumblr snapchat tiktok telegram
            """)
    private static let issuing = WordHash.all(
        of: "issued issues released releases sent posted published shared wrote read gave offered tweeted")
    private static let presenting = WordHash.all(
        of: "read here here's see below following follows full complete entire whole is are this")
    /// Say that the words stand at this place.
    private static let pointing = WordHash.all(of: "following follows below this text")
    private static let telling = WordHash.all(of: "told tells tell telling emailed texted")
    private static let asking = WordHash.all(of: "asked asks asking")
    private static let topical = WordHash.all(of: "of about including against like than as over")
    private static let giving = WordHash.all(of: "from by of")
    private static let listing = WordHash.all(
        of: """
            including two three four five six seven eight nine ten several reasons points things facts what how why numbers
            """)
    private static let choosing = WordHash.all(of: "some more other many")
}
