import Coverage

/// Mends what the tagger leaves undone: quotations cut at a paragraph's end, speech without a source, quotations without a cue.
struct QuotationFixups {
    let text: AnnotatedText
    private let people: People
    private let headline: String?
    private let blockQuotations: [Span]
    private let clauses: Clauses
    private let sources: SourceFinder
    private let glosses: Glosses
    private let bounds: ContentBounds
    private let captioned: CaptionedQuotations
    private let framed: FramedClauses
    private let plain: PlainReports
    private let falseReports: FalseReports

    /// - Parameters:
    ///   - headline: of the document, where it is not part of the body.
    ///   - blockQuotations: what the document sets apart as the words of somebody else, in order.
    init(_ text: AnnotatedText, people: People, headline: String? = nil, blockQuotations: [Span] = []) {
        self.text = text
        self.people = people
        self.headline = headline
        self.blockQuotations = blockQuotations
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
        glosses = Glosses(text: text)
        bounds = ContentBounds(text)
        captioned = CaptionedQuotations(text)
        framed = FramedClauses(text)
        plain = PlainReports(text)
        falseReports = FalseReports(text, people: people)
    }

    /// - Parameter found: the tagger's attributions, by paragraph and cue.
    func complete(_ found: [Attribution]) -> [Attribution] {
        var unclaimed = UnclaimedQuotations(text)
        var nominal = NominalReports(text, people: people)
        let transcript = TranscriptTurns(text, people: people, headline: headline)
        let signatures = SignedQuotations(text: text, people: people)
        let headlines = HeadlineColons(text: text, people: people)
        var setApart = SetApartQuotations(text, people: people, blockQuotations: blockQuotations)
        var isClaimed = Array(repeating: false, count: text.tokens.count)
        var complete: [Attribution] = []
        var next = 0
        // Where the attributions of the paragraph above begin.
        var above = 0
        for (number, paragraph) in text.paragraphs.enumerated() {
            let turn =
                setApart.block(from: number, unclaimed) ?? transcript.attribution(in: number)
                ?? signatures.attribution(in: number) ?? headlines.attribution(in: number)
                ?? setApart.unmarked(from: number, reports: found[next...])
            setApart.note(turn, running: unclaimed.running)
            if let cue = turn?.cue, turn?.isSetApart == true { withdraw(from: above, announcedBy: cue, &complete) }
            let first = complete.count
            above = first
            if let turn { complete.append(turn) }
            let isSetApart = paragraph.lowerBound < setApart.end
            let isTaken = turn != nil || isSetApart
            while next < found.count, let cue = found[next].cue, cue.lowerBound < paragraph.upperBound {
                if !isTaken || isSetApart && quotesSomebody(found[next]), !isGloss(found[next]),
                    !introduces(found[next], in: paragraph),
                    let report = falseReports.cleared(found[next])
                {
                    complete.append(
                        captioned.corrected(report)
                            ?? bounds.cut(framed.whole(mended(report, earlier: complete[first...], isClaimed: isClaimed))))
                }
                next += 1
            }
            if !isTaken, let signed = signatures.attribution(endOf: number),
                !complete[first...].contains(where: { $0.contents.contains { $0.overlaps(signed.contents[0]) } })
            {
                complete.append(signed)
            }
            nominal.add(in: paragraph, to: &complete, from: first, isTaken: isTaken)
            for attribution in complete[first...] {
                for piece in attribution.contents { for index in piece { isClaimed[index] = true } }
            }
            unclaimed.add(in: number, to: &complete, from: first, isClaimed: &isClaimed)
            if !isTaken { plain.add(in: paragraph, to: &complete, from: first) }
        }
        return complete
    }

    /// Words that somebody quotes who is quoted himself are reported twice.
    private func quotesSomebody(_ attribution: Attribution) -> Bool {
        attribution.source != nil && attribution.contents.contains(where: clauses.hasQuoted)
    }

    /// In `Ms Roe wrote on Facebook:` the tagger may find words that are told behind the cue; those that are announced stand below.
    private func withdraw(from above: Int, announcedBy cue: TokenRange, _ complete: inout [Attribution]) {
        let told = complete[above...].filter { attribution in
            attribution.cue?.overlaps(cue) != true
                || attribution.contents.contains {
                    clauses.hasQuoted($0) || $0.upperBound <= cue.lowerBound && clauses.wordCount($0) > 2
                }
        }
        complete.replaceSubrange(above..., with: told)
    }

    /// `Ms Roe said:` or `Ms Roe said,` at a paragraph's end speaks of the next one; what the tagger found before it is none of its words.
    private func introduces(_ attribution: Attribution, in paragraph: TokenRange) -> Bool {
        guard let cue = attribution.cue, cue.upperBound + 1 >= paragraph.upperBound,
            text.tokens[paragraph.upperBound - 1].isMark(":") || text.tokens[paragraph.upperBound - 1].isMark(",")
        else { return false }
        return attribution.contents.allSatisfy { $0.upperBound <= cue.lowerBound && !clauses.hasQuoted($0) }
    }

    /// `which translates "Mend Your Bridge"` explains words; the title of a work and a few quoted words without a speaker are
    /// no quotes either.
    private func isGloss(_ attribution: Attribution) -> Bool {
        guard let cue = attribution.cue, let quoted = attribution.contents.first(where: clauses.hasQuoted) else { return false }
        if attribution.contents.contains(where: {
            $0.contains { text.tokens[$0].isQuoted && glosses.contains(text.tokens[$0].region) }
        }) {
            return true
        }
        if !cue.contains(where: { text.tokens[$0].isA(.reports) }), isTitle(quoted) { return true }
        guard attribution.contents.allSatisfy(clauses.isAllQuoted) else { return false }
        return attribution.source == nil && attribution.contents.reduce(0) { $0 + clauses.wordCount($1) } < 4
    }

    /// Whether the quoted words are four or more and each longer one is capitalised.
    private func isTitle(_ piece: TokenRange) -> Bool {
        let quoted = piece.filter { text.tokens[$0].isQuoted && text.tokens[$0].kind == .word }
        return quoted.count >= 4 && clauses.isTitleCase(quoted)
    }

    private func mended(
        _ attribution: Attribution, earlier: ArraySlice<Attribution>, isClaimed: [Bool]
    ) -> Attribution {
        var mended = inscription(attribution) ?? attribution
        if let source = mended.source, source.count > 1, text.tokens[source.lowerBound].isA(.auxiliary) {
            mended.source = source.dropFirst()
        }
        mended.contents = mended.contents.map { fromItsBegin(wholeQuotation(wholeClause($0, after: attribution.cue)), isClaimed) }
        if let source = mended.source, source.allSatisfy({ text.tokens[$0].isA(.relative) }) {
            mended.source = source.upperBound == attribution.cue?.lowerBound ? relativesName(before: source.lowerBound) : nil
        }
        if let cue = mended.cue, isHearsay(cue) { mended.source = nil }
        if mended.source == nil, let cue = mended.cue, !isHearsay(cue) {
            if let inverted = inverted(cue) {
                mended.source = inverted
                mended.contents.removeAll { $0.overlaps(inverted) && !clauses.hasQuoted($0) }
            } else {
                mended.source = source(of: cue, mended, earlier)
            }
        }
        mended.source = sourceOfPassive(mended)
        if let source = mended.source, let cue = mended.cue, isLooseEnd(source, before: cue) {
            mended.source = self.source(of: cue, mended, earlier) ?? source
        }
        if let source = mended.source, let cue = mended.cue, let subject = subject(of: cue, insteadOf: source) {
            mended.source = subject
        }
        if let source = mended.source { mended.source = bare(owned(wholeName(source, attribution), attribution)) }
        return mended
    }

    /// Of `was called a wreck by Ida Quill` it is she; what is called something says nothing.
    private func sourceOfPassive(_ attribution: Attribution) -> TokenRange? {
        guard let cue = attribution.cue else { return attribution.source }
        let isCalled = NamingQuotations.isPassive(cue, in: text) && attribution.source?.upperBound == cue.lowerBound
        if let source = attribution.source, !isCalled { return source }
        guard let last = attribution.contents.last, Self.being.contains(text.tokens[cue.lowerBound].hash) else { return nil }
        return sources.agent(behind: last.upperBound, to: clauses.sentence(of: cue.lowerBound).upperBound)
    }

    /// `Jane Roe, who said …`, `Jane Roe, the minister of war, who said …`
    private func relativesName(before relative: Int) -> TokenRange? {
        var end = relative
        let sentence = clauses.sentence(of: relative)
        if end > sentence.lowerBound, text.tokens[end - 1].isMark(",") { end -= 1 }
        if let name = names(endingAt: end) { return name }
        guard end < relative, let comma = (max(sentence.lowerBound, end - 12)..<end).last(where: { text.tokens[$0].isMark(",") }),
            text.tokens[comma + 1].isA(.determiner)
        else { return nil }
        return names(endingAt: comma)
    }

    /// `Mara Quill`, `Mara Quill and Piet Lund`
    private func names(endingAt end: Int) -> TokenRange? {
        guard let last = name(endingAt: end) else { return nil }
        let and = last.lowerBound - 1
        guard and > 0, text.tokens[and].hash == Clauses.and, let first = name(endingAt: and) else { return last }
        return first.lowerBound..<last.upperBound
    }

    private func name(endingAt end: Int) -> TokenRange? {
        guard end > 0, let mention = people.mention(at: end - 1), people.mentions[mention].tokens.upperBound == end else {
            return nil
        }
        return people.mentions[mention].tokens
    }

    /// `he is said to have …`, `she was asked about …`: who it is said of, or who is asked, says nothing; but who `was quoted as saying` does.
    private func isHearsay(_ cue: TokenRange) -> Bool {
        guard cue.count > 1, text.tokens[cue.lowerBound].isA(.auxiliary), Self.being.contains(text.tokens[cue.lowerBound].hash),
            let verb = cue.dropFirst().first(where: { text.tokens[$0].kind == .word && !clauses.isAdverb($0) })
        else { return false }
        return Self.heard.contains(text.tokens[verb].hash)
    }

    private static let being = WordHash.all(of: "is are was were")
    private static let heard = WordHash.all(of: "said alleged reported thought believed rumored rumoured understood asked told")

    /// `"We are sorry," read a sign`: what reads so stands behind the verb, and is none of the words.
    private func inscription(_ attribution: Attribution) -> Attribution? {
        guard let cue = attribution.cue, text.tokens[cue.lowerBound].hash == UnclaimedQuotations.read else { return nil }
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard clauses.region(closingBefore: cue.lowerBound, from: sentence.lowerBound) != nil,
            let source = sources.right(of: cue.lowerBound, to: sentence.upperBound)
        else { return nil }
        let contents = attribution.contents.filter { $0.upperBound <= cue.lowerBound }
        return contents.isEmpty
            ? nil : Attribution(cue: cue.lowerBound..<(cue.lowerBound + 1), source: source, contents: contents)
    }

    /// `Quill attacked Lund for the ferry, calling it a wreck`: who blames does both; not who is blamed.
    private func subject(of cue: TokenRange, insteadOf source: TokenRange) -> TokenRange? {
        let sentence = clauses.sentence(of: cue.lowerBound)
        let verb = source.lowerBound - 1
        guard verb > sentence.lowerBound, source.upperBound < cue.lowerBound, isParticiple(cue.lowerBound),
            text.tokens[cue.lowerBound - 1].isMark(","), clauses.looksPast(verb), !text.tokens[verb].isA(.reports),
            (source.upperBound..<cue.lowerBound - 1).prefix(6).contains(where: { Self.blaming.contains(text.tokens[$0].hash) })
        else { return nil }
        return sources.left(of: verb, from: sentence.lowerBound).source ?? sources.subject(from: sentence.lowerBound, to: verb)
    }

    private static let blaming = WordHash.all(of: "for over")

    /// Whether the words before a participle only end what the sentence says of somebody: `spoke against the movement stating that`.
    private func isLooseEnd(_ source: TokenRange, before cue: TokenRange) -> Bool {
        let word = text.tokens[source.lowerBound]
        return source.count == 1 && source.upperBound == cue.lowerBound && text.tokens[cue.lowerBound].isA(.saying)
            && !word.isCapitalised && !word.isA([.pronoun, .group, .role, .relative, .document])
    }

    /// `Quill said on Friday he hoped to stay`, `Quill said Lund hoped so`: where the tagger stopped at the subject, the clause goes on.
    private func wholeClause(_ piece: TokenRange, after cue: TokenRange?) -> TokenRange {
        guard let cue, piece.count == 1, piece.lowerBound >= cue.upperBound,
            text.tokens[piece.lowerBound].isA(.pronoun) || people.mention(at: piece.lowerBound) != nil
        else { return piece }
        let sentence = clauses.sentence(of: piece.lowerBound)
        let verb = clauses.afterAdverbs(piece.upperBound, to: sentence.upperBound)
        guard cue.lowerBound >= sentence.lowerBound, verb < sentence.upperBound, clauses.looksFinite(verb) else { return piece }
        let last = sentence.last { text.tokens[$0].isWordLike } ?? verb
        return piece.lowerBound..<(last + 1)
    }

    /// A piece that reaches the end of an unclosed region goes on through the paragraphs that continue it.
    private func wholeQuotation(_ piece: TokenRange) -> TokenRange {
        guard let last = piece.last(where: { text.tokens[$0].isWordLike }), text.tokens[last].isQuoted else { return piece }
        let region = text.regions[text.tokens[last].region]
        guard !region.isClosed, last + 2 >= region.words.upperBound else { return piece }
        return piece.lowerBound..<max(piece.upperBound, clauses.quotation(of: text.tokens[last].region).upperBound)
    }

    /// A piece that takes up an unclosed region of the paragraph before begins where the quotation does, if nobody has that.
    private func fromItsBegin(_ piece: TokenRange, _ isClaimed: [Bool]) -> TokenRange {
        guard let first = piece.first(where: { text.tokens[$0].isWordLike }), text.tokens[first].isQuoted,
            text.regions[text.tokens[first].region].continues
        else { return piece }
        let start = clauses.quotation(of: text.tokens[first].region).lowerBound
        return start < piece.lowerBound && !isClaimed[start + 1] ? start..<piece.upperBound : piece
    }

    /// The speaker after a verb that follows a quotation: `"…", said the mayor`.
    private func inverted(_ cue: TokenRange) -> TokenRange? {
        let sentence = clauses.sentence(of: cue.lowerBound)
        guard cue.count == 1, text.tokens[cue.lowerBound].isA(.says),
            clauses.region(closingBefore: cue.lowerBound, from: sentence.lowerBound) != nil
        else { return nil }
        return sources.right(of: cue.lowerBound, to: sentence.upperBound)
    }

    /// The speaker that stands beside a reporting verb; of a participle, the sentence's last source or its subject.
    private func source(of cue: TokenRange, _ attribution: Attribution, _ earlier: ArraySlice<Attribution>) -> TokenRange? {
        guard let verb = cue.last(where: { text.tokens[$0].isA(.reports) }) else { return nil }
        let sentence = clauses.sentence(of: verb)
        if text.tokens[verb].isA(.saying) {
            return earlier.last { $0.cue.map { sentence.contains($0.lowerBound) } ?? false }?.source
                ?? sources.subject(from: sentence.lowerBound, to: cue.lowerBound)
        }
        let contents = attribution.contents
        let isFree = { (range: TokenRange) in !contents.contains { $0.overlaps(range) } }
        if let left = sources.left(of: cue.lowerBound, from: sentence.lowerBound).source, left.count <= 8, isFree(left) {
            return left
        }
        guard let right = sources.right(of: verb, to: sentence.upperBound), right.count <= 8, isFree(right),
            text.tokens[right.lowerBound].isCapitalised
        else { return nil }
        return right
    }

    /// A name that was cut gets its capitalised rest.
    private func wholeName(_ source: TokenRange, _ attribution: Attribution) -> TokenRange {
        var end = source.upperBound
        let sentence = clauses.sentence(of: source.lowerBound)
        guard text.tokens[end - 1].isCapitalised else { return source }
        while end < sentence.upperBound, text.tokens[end].isCapitalised, !text.tokens[end].isQuoted,
            !text.tokens[end].isA(.calendar), !(attribution.cue?.contains(end) ?? false),
            !attribution.contents.contains(where: { $0.contains(end) })
        { end += 1 }
        return source.lowerBound..<end
    }

    /// Of `Jane Roe's lawyer told …` the lawyer speaks, where the tagger stopped at the name.
    private func owned(_ source: TokenRange, _ attribution: Attribution) -> TokenRange {
        guard let cue = attribution.cue, source.upperBound < cue.lowerBound, text.tokens[source.upperBound].kind == .possessive,
            text.tokens[source.lowerBound].sentence == text.tokens[cue.lowerBound].sentence,
            let phrase = sources.subject(from: source.lowerBound, to: cue.lowerBound),
            phrase.upperBound < cue.lowerBound || text.tokens[phrase.upperBound - 1].isA([.role, .title, .group]),
            !attribution.contents.contains(where: { $0.overlaps(phrase) })
        else { return source }
        return phrase
    }

    /// `signed by …`, `representing …`
    private func isParticiple(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word, !token.isCapitalised, token.end - token.start > 4 else { return false }
        let ending = text.bytes[(token.end - 3)..<token.end]
        return ending.elementsEqual("ing".utf8) || ending.dropFirst().elementsEqual("ed".utf8)
    }

    /// The source without its apposition: `the letter` of `the letter, which forty women signed`.
    private func bare(_ source: TokenRange) -> TokenRange {
        for comma in source.dropFirst() where text.tokens[comma].isCommaOrDash || text.tokens[comma].isMark("(") {
            guard comma + 1 < source.upperBound else { return source.lowerBound..<comma }
            let next = text.tokens[comma + 1]
            let rest = (comma + 1)..<source.upperBound
            let isList =
                rest.contains { text.tokens[$0].hash == Clauses.and } && !next.isA(.relative) && !isParticiple(comma + 1)
            let explains = next.isA([.determiner, .relative, .preposition, .role]) || next.kind == .number || !next.isCapitalised
            if text.tokens[comma].isMark("(") || explains && !isList { return source.lowerBound..<comma }
        }
        return source
    }
}
