/// Finds attributions with the learned model: first the cues of each paragraph, then what belongs to each cue.
struct AttributionTagger {
    let text: AnnotatedText
    let model: AttributionModel
    let columns: AttributionColumns
    private(set) var context = PassageContext()
    private var passageScores: [SIMD16<Int16>] = []
    /// What each token of the paragraph scores in the second stage, whatever the cue.
    private var sharedSums: [LabelSums<SIMD8<Int16>>] = []
    private let cueFeatures: FeatureTable<SIMD8<Int16>>
    private var cueScores: [SIMD8<Int16>] = []
    private var passageDecoder: SequenceDecoder<SIMD16<Int16>>
    private var cueDecoder: CueDecoder?

    init(_ text: AnnotatedText, model: AttributionModel) {
        self.text = text
        self.model = model
        columns = AttributionColumns(text, words: model.words)
        // A model that only finds cues has no weights for more.
        cueFeatures = model.cue?.features ?? FeatureTable([], rows: 2)
        passageDecoder = SequenceDecoder(model.passage)
        cueDecoder = model.cue.map { CueDecoder($0, findingScores: model.findingScores) }
    }

    /// What the second stage gives one cue.
    struct Finding {
        var cue: TokenRange
        var sources: [TokenRange] = []
        var contents: [TokenRange] = []
    }

    /// The attributions of the text, by paragraph and cue.
    mutating func attributions() -> [Attribution] {
        var found: [Attribution] = []
        var tags: [UInt8] = []
        for number in text.paragraphs.indices where mayHoldCue(text.paragraphs[number]) {
            tags.removeAll(keepingCapacity: true)
            tag(number, into: &tags)
            found += AttributionSettling.attributions(findings(tags[...]))
        }
        return found
    }

    /// Whether a quotation or a word that is now and then part of a cue stands in a paragraph; most without have no cue.
    private func mayHoldCue(_ paragraph: TokenRange) -> Bool {
        paragraph.contains { columns.isQuoted[$0] || (2...8).contains(columns.facts[$0].cueBucket) }
    }

    /// Appends the first stage's labels of a paragraph, which becomes the context of what follows.
    mutating func tag(_ number: Int, into tags: inout [UInt8]) {
        context.fill(text.paragraphs[number], number, text, columns)
        let features = PassageFeatures(columns: columns, context: context)
        passageScores.removeAll(keepingCapacity: true)
        sharedSums.removeAll(keepingCapacity: true)
        model.passage.features.withGathering { passage in
            cueFeatures.withGathering { cue in
                for index in 0..<context.count {
                    var both = BothStages(passage: passage, cue: cue)
                    features.add(index, to: &both)
                    var sums = (passage: LabelSums<SIMD16<Int16>>(), cue: LabelSums<SIMD8<Int16>>())
                    both.passage.addWeights(to: &sums.passage)
                    both.cue.addWeights(to: &sums.cue)
                    passageScores.append(sums.passage.scores)
                    sharedSums.append(sums.cue)
                }
            }
        }
        passageDecoder.decode(passageScores[...], into: &tags)
    }

    /// What the second stage gives the cues of the paragraph that was tagged last.
    private mutating func findings(_ tags: ArraySlice<UInt8>) -> [Finding] {
        let cues = AttributionLabel.cues(tags)
        guard !cues.isEmpty else { return [] }
        let features = CueFeatures(columns: columns, context: context, tags: tags, cues: cues)
        return cueFeatures.withGathering { none in
            for index in 0..<context.count {
                var gathered = none
                features.addTags(index, to: &gathered)
                gathered.addWeights(to: &sharedSums[index])
            }
            return cues.indices.map { cue in
                cueScores.removeAll(keepingCapacity: true)
                let window = features.window(of: cues[cue])
                for index in window {
                    var gathered = none
                    features.add(index, cue: cue, to: &gathered)
                    var sums = sharedSums[index]
                    gathered.addWeights(to: &sums)
                    cueScores.append(sums.scores)
                }
                let labels = cueDecoder?.labels(cueScores) ?? []
                return finding(cues[cue], labels, from: context.base + window.lowerBound)
            }
        }
    }

    /// - Parameter base: the token of the first label.
    private func finding(_ cue: Range<Int>, _ labels: [UInt8], from base: Int) -> Finding {
        var finding = Finding(cue: (context.base + cue.lowerBound)..<(context.base + cue.upperBound))
        var start = 0
        while start < labels.count {
            var end = start + 1
            while end < labels.count, CueLabel.isInside(labels[end]) { end += 1 }
            let range = (base + start)..<(base + end)
            if labels[start] == CueLabel.sourceBegin { finding.sources.append(range) }
            if labels[start] == CueLabel.contentBegin { finding.contents.append(range) }
            start = end
        }
        return finding
    }

    /// Gathers the features for both stages, so that what they ask alike is asked once.
    private struct BothStages: FeatureSink {
        var passage: GatheredFeatures<SIMD16<Int16>>
        var cue: GatheredFeatures<SIMD8<Int16>>

        @inline(__always)
        mutating func add(_ feature: UInt64) {
            passage.add(feature)
            cue.add(feature)
        }
    }
}
