/// A text and what one annotator marked in it, as the trainer asks about it.
package struct AttributionTrainingText {
    /// One attribution in UTF-8 bytes of the text; a content may have several pieces.
    package struct Marked {
        package var content: [Range<Int>]
        package var cue: Range<Int>?
        package var source: Range<Int>?

        package init(content: [Range<Int>], cue: Range<Int>?, source: Range<Int>?) {
            self.content = content
            self.cue = cue
            self.source = source
        }
    }

    /// One token's features and its right label.
    package typealias Example = (features: [UInt64], label: Int)

    private let text: AnnotatedText
    private let attributions: [Attribution]
    private let labels: [UInt8]

    package init(_ body: String, marked: [Marked]) {
        let text = AnnotatedText(body)
        self.text = text
        attributions = marked.compactMap { AttributionAlignment(text: text).attribution($0) }
        labels = AttributionAlignment(text: text).labels(attributions)
    }

    /// The keys of a text's words in the word table, 0 after each paragraph.
    package static func words(of body: String) -> [UInt32] {
        let text = AnnotatedText(body)
        let columns = AttributionColumns(text, words: WordTable([]))
        return text.paragraphs.flatMap { columns.word[$0] + [0] }
    }

    /// Calls `body` for each word outside quotations: its key in the word table, whether it is part of a cue, of a source.
    package func forEachWord(_ body: (UInt32, Bool, Bool) -> Void) {
        let columns = AttributionColumns(text, words: WordTable([]))
        for (index, label) in labels.enumerated() where !columns.isQuoted[index] {
            body(columns.word[index], AttributionLabel.isCue(label), AttributionLabel.isSource(label))
        }
    }

    /// Calls `body` with each paragraph for the first stage.
    package func forEachPassage(words: WordTable, _ body: ([Example]) -> Void) {
        let columns = AttributionColumns(text, words: words)
        var context = PassageContext()
        for (number, paragraph) in text.paragraphs.enumerated() {
            context.fill(paragraph, number, text, columns)
            let features = PassageFeatures(columns: columns, context: context)
            body(
                paragraph.map { token in
                    var list = FeatureList()
                    features.add(token - paragraph.lowerBound, to: &list)
                    return (list.features, Int(labels[token]))
                })
        }
    }

    /// Calls `body` with each cue's paragraph for the second stage: the cues that `model` finds, which should not have seen
    /// this text, and those that it misses.
    package func forEachCue(model: AttributionModel, _ body: ([Example]) -> Void) {
        var tagger = AttributionTagger(text, model: model)
        var tags: [UInt8] = []
        for (number, paragraph) in text.paragraphs.enumerated() {
            tags.removeAll(keepingCapacity: true)
            tagger.tag(number, into: &tags)
            let here = attributions.filter { $0.cue.map { paragraph.contains($0.lowerBound) } ?? false }
            var cues = AttributionLabel.cues(tags[...])
            for attribution in here {
                guard let cue = attribution.cue?.clamped(to: paragraph) else { continue }
                let place = (cue.lowerBound - paragraph.lowerBound)..<(cue.upperBound - paragraph.lowerBound)
                if !cues.contains(where: { $0.overlaps(place) }) { cues.append(place) }
            }
            guard !cues.isEmpty else { continue }
            cues.sort { $0.lowerBound < $1.lowerBound }
            let features = CueFeatures(columns: tagger.columns, context: tagger.context, tags: tags[...], cues: cues)
            for (number, cue) in cues.enumerated() {
                let tokens = (cue.lowerBound + paragraph.lowerBound)..<(cue.upperBound + paragraph.lowerBound)
                let attribution = here.first { $0.cue?.overlaps(tokens) ?? false }
                let right = AttributionAlignment.cueLabels(attribution, paragraph)
                body(
                    features.window(of: cue).map { index in
                        var list = FeatureList()
                        features.addShared(index, to: &list)
                        features.add(index, cue: number, to: &list)
                        return (list.features, Int(right[index]))
                    })
            }
        }
    }

    private struct FeatureList: FeatureSink {
        var features: [UInt64] = []

        mutating func add(_ feature: UInt64) { features.append(feature) }
    }
}
