/// Mends what the tagger leaves undone: quotations cut at a paragraph's end, speech without a source, quotations without a cue.
struct QuotationFixups {
    let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// - Parameter found: the tagger's attributions, by paragraph and cue.
    func complete(_ found: [Attribution]) -> [Attribution] {
        var unclaimed = UnclaimedQuotations(text)
        var isClaimed = Array(repeating: false, count: text.tokens.count)
        var complete: [Attribution] = []
        var next = 0
        for (number, paragraph) in text.paragraphs.enumerated() {
            let first = complete.count
            while next < found.count, let cue = found[next].cue, cue.lowerBound < paragraph.upperBound {
                complete.append(mended(found[next], in: paragraph, earlier: complete[first...]))
                next += 1
            }
            for attribution in complete[first...] {
                for piece in attribution.contents { for index in piece { isClaimed[index] = true } }
            }
            unclaimed.add(in: number, to: &complete, from: first, isClaimed: &isClaimed)
        }
        return complete
    }

    private func mended(
        _ attribution: Attribution, in paragraph: TokenRange, earlier: ArraySlice<Attribution>
    ) -> Attribution {
        var mended = attribution
        mended.contents = attribution.contents.map(wholeQuotation)
        if mended.source == nil, let cue = attribution.cue { mended.source = source(of: cue, mended, earlier) }
        if let source = mended.source { mended.source = wholeName(source, attribution) }
        return mended
    }

    /// A piece that reaches the end of an unclosed region goes on through the paragraphs that continue it.
    private func wholeQuotation(_ piece: TokenRange) -> TokenRange {
        guard let last = piece.last(where: { text.tokens[$0].isWordLike }), text.tokens[last].isQuoted else { return piece }
        let region = text.regions[text.tokens[last].region]
        guard !region.isClosed, last + 2 >= region.words.upperBound else { return piece }
        return piece.lowerBound..<max(piece.upperBound, clauses.quotation(of: text.tokens[last].region).upperBound)
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
}
