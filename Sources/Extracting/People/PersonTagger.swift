import ModelFiles

/// Labels the words of a document with the trained model: persons, other names, neither.
package struct PersonTagger: Sendable {
    typealias Scores = SIMD8<Int16>

    /// In the order of the model's lanes.
    package static let tags = TagSet(["O", "B-PER", "I-PER", "B-OTHER", "I-OTHER"])
    package static let namesSection = "names"
    package static let usageSection = "usage"
    package static let usualNamesSection = "usual names"

    enum Label: UInt8 {
        case none, person, personInside, other, otherInside

        var isPerson: Bool { self == .person || self == .personInside }
        var isInside: Bool { self == .personInside || self == .otherInside }
    }

    let model: TaggingModel<SIMD8<Int16>>
    let names: NameList
    let usage: WordUsage
    /// Empty in a model that has not learnt them.
    let usualNames: UsualNames

    /// Throws `ModelError` where the model has other labels or lacks a table.
    package init(_ model: TaggingModel<SIMD8<Int16>>, fileName: String) throws {
        guard model.tags == Self.tags else {
            throw ModelError.unsuited(
                name: fileName, found: "labels \(model.tags.labels.joined(separator: " "))",
                needed: Self.tags.labels.joined(separator: " "))
        }
        guard let names = model.sections[Self.namesSection].flatMap(NameList.init) else {
            throw ModelError.unsuited(name: fileName, found: "no list of names", needed: "one")
        }
        guard let usage = model.sections[Self.usageSection].flatMap(WordUsage.init) else {
            throw ModelError.unsuited(name: fileName, found: "no table of word usage", needed: "one")
        }
        guard let usualNames = UsualNames(model.sections[Self.usualNamesSection] ?? []) else {
            throw ModelError.unsuited(name: fileName, found: "a broken table of usual names", needed: "a sound one")
        }
        self.model = model
        self.usualNames = usualNames
        self.names = names
        self.usage = usage
    }

    /// One label a token.
    func labels(of features: PersonFeatures) -> [Label] {
        let text = features.text
        var labels = Array(repeating: Label.none, count: text.tokens.count)
        var decoder = SequenceDecoder(model)
        var path: [UInt8] = []
        var scores: [Scores] = []
        let stretches = NameStretches(text: text, casing: features.casing)
        model.features.withGathering { gathered in
            var own = OwnScores(count: features.forms.forms.count)
            for (number, sentence) in text.sentences.enumerated() {
                stretches.forEach(in: sentence) { stretch in
                    scores.removeAll(keepingCapacity: true)
                    for index in stretch {
                        var sums = own[Int(features.forms.ids[index]), features, gathered]
                        var context = gathered
                        features.addContext(index, number, to: &context)
                        context.addWeights(to: &sums)
                        scores.append(sums.scores)
                    }
                    path.removeAll(keepingCapacity: true)
                    decoder.decode(scores[...], into: &path)
                    for (place, label) in path.enumerated() {
                        labels[stretch.lowerBound + place] = Label(rawValue: label) ?? .none
                    }
                }
            }
        }
        return labels
    }

    /// What each word scores by itself, computed where it is first met.
    private struct OwnScores {
        private var sums: [LabelSums<Scores>?]

        init(count: Int) { sums = Array(repeating: nil, count: count) }

        subscript(form: Int, features: PersonFeatures, none: GatheredFeatures<Scores>) -> LabelSums<Scores> {
            mutating get {
                if let sum = sums[form] { return sum }
                var gathered = none
                features.addOwn(form, to: &gathered)
                var sum = LabelSums<Scores>()
                gathered.addWeights(to: &sum)
                sums[form] = sum
                return sum
            }
        }
    }
}

extension PersonTagger {
    /// The bytes of the mentions of persons in a body.
    package func mentions(in body: String) -> [Range<Int>] { entities(in: body).filter(\.isPerson).map(\.bytes) }

    /// The bytes of everything with a name in a body, in its order.
    package func entities(in body: String) -> [(bytes: Range<Int>, isPerson: Bool)] {
        let text = AnnotatedText(body)
        var finder = MentionFinder(text, tagger: self)
        return finder.entities().map { (text.byteRange($0.tokens), $0.isPerson) }
    }
}
