/// The features of one token in its paragraph, for the first stage: words, shapes, quotation, cues around it.
struct PassageFeatures {
    let columns: AttributionColumns
    let context: PassageContext

    /// Stands for "no such token" beyond the paragraph's ends.
    private static let none: UInt32 = 0xFFFF

    @inline(__always)
    private func at(_ column: [UInt32], _ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? column[context.base + index] : Self.none
    }

    @inline(__always)
    private func bucket(_ column: [Int], _ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? UInt32(truncatingIfNeeded: column[index]) & 0xFF : 0xFE
    }

    @inline(__always)
    private func quoted(_ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? (columns.isQuoted[context.base + index] ? 1 : 0) : 2
    }

    func add<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
        addWords(index, to: &sink)
        addClasses(index, to: &sink)
        addBuckets(index, to: &sink)
        addPlace(index, to: &sink)
        addCues(index, to: &sink)
    }

    @inline(__always)
    private func addWords<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        let word = columns.word
        let shape = columns.shape
        let w = at(word, i)
        let before = at(word, i - 1)
        let after = at(word, i + 1)
        let s = at(shape, i)
        let q = quoted(i)
        sink.add(AttributionHash.of(1, 0))
        sink.add(AttributionHash.of(2, w))
        sink.add(AttributionHash.of(3, w, s))
        sink.add(AttributionHash.of(4, at(columns.suffix, i)))
        sink.add(AttributionHash.of(5, at(columns.suffix, i) & 0xFFFF))
        sink.add(AttributionHash.of(6, at(columns.prefix, i)))
        sink.add(AttributionHash.of(7, before))
        sink.add(AttributionHash.of(8, after))
        sink.add(AttributionHash.of(9, at(word, i - 2)))
        sink.add(AttributionHash.of(10, at(word, i + 2)))
        sink.add(AttributionHash.of(11, before, w))
        sink.add(AttributionHash.of(12, w, after))
        sink.add(AttributionHash.of(13, at(shape, i - 1)))
        sink.add(AttributionHash.of(14, at(shape, i + 1)))
        sink.add(AttributionHash.of(15, at(shape, i - 1), s, at(shape, i + 1)))
        sink.add(AttributionHash.of(16, q, quoted(i - 1), quoted(i + 1)))
        sink.add(AttributionHash.of(17, q, q == 0 ? w : 0))
        let c = at(columns.classes, i)
        sink.add(AttributionHash.of(18, c, s))
        sink.add(AttributionHash.of(19, at(columns.classes, i - 1), c))
        sink.add(AttributionHash.of(20, c, at(columns.classes, i + 1)))
    }

    @inline(__always)
    private func wordClass(_ index: Int) -> UInt32 {
        index >= 0 && index < context.count ? columns.facts[context.base + index].wordClass : Self.none
    }

    @inline(__always)
    private func addClasses<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        let c = wordClass(i)
        let before = wordClass(i - 1)
        let after = wordClass(i + 1)
        sink.add(AttributionHash.of(90, c))
        sink.add(AttributionHash.of(91, before, c))
        sink.add(AttributionHash.of(92, c, after))
        sink.add(AttributionHash.of(93, before))
        sink.add(AttributionHash.of(94, after))
        sink.add(AttributionHash.of(95, before, after))
        sink.add(AttributionHash.of(96, wordClass(i - 2)))
        sink.add(AttributionHash.of(97, wordClass(i + 2)))
        sink.add(AttributionHash.of(98, before, c, after))
    }

    @inline(__always)
    private func addBuckets<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        let cue = context.cueBucket
        let source = context.sourceBucket
        let c = bucket(cue, i)
        let s = bucket(source, i)
        sink.add(AttributionHash.of(30, c))
        sink.add(AttributionHash.of(31, bucket(cue, i - 1), c, bucket(cue, i + 1)))
        sink.add(AttributionHash.of(32, bucket(cue, i - 1)))
        sink.add(AttributionHash.of(33, bucket(cue, i + 1)))
        sink.add(AttributionHash.of(34, bucket(cue, i + 2)))
        sink.add(AttributionHash.of(35, bucket(cue, i - 2)))
        sink.add(AttributionHash.of(36, s))
        sink.add(AttributionHash.of(37, bucket(source, i - 1), s, bucket(source, i + 1)))
        sink.add(AttributionHash.of(38, c, bucket(source, i - 1)))
        sink.add(AttributionHash.of(39, s, bucket(cue, i + 1)))
    }

    @inline(__always)
    private func addPlace<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        let q = quoted(i)
        let number = context.sentence[i]
        let sentences = context.bestCue.count
        let hasQuoted = UInt32(context.hasQuoted[number])
        let best = UInt32(context.bestCue[number] + 1)
        sink.add(AttributionHash.of(40, PassageContext.coarse(context.sentencePlace[i])))
        sink.add(AttributionHash.of(41, PassageContext.coarse(context.sentenceRest[i])))
        sink.add(AttributionHash.of(42, UInt32(min(number, 3)), UInt32(min(sentences, 4))))
        sink.add(AttributionHash.of(43, PassageContext.coarse(context.sinceMark[i]), q))
        sink.add(AttributionHash.of(44, PassageContext.coarse(context.untilMark[i]), q))
        sink.add(AttributionHash.of(45, PassageContext.coarse(context.sinceComma[i]), q))
        sink.add(AttributionHash.of(46, hasQuoted, q))
        sink.add(AttributionHash.of(47, best))
        sink.add(AttributionHash.of(48, best, hasQuoted, q))
        let shape: UInt32 = (context.endsOpen ? 1 : 0) + (context.endsWithColon ? 2 : 0) + (context.isAllQuoted ? 4 : 0)
        sink.add(AttributionHash.of(49, shape))
        sink.add(AttributionHash.of(50, UInt32(min(context.place, 4))))
        sink.add(AttributionHash.of(51, sentenceKind(number - 1)))
        sink.add(AttributionHash.of(52, sentenceKind(number + 1), q))
        if q == 1 || hasQuoted == 1 {
            sink.add(AttributionHash.of(53, PassageContext.coarse(context.unquoted[number]), q))
        }
    }

    @inline(__always)
    private func sentenceKind(_ number: Int) -> UInt32 {
        guard number >= 0, number < context.bestCue.count else { return 0xFF }
        return UInt32(context.bestCue[number] + 1) << 1 | UInt32(context.hasQuoted[number])
    }

    @inline(__always)
    private func addCues<Sink: FeatureSink>(_ i: Int, to sink: inout Sink) {
        let left = context.leftCue[i]
        let right = context.rightCue[i]
        let leftBucket = bucket(context.cueBucket, left)
        let rightBucket = bucket(context.cueBucket, right)
        if left >= 0 { addLeft(i, left, leftBucket, to: &sink) } else { sink.add(AttributionHash.of(60, 0)) }
        if right >= 0 { addRight(i, right, rightBucket, to: &sink) } else { sink.add(AttributionHash.of(70, 0)) }
        sink.add(AttributionHash.of(80, leftBucket, rightBucket, quoted(i)))
        let that = context.firstThat[context.sentence[i]]
        let side: UInt32 = that < 0 ? 0 : that < i ? 1 : that > i ? 2 : 3
        sink.add(AttributionHash.of(81, side, UInt32(context.bestCue[context.sentence[i]] + 1)))
    }

    @inline(__always)
    private func addLeft<Sink: FeatureSink>(_ i: Int, _ cue: Int, _ bucket: UInt32, to sink: inout Sink) {
        let word = at(columns.word, cue)
        sink.add(AttributionHash.of(61, word))
        sink.add(AttributionHash.of(62, PassageContext.coarse(i - cue), bucket))
        sink.add(AttributionHash.of(63, bucket))
        sink.add(AttributionHash.of(69, wordClass(cue), PassageContext.coarse(i - cue)))
        sink.add(AttributionHash.of(64, word, at(columns.word, cue + 1)))
        if context.commas[i] > context.commas[cue + 1] { sink.add(AttributionHash.of(65, bucket)) }
        if context.thats[i] > context.thats[cue + 1] { sink.add(AttributionHash.of(66, bucket)) }
        let starts = context.sentencePlace[cue] == 0
        sink.add(AttributionHash.of(67, starts ? Self.none : at(columns.word, cue - 1), bucket))
        sink.add(AttributionHash.of(68, starts ? 0xFF : self.bucket(context.sourceBucket, cue - 1), bucket))
    }

    @inline(__always)
    private func addRight<Sink: FeatureSink>(_ i: Int, _ cue: Int, _ bucket: UInt32, to sink: inout Sink) {
        sink.add(AttributionHash.of(71, at(columns.word, cue)))
        sink.add(AttributionHash.of(72, PassageContext.coarse(cue - i), bucket))
        sink.add(AttributionHash.of(73, bucket))
        sink.add(AttributionHash.of(77, wordClass(cue), PassageContext.coarse(cue - i)))
        let commas = context.commas[cue] - context.commas[i + 1]
        if commas > 0 { sink.add(AttributionHash.of(74, bucket, UInt32(min(3, commas)))) }
        sink.add(AttributionHash.of(75, at(columns.word, cue + 1), bucket))
        sink.add(AttributionHash.of(76, PassageContext.coarse(context.sentenceRest[cue])))
    }
}
