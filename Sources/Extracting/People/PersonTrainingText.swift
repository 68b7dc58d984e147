/// A document as the trainer sees it: for each word that the tagger would look at, its place and its features.
package struct PersonTrainingText {
    /// A word with its bytes in the body.
    package struct Word {
        package let bytes: Range<Int>
        package let features: [UInt64]
    }

    /// The stretches that are labelled as sequences.
    package let stretches: [[Word]]

    package init(_ body: String, names: NameList, usage: WordUsage) {
        let text = AnnotatedText(body)
        let features = PersonFeatures(text, names: names, usage: usage)
        let finder = NameStretches(text: text, casing: features.casing)
        var found: [[Word]] = []
        for (number, sentence) in text.sentences.enumerated() {
            finder.forEach(in: sentence) { stretch in
                found.append(
                    stretch.map { index in
                        var sink = FeatureList()
                        features.addOwn(Int(features.forms.ids[index]), to: &sink)
                        features.addContext(index, number, to: &sink)
                        return Word(bytes: text.tokens[index].start..<text.tokens[index].end, features: sink.features)
                    })
            }
        }
        stretches = found
    }

    private struct FeatureList: FeatureSink {
        var features: [UInt64] = []
        mutating func add(_ feature: UInt64) { features.append(feature) }
    }
}
