/// Quotations that no cue claims: they go on from the source before them, or stand without a speaker.
struct UnclaimedQuotations {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    private let glosses: Glosses
    private let naming: NamingQuotations
    private let judging: JudgingQuotations
    private let terms: SharedTerms
    private let ownWords: OwnWords
    private let foreign: ForeignQuotations
    private let captioned: CaptionedQuotations
    private let frames: QuotationFrames
    /// The next region to look at.
    private var cursor = 0
    /// The source that a quotation at the begin of the next paragraph would continue.
    private(set) var running: TokenRange?
    /// Shorter ones are scare quotes, titles and glosses.
    private static let fewest = 5

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
        glosses = Glosses(text: text)
        naming = NamingQuotations(text)
        judging = JudgingQuotations(text)
        terms = SharedTerms(text)
        ownWords = OwnWords(text)
        foreign = ForeignQuotations(text)
        captioned = CaptionedQuotations(text)
        frames = QuotationFrames(text)
    }

    /// Adds what paragraph `number` leaves over, after its cues were taken.
    mutating func add(in number: Int, to found: inout [Attribution], from first: Int, isClaimed: inout [Bool]) {
        let paragraph = text.paragraphs[number]
        let isWhole = clauses.isAllQuoted(withoutNumber(paragraph))
        while cursor < text.regions.count, text.regions[cursor].open < paragraph.upperBound {
            let region = cursor
            cursor += 1
            let words = text.regions[region].words
            guard text.regions[region].depth == 0, !isClaimed[words.lowerBound] else { continue }
            let quotation = clauses.quotation(of: region)
            if text.regions[region].continues, quotation.lowerBound < paragraph.lowerBound { continue }
            guard
                let attribution = (isWhole ? whole(quotation, number, region) : part(quotation, region, found, first))
                    ?? foreign.attribution(of: quotation)
            else { continue }
            for index in quotation { isClaimed[index] = true }
            found.append(attribution)
        }
        if found.count > first {
            running = lastSource(found[first...])
        } else if !isWhole {
            running = nil
        }
    }

    /// The source of the last attribution that the article makes itself, not one whom it quotes.
    private func lastSource(_ found: ArraySlice<Attribution>) -> TokenRange? {
        found.last { $0.cue.map { !text.tokens[$0.lowerBound].isQuoted } ?? true }?.source
    }

    /// A paragraph that is all quotation belongs to the source before it, or to the `X said:` above it.
    private func whole(_ quotation: TokenRange, _ number: Int, _ region: Int) -> Attribution? {
        if quotation.upperBound > text.paragraphs[number].upperBound, isAttributed(region) { return nil }
        if number > 0, let introduced = introduction(text.paragraphs[number - 1]) {
            return Attribution(cue: introduced.cue, source: introduced.source, contents: [quotation])
        }
        if isCrosshead(text.paragraphs[number]) { return nil }
        if let running { return Attribution(source: running, contents: [quotation], isCarriedOver: true) }
        let count = clauses.wordCount(quotation)
        return count >= Self.fewest && !clauses.isTitleCase(quotation) ? Attribution(contents: [quotation]) : nil
    }

    /// `1. "Close the harbour."`: the number of a list is none of its words.
    private func withoutNumber(_ paragraph: TokenRange) -> TokenRange {
        let words = paragraph.prefix { !text.tokens[$0].isQuoteMark }
        guard (1...2).contains(words.count), text.tokens[words.lowerBound].kind == .number else { return paragraph }
        return words.upperBound..<paragraph.upperBound
    }

    /// `'Treacherous territory'`: a few words that end with no mark set parts of the article apart.
    private func isCrosshead(_ paragraph: TokenRange) -> Bool {
        clauses.wordCount(paragraph) <= Self.longestCrosshead
            && paragraph.allSatisfy { text.tokens[$0].isWordLike || text.tokens[$0].isQuoteMark }
    }

    private static let longestCrosshead = 8

    /// `They write:` or `They write,` at the end of the paragraph above.
    func introduction(_ paragraph: TokenRange) -> (cue: TokenRange, source: TokenRange)? {
        let last = paragraph.upperBound - 1
        guard text.tokens[last].isMark(":") || text.tokens[last].isMark(",") else { return nil }
        let low = max(clauses.sentence(of: last).lowerBound, last - 24)
        for cue in stride(from: last - 1, through: low, by: -1)
        where clauses.isCue(cue) || cue == last - 1 && text.tokens[cue].hash == Self.read {
            let (source, start) = sources.left(of: cue, from: low)
            if let source { return (start..<(cue + 1), source) }
        }
        return nil
    }

    /// A long quotation inside a paragraph goes to the attribution before it, or to the sentence's subject.
    private func part(_ quotation: TokenRange, _ region: Int, _ found: [Attribution], _ first: Int) -> Attribution? {
        let words = text.regions[region].words
        guard !glosses.contains(region) else { return nil }
        if let listed = captioned.attribution(of: quotation) { return listed }
        if !clauses.isTitleCase(words) || !isMostlyCapitals(words), let spoken = spoken(quotation) { return spoken }
        let isName = clauses.isTitleCase(words) && words.contains { text.tokens[$0].isCapitalised } && !describesName(quotation)
        if !isName, let fragment = fragment(quotation) { return fragment }
        guard clauses.wordCount(words) >= Self.fewest, !clauses.isTitleCase(words) else { return nil }
        if let framed = frames.closing(quotation, found[first...]) ?? frames.opening(quotation) { return framed }
        if let source = lastSource(found[first...]) {
            return Attribution(source: source, contents: [quotation], isCarriedOver: true)
        }
        let sentence = clauses.sentence(of: quotation.lowerBound)
        if clauses.isAccording(sentence.lowerBound),
            let source = sources.right(of: sentence.lowerBound + 1, to: quotation.lowerBound)
        {
            return Attribution(cue: sentence.lowerBound..<(sentence.lowerBound + 2), source: source, contents: [quotation])
        }
        guard sentence.lowerBound < quotation.lowerBound,
            let subject = sources.subject(from: sentence.lowerBound, to: quotation.lowerBound),
            subject.contains(where: { text.tokens[$0].isCapitalised || text.tokens[$0].isA(.pronoun) }),
            !isHeading(subject)
        else { return nil }
        return Attribution(source: subject, contents: [quotation])
    }

    /// `"We will be back," protesters chanted`, `"We are sorry," read a sign`: a sentence that begins with a quotation goes on with a
    /// subject and a verb, whatever verb it is.
    private func spoken(_ quotation: TokenRange) -> Attribution? {
        let sentence = clauses.sentence(of: quotation.lowerBound)
        let next = quotation.upperBound
        guard quotation.lowerBound == sentence.lowerBound, next + 1 < sentence.upperBound, text.tokens[next].kind == .word,
            (next - 2..<next).contains(where: clauses.leadsOn)
        else { return nil }
        if clauses.looksPast(next) || text.tokens[next].hash == Self.read {
            return sources.right(of: next, to: sentence.upperBound).map {
                Attribution(cue: next..<(next + 1), source: $0, contents: [quotation])
            }
        }
        guard let subject = sources.subject(from: next, to: sentence.upperBound), subject.lowerBound == next else { return nil }
        let verb = clauses.afterAdverbs(subject.upperBound, to: sentence.upperBound)
        guard verb < sentence.upperBound, clauses.looksPast(verb) else { return nil }
        return Attribution(cue: verb..<(verb + 1), source: subject, contents: [quotation])
    }

    static let read = WordHash.of("read")

    /// Whether a cue of its own follows a quotation, in its last sentence.
    private func isAttributed(_ region: Int) -> Bool {
        let end = clauses.quotation(of: region).upperBound
        guard end < text.tokens.count else { return false }
        let sentence = text.tokens[end - 1].sentence
        for index in end..<min(end + 24, text.tokens.count) {
            guard text.tokens[index].sentence == sentence else { return false }
            if clauses.isCue(index) || clauses.isAccording(index) { return true }
        }
        return false
    }

    /// `THE OTHER SIDE`: two words or more in capitals are a heading, no speaker.
    private func isHeading(_ words: TokenRange) -> Bool {
        words.count > 1 && words.allSatisfy { text.tokens[$0].isAllCaps || !text.tokens[$0].isCapitalised }
            && words.contains { text.tokens[$0].isAllCaps }
    }

    /// A few words that the sentence gives to somebody, though nobody is said to have said them.
    private func fragment(_ quotation: TokenRange) -> Attribution? {
        ownWords.attribution(of: quotation) ?? terms.attribution(of: quotation) ?? naming.attribution(of: quotation)
            ?? judging.attribution(of: quotation)
    }

    /// `"Crooked" Lund`: one word before a name is no title, in capitals though it is.
    private func describesName(_ quotation: TokenRange) -> Bool {
        clauses.wordCount(quotation) == 1 && quotation.upperBound < text.tokens.count
            && text.tokens[quotation.upperBound].isCapitalised
    }

    /// Whether half of the words or more are capitalised besides: `A Boat for Two`, but not `We will be back`.
    private func isMostlyCapitals(_ words: TokenRange) -> Bool {
        words.count { text.tokens[$0].isCapitalised } * 2 >= words.count { text.tokens[$0].kind == .word }
    }
}
