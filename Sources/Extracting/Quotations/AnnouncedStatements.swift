/// Finds words without quote marks that the paragraph above announces: `The mayor wrote on Facebook:`, and below it what she wrote.
///
/// Nothing in plain text tells where such words end. So the first paragraph is taken, unless it shows that it is the article's own, and
/// further ones only as long as somebody goes on to speak of himself.
struct AnnouncedStatements {
    private let text: AnnotatedText
    private let people: People
    private let clauses: Clauses
    private let voice: OwnVoice
    private let announcements: Announcements
    /// The first token by which the article's author speaks of himself, looked for once; the number of tokens where none does.
    private var ownVoice: Int?
    /// No statement is longer, in paragraphs.
    private static let longest = 12

    init(_ text: AnnotatedText, people: People, announcements: Announcements) {
        self.text = text
        self.people = people
        self.announcements = announcements
        clauses = Clauses(text: text)
        voice = OwnVoice(text: text)
    }

    /// The statement that begins with a paragraph.
    ///
    /// - Parameters:
    ///   - reports: what the tagger found from the paragraph on, by cue.
    ///   - running: who spoke last before the announcement, to whom belong the words of one that names nobody.
    mutating func attribution(in number: Int, reports: ArraySlice<Attribution>, running: TokenRange?) -> Attribution? {
        guard number > 0, let announcement = announcements.announcement(endOf: text.paragraphs[number - 1]) else { return nil }
        let source = announcement.source ?? running
        let paragraph = text.paragraphs[number]
        guard isStatement(paragraph, of: source, reports), !announcement.isUnsure || isVoiced(paragraph) else { return nil }
        let end = goesOn(from: number, source, reports)
        return Attribution(
            cue: announcement.cue, source: source, contents: [paragraph.lowerBound..<text.paragraphs[end].upperBound],
            isCarriedOver: announcement.source == nil && source != nil, isSetApart: true)
    }

    /// The last paragraph of the statement that begins with one.
    private mutating func goesOn(from first: Int, _ source: TokenRange?, _ reports: ArraySlice<Attribution>) -> Int {
        let isLetter = voice.opensLetter(text.paragraphs[first])
        guard voice.speaksOfItself(in: text.paragraphs[first]) || isLetter, !authorSpeaks(before: text.paragraphs[first - 1])
        else {
            return first
        }
        var last = first
        while last + 1 < text.paragraphs.count, last + 1 < first + Self.longest {
            let next = text.paragraphs[last + 1]
            guard !next.contains(where: { text.tokens[$0].isQuoteMark }), voice.speaksOfItself(in: next),
                isStatement(next, of: source, reports), !isReporting(next, reports)
            else { break }
            last += 1
        }
        return last
    }

    /// Whether a paragraph can be somebody's words: a sentence, no item of a list, no quotation by others, not about its speaker.
    private func isStatement(_ paragraph: TokenRange, of source: TokenRange?, _ reports: ArraySlice<Attribution>) -> Bool {
        guard begins(paragraph.lowerBound), ends(paragraph) || voice.opensLetter(paragraph),
            !quotes(paragraph, reports)
        else { return false }
        guard let source else { return true }
        let isPronoun = source.count == 1 && text.tokens[source.lowerBound].isA([.masculine, .feminine])
        guard let person = person(of: source) else { return !isPronoun || !speaksOfOne(paragraph) }
        return voice.speaksOfItself(in: paragraph) && !isReporting(paragraph, reports)
            || !speaksOfOne(paragraph) && !mentions(person, paragraph)
    }

    /// No bullet, number or quote mark.
    private func begins(_ first: Int) -> Bool {
        let token = text.tokens[first]
        if token.kind == .number {
            let next = text.tokens[min(first + 1, text.tokens.count - 1)]
            return !next.isMark(".") && !next.isMark(")")
        }
        return token.isWordLike || token.isMark("[") || token.isEllipsis
    }

    /// With a sentence's end, or with what only posts end with.
    private func ends(_ paragraph: TokenRange) -> Bool {
        guard
            let last = paragraph.last(where: {
                !text.tokens[$0].isQuoteMark && !text.tokens[$0].isMark(")") && !text.tokens[$0].isMark("]")
            })
        else { return false }
        let token = text.tokens[last]
        return token.endsSentence || token.shape.contains(.abbreviated) || [.hashtag, .handle, .address].contains(token.kind)
    }

    /// `He …`: the article goes on about the speaker.
    private func speaksOfOne(_ paragraph: TokenRange) -> Bool {
        text.tokens[paragraph.lowerBound].isA([.masculine, .feminine])
    }

    /// Whether the article gives quoted words of the paragraph to somebody.
    private func quotes(_ paragraph: TokenRange, _ reports: ArraySlice<Attribution>) -> Bool {
        self.reports(in: paragraph, reports).contains { $0.contents.contains(where: clauses.quotesWords) }
    }

    /// Whether the article, and not somebody in it, says there what somebody said.
    private func isReporting(_ paragraph: TokenRange, _ reports: ArraySlice<Attribution>) -> Bool {
        self.reports(in: paragraph, reports).contains {
            $0.source.map { !$0.contains { OwnVoice.isFirstPerson(text.tokens[$0]) } && person(of: $0) != nil } ?? false
        }
    }

    private func reports(in paragraph: TokenRange, _ reports: ArraySlice<Attribution>) -> some Sequence<Attribution> {
        reports.lazy.prefix { ($0.cue?.lowerBound ?? 0) < paragraph.upperBound }
            .filter { paragraph.contains($0.cue?.lowerBound ?? paragraph.upperBound) }
    }

    private func person(of source: TokenRange) -> Int? {
        source.lazy.compactMap { people.mention(at: $0) }.first.map { people.personOfMention[$0] }
    }

    private func mentions(_ person: Int, _ paragraph: TokenRange) -> Bool {
        paragraph.contains { people.mention(at: $0).map { people.personOfMention[$0] } == person }
    }

    /// Whether the words show by themselves that they are no article's: by `I` and `you`, or by what only posts have.
    private func isVoiced(_ paragraph: TokenRange) -> Bool {
        voice.speaks(in: paragraph)
            || paragraph.contains { [.hashtag, .handle, .address].contains(text.tokens[$0].kind) }
    }

    /// Whether the article's author says `I` before: then an `I` below tells nothing.
    private mutating func authorSpeaks(before paragraph: TokenRange) -> Bool {
        if ownVoice == nil {
            ownVoice = text.tokens.firstIndex { !$0.isQuoted && OwnVoice.isFirstPerson($0) } ?? text.tokens.count
        }
        return ownVoice.map { $0 < paragraph.upperBound } ?? false
    }
}
