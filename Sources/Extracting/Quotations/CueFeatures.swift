/// The features of one token as seen from one cue, for the second stage. Indices are relative to the paragraph.
struct CueFeatures {
    let columns: AttributionColumns
    let context: PassageContext
    /// The label that the first stage gave each token.
    let tags: ArraySlice<UInt8>
    /// The cues of the paragraph, in order.
    let cues: [Range<Int>]
    /// How many cues begin before each token.
    private let cuesBefore: [Int]
    private let isCue: [Bool]
    /// The spans, as the first stage has them, that begin before each token.
    private let spansBefore: [Int]

    init(columns: AttributionColumns, context: PassageContext, tags: ArraySlice<UInt8>, cues: [Range<Int>]) {
        self.columns = columns
        self.context = context
        self.tags = tags
        self.cues = cues
        var cuesBefore: [Int] = []
        var spansBefore: [Int] = []
        var isCue = Array(repeating: false, count: context.count)
        for cue in cues { for index in cue { isCue[index] = true } }
        var number = 0
        var spans = 0
        for index in 0..<context.count {
            cuesBefore.append(number)
            spansBefore.append(spans)
            if number < cues.count, cues[number].lowerBound == index { number += 1 }
            if AttributionLabel.isContentBegin(tags[tags.startIndex + index]) { spans += 1 }
        }
        cuesBefore.append(number)
        spansBefore.append(spans)
        self.cuesBefore = cuesBefore
        self.spansBefore = spansBefore
        self.isCue = isCue
    }

    /// Tokens on each side of a cue that are looked at: all of them in texts that people write. Where thousands of cues stand in one
    /// paragraph, each that looked at all of it would take hours.
    private var reach: Int { max(100, 200_000 / max(1, cues.count)) }

    /// Where source and content of a cue may stand: two sentences around its own, and the quotations that reach further.
    func window(of cue: Range<Int>) -> Range<Int> {
        var low = cue.lowerBound
        var high = cue.upperBound
        let sentence = context.sentence[cue.lowerBound]
        let first = max(0, low - reach)
        let last = min(context.count, high + reach)
        while low > first, context.sentence[low - 1] + 2 >= sentence || isInQuotation(low - 1) { low -= 1 }
        while high < last, context.sentence[high] <= sentence + 2 || isInQuotation(high) { high += 1 }
        return low..<high
    }

    private func isInQuotation(_ index: Int) -> Bool {
        columns.isQuoted[context.base + index] || columns.word[context.base + index] == AttributionColumns.quoteMark
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? columns.word[context.base + index] : 0xFFFF
    }

    @inline(__always)
    private func tag(_ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? UInt32(tags[tags.startIndex + index]) : 0xFF
    }

    @inline(__always)
    private func wordClass(_ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? columns.facts[context.base + index].wordClass : 0xFFFF
    }

    /// Features that are the same from every cue of the paragraph.
    @inline(__always)
    func addShared<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        PassageFeatures(columns: columns, context: context).add(i, to: &sink)
        addTags(i, to: &sink)
    }

    /// Of these, what the first stage said.
    @inline(__always)
    func addTags<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        sink.add(AttributionHash.of(100, tag(i)))
        sink.add(AttributionHash.of(101, tag(i - 1), tag(i), tag(i + 1)))
        sink.add(AttributionHash.of(102, tag(i), tag(i + 1), tag(i + 2)))
    }

    /// Features of the token seen from cue `k`.
    @inline(__always)
    func add<Sink: FeatureSink>(_ i: Int, cue k: Int, to sink: inout Sink) {
        let cue = cues[k]
        let inside = cue.contains(i)
        let isBefore = i < cue.lowerBound
        let side: UInt32 = inside ? 0 : isBefore ? 1 : 2
        let distance = inside ? 0 : isBefore ? cue.lowerBound - i : i - cue.upperBound + 1
        let low = inside ? i : isBefore ? i + 1 : cue.upperBound
        let high = inside ? i : isBefore ? cue.lowerBound : i
        let sentences = max(-3, min(3, context.sentence[i] - context.sentence[cue.lowerBound])) + 3
        let far = PassageContext.coarse(distance)
        let others = UInt32(min(2, cuesBefore[high] - cuesBefore[low] + (isBefore && isCue[low] && !startsCue(low) ? 1 : 0)))
        let commas = UInt32(min(3, context.commas[high] - context.commas[low]))
        let marks = UInt32(min(3, context.marks[high] - context.marks[low]))
        let thats = UInt32(min(1, context.thats[high] - context.thats[low]))
        let joints = UInt32(min(2, context.joints[high] - context.joints[low]))
        let spans = UInt32(min(3, abs(spansBefore[high] - spansBefore[low])))
        let q: UInt32 = columns.isQuoted[context.base + i] ? 1 : 0
        let there = side * 7 + UInt32(sentences)
        let last = word(cue.upperBound - 1)
        let after = word(cue.upperBound)
        let before = word(cue.lowerBound - 1)
        let beforeKind: UInt32 = before == AttributionColumns.comma || before == AttributionColumns.quoteMark ? 1 : 0
        let afterKind = kind(after: after)
        let w = word(i)
        let t = tag(i)
        let source = UInt32(context.sourceBucket[i])
        let other: UInt32 = isCue[i] && !inside ? 1 : 0
        sink.add(AttributionHash.of(110, there))
        sink.add(AttributionHash.of(111, side, far))
        sink.add(AttributionHash.of(112, there, far))
        sink.add(AttributionHash.of(113, side, others))
        sink.add(AttributionHash.of(114, there, others, commas))
        sink.add(AttributionHash.of(115, there, marks, q))
        sink.add(AttributionHash.of(116, side, thats, others))
        sink.add(AttributionHash.of(117, side, last))
        sink.add(AttributionHash.of(118, there, last, q))
        sink.add(AttributionHash.of(119, side, word(cue.lowerBound)))
        sink.add(AttributionHash.of(120, side, after, far))
        sink.add(AttributionHash.of(121, side, before, far))
        sink.add(AttributionHash.of(122, there, beforeKind * 4 + afterKind))
        sink.add(AttributionHash.of(123, there, beforeKind * 4 + afterKind, q << 4 | others))
        sink.add(AttributionHash.of(124, side, w))
        sink.add(AttributionHash.of(125, there, w))
        sink.add(AttributionHash.of(126, side, UInt32(min(distance, 5)), w))
        sink.add(AttributionHash.of(127, side, source, others << 4 | commas))
        sink.add(AttributionHash.of(128, side, source, UInt32(min(distance, 8))))
        sink.add(AttributionHash.of(129, there, joints, others))
        sink.add(AttributionHash.of(130, other, side))
        sink.add(AttributionHash.of(131, there, q, columns.isQuoted[context.base + cue.lowerBound] ? 1 : 0))
        sink.add(AttributionHash.of(132, side << 8 | commas, q << 4 | marks, far))
        sink.add(AttributionHash.of(133, side, last, far << 1 | beforeKind))
        sink.add(AttributionHash.of(134, there << 1 | (context.sentencePlace[i] == 0 ? 1 : 0), others, beforeKind))
        sink.add(AttributionHash.of(135, side, word(i - 1)))
        sink.add(AttributionHash.of(136, side, word(i + 1)))
        sink.add(AttributionHash.of(137, side << 1 | q, last, after))
        sink.add(AttributionHash.of(138, there << 4 | others, thats << 4 | commas, beforeKind * 4 + afterKind))
        let gap = high - low
        if gap > 0, gap <= 2 { sink.add(AttributionHash.of(139, word(low), word(high - 1), source << 2 | side)) }
        addClasses(i, cue, side: side, there: there, far: far, q: q, beforeKind: beforeKind, to: &sink)
        // What the first stage said, seen from here.
        sink.add(AttributionHash.of(150, t, side))
        sink.add(AttributionHash.of(151, t, there, others))
        sink.add(AttributionHash.of(152, t, side << 2 | spans, others))
        sink.add(AttributionHash.of(153, t, tag(i - 1), side << 2 | others))
        sink.add(AttributionHash.of(154, t, side, last))
        sink.add(AttributionHash.of(155, t << 2 | side, far, others))
        sink.add(AttributionHash.of(156, t << 2 | side, q << 4 | spans, UInt32(sentences) << 2 | marks))
    }

    /// Kinds of words instead of words, so that rare cues and names are judged like common ones.
    @inline(__always)
    private func addClasses<Sink: FeatureSink>(
        _ i: Int, _ cue: Range<Int>, side: UInt32, there: UInt32, far: UInt32, q: UInt32, beforeKind: UInt32, to sink: inout Sink
    ) {
        let c = wordClass(i)
        let cueClass = wordClass(cue.upperBound - 1)
        let distance = UInt32(min(5, i < cue.lowerBound ? cue.lowerBound - i : max(0, i - cue.upperBound + 1)))
        sink.add(AttributionHash.of(160, side, cueClass))
        sink.add(AttributionHash.of(161, there, cueClass, q))
        sink.add(AttributionHash.of(162, side, c))
        sink.add(AttributionHash.of(163, there, c))
        sink.add(AttributionHash.of(164, side, distance, c))
        sink.add(AttributionHash.of(165, side, wordClass(cue.lowerBound - 1), far))
        sink.add(AttributionHash.of(166, side, wordClass(cue.upperBound), far))
        sink.add(AttributionHash.of(167, side, wordClass(i - 1), c))
        sink.add(AttributionHash.of(168, side, c, wordClass(i + 1)))
        sink.add(AttributionHash.of(169, side, cueClass, far << 1 | beforeKind))
    }

    private func startsCue(_ index: Int) -> Bool { cuesBefore[index + 1] > cuesBefore[index] }

    private func kind(after word: UInt32) -> UInt32 {
        switch word {
        case 0x1000 + 46, 0x1000 + 63, 0x1000 + 33, 0xFFFF, AttributionColumns.comma, AttributionColumns.quoteMark: 1
        case AttributionColumns.that, AttributionColumns.colon: 2
        default: 0
        }
    }
}
