/// Finds attributions by rules, a paragraph at a time: cues in order, then the quotations that no cue claimed.
struct AttributionRules {
    let text: AnnotatedText
    private let clauses: Clauses
    private let context: CueContext
    private let sources: SourceFinder
    private let contents: ContentFinder
    /// The tokens that belong to an attribution found before.
    private var isClaimed: [Bool]
    private var found: [Attribution] = []
    /// Index in `found` of the first attribution of this paragraph.
    private var firstHere = 0

    private init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        context = CueContext(text: text)
        sources = SourceFinder(text)
        contents = ContentFinder(text)
        isClaimed = Array(repeating: false, count: text.tokens.count)
    }

    /// The attributions, by paragraph.
    static func attributions(in text: AnnotatedText) -> [Attribution] {
        var rules = AttributionRules(text)
        var unclaimed = UnclaimedQuotations(text)
        for (number, paragraph) in text.paragraphs.enumerated() {
            rules.firstHere = rules.found.count
            for cue in paragraph where !rules.isClaimed[cue] {
                if rules.clauses.isAccording(cue) {
                    rules.addAccording(cue)
                } else if rules.clauses.isCue(cue) {
                    rules.addReported(cue, paragraph)
                }
            }
            unclaimed.add(in: number, to: &rules.found, from: rules.firstHere, isClaimed: &rules.isClaimed)
        }
        return rules.found
    }

    private mutating func add(_ attribution: Attribution) {
        let pieces = attribution.contents.filter { !$0.isEmpty }
        guard !pieces.isEmpty else { return }
        var attribution = attribution
        attribution.contents = pieces
        for piece in pieces { for index in piece { isClaimed[index] = true } }
        for index in attribution.cue ?? 0..<0 { isClaimed[index] = true }
        for index in attribution.source ?? 0..<0 { isClaimed[index] = true }
        found.append(attribution)
    }

    /// `According to X, …` and `…, according to X`
    private mutating func addAccording(_ cue: Int) {
        let sentence = clauses.sentence(of: cue)
        guard let source = sources.right(of: cue + 1, to: sentence.upperBound) else { return }
        let before = unclaimedStart(sentence.lowerBound, cue)..<cue
        let wordsBefore = clauses.wordCount(before)
        var content = before
        if wordsBefore > 3 {
            if let region = clauses.region(closingBefore: cue, from: before.lowerBound) {
                content = min(before.lowerBound, clauses.quotation(of: region).lowerBound)..<cue
            }
        } else {
            var start = source.upperBound
            while start < sentence.upperBound, !text.tokens[start].isMark(",") { start += 1 }
            guard start + 1 < sentence.upperBound else { return }
            content = (start + 1)..<contents.end(from: start + 1, to: sentence.upperBound)
        }
        add(Attribution(cue: cue..<(cue + 2), source: source, contents: [content]))
    }

    /// The first token of the sentence part before a cue that no attribution has.
    private func unclaimedStart(_ low: Int, _ cue: Int) -> Int {
        var start = cue
        while start > low, !isClaimed[start - 1] { start -= 1 }
        while start < cue, !text.tokens[start].isWordLike, !text.tokens[start].isQuoteMark { start += 1 }
        return start
    }

    private mutating func addReported(_ cue: Int, _ paragraph: TokenRange) {
        let sentence = clauses.sentence(of: cue)
        let low = unclaimedStart(sentence.lowerBound, cue)
        let word = text.tokens[cue].word
        if word.intersects(.saying), !word.intersects([.says, .say]) {
            addParticiple(cue, sentence, low)
            return
        }
        let (source, cueStart) = sources.left(of: cue, from: low)
        if context.isPassiveOrDenied(cue, from: cueStart) { return }
        if word.intersects(.says), addReportedBefore(cue, cueStart, source, low, paragraph) { return }
        guard let source, !context.mayBeNoun(cue, after: source) else { return }
        if word.intersects(.say), !word.intersects(.says), !isPlural(source), cueStart == cue { return }
        addReportedAfter(cue, cueStart, source, sentence)
    }

    /// `"…," X said`, `"…," said X`, `…, X said.`
    private mutating func addReportedBefore(
        _ cue: Int, _ cueStart: Int, _ left: TokenRange?, _ low: Int, _ paragraph: TokenRange
    ) -> Bool {
        let sentence = clauses.sentence(of: cue)
        let previous = cue > low ? text.tokens[cue - 1] : nil
        let afterQuote = clauses.region(closingBefore: cue, from: low) != nil && cueStart == cue
        var source = left
        var begin = left?.lowerBound ?? cueStart
        var end = cue + 1
        let isInverted = afterQuote || previous?.isMark(",") == true && (left == nil || left?.lowerBound == low)
        if isInverted, let right = sources.right(of: cue, to: sentence.upperBound), afterQuote || endsClause(right.upperBound) {
            source = right
            begin = cue
            end = right.upperBound
        }
        guard source != nil, begin > low, !text.tokens[begin - 1].isWordLike else { return false }
        let region = clauses.region(closingBefore: begin, from: low)
        let wordsBefore = clauses.wordCount(low..<begin)
        guard region != nil || wordsBefore >= 3 && text.tokens[begin - 1].isCommaOrDash && endsClause(end) else { return false }
        var pieces = [low..<begin]
        if let region { pieces = [contentBefore(region, low, begin)] }
        let isQuoted = region != nil
        if isQuoted || continuesQuoted(end, sentence.upperBound) {
            pieces += contents.continuations(from: end, to: sentence.upperBound, paragraph: paragraph)
        }
        let cueTokens = min(cueStart, cue)..<(cue + 1)
        add(Attribution(cue: cueTokens, source: source, contents: pieces))
        return true
    }

    /// `…, the letter said, for "talking about …"`: the clause goes on to its quoted end.
    private func continuesQuoted(_ end: Int, _ high: Int) -> Bool {
        end < high && text.tokens[end].isMark(",") && clauses.hasQuoted(end..<high)
    }

    /// A quotation before the speaker, with the words of its own sentence that stand before it.
    private func contentBefore(_ region: Int, _ low: Int, _ end: Int) -> TokenRange {
        let quotation = clauses.quotation(of: region)
        let isMixed = quotation.lowerBound > low && (low..<quotation.lowerBound).contains { text.tokens[$0].isWordLike }
        return (isMixed ? low : quotation.lowerBound)..<min(end, max(quotation.upperBound, quotation.lowerBound + 1))
    }

    /// Whether the sentence, or its part, is over, or only a circumstance follows.
    private func endsClause(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return true }
        let token = text.tokens[index]
        return !token.isWordLike || token.isA([.preposition, .calendar]) || clauses.isAdverb(index)
    }

    /// `X said that …`, `X said: "…"`
    private mutating func addReportedAfter(_ cue: Int, _ cueStart: Int, _ source: TokenRange, _ sentence: TokenRange) {
        guard let start = contents.start(after: cue, to: sentence.upperBound), start < sentence.upperBound else { return }
        let end = contents.end(from: start, to: sentence.upperBound)
        let isOpinion = !text.tokens[cue].isA([.says, .say, .saying])
        guard !isOpinion || clauses.hasQuoted(start..<end) || clauses.isThat(cue + 1) else { return }
        add(Attribution(cue: cueStart..<(cue + 1), source: source, contents: [start..<end]))
    }

    /// `…, saying that …`: by whom the sentence's last attribution is, or else its subject.
    private mutating func addParticiple(_ cue: Int, _ sentence: TokenRange, _ low: Int) {
        guard let start = contents.start(after: cue, to: sentence.upperBound), start < sentence.upperBound else { return }
        let end = contents.end(from: start, to: sentence.upperBound)
        let isStrict = text.tokens[cue - (cue > 0 ? 1 : 0)].isCommaOrDash || clauses.isThat(cue + 1)
        guard isStrict || clauses.hasQuoted(start..<end) else { return }
        let earlier = found[firstHere...].suffix(8).last { $0.cue.map { sentence.contains($0.lowerBound) } ?? false }
        guard let source = earlier?.source ?? sources.subject(from: sentence.lowerBound, to: cue) else { return }
        add(Attribution(cue: cue..<(cue + 1), source: source, contents: [start..<end]))
    }

    /// `women claim`, but not `the claim that`.
    private func isPlural(_ source: TokenRange) -> Bool {
        let last = text.tokens[source.upperBound - 1]
        if last.isA([.plural, .group]) || last.isA(.pronoun) && !last.isA([.masculine, .feminine]) { return true }
        return last.end - last.start > 3 && text.bytes[last.end - 1] == UInt8(ascii: "s")
            || source.contains { text.tokens[$0].hash == Clauses.and }
    }
}
