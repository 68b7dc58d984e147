import Coverage
import Extracting

/// How well a model finds the persons of documents that it did not learn from.
struct PersonFigures: CustomStringConvertible {
    private(set) var right = 0
    private(set) var found = 0
    private(set) var expected = 0

    init(_ corpus: TaggedCorpus, model: TaggingModel<SIMD8<Int16>>) throws {
        let tagger = try PersonTagger(model, fileName: "the new model")
        let splitsHyphens = corpus.splitsHyphens
        for document in corpus.documents {
            var document = document
            PersonAnnotation.normalise(&document, splitsHyphens: splitsHyphens)
            let text = RunningText(document, splitsHyphens: splitsHyphens)
            let gold = text.persons
            let mentions = Set(tagger.mentions(in: text.body))
            right += gold.intersection(mentions).count
            found += mentions.count
            expected += gold.count
        }
    }

    mutating func add(_ other: PersonFigures) {
        right += other.right
        found += other.found
        expected += other.expected
    }

    var description: String {
        let precision = Double(right) / Double(max(found, 1))
        let recall = Double(right) / Double(max(expected, 1))
        let f = 2 * precision * recall / max(precision + recall, 1e-9)
        func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)" }
        return "P \(percent(precision)) R \(percent(recall)) F \(percent(f)) of \(expected)"
    }
}

extension RunningText {
    /// The bytes of every person's mention.
    var persons: Set<Range<Int>> {
        var spans: Set<Range<Int>> = []
        var start = 0
        for index in 1...max(entities.count, 1) where index == entities.count || entities[index] != entities[start] {
            if index <= entities.count, entities.indices.contains(start), kinds[Int(entities[start])] == .person {
                spans.insert(start..<index)
            }
            start = index
        }
        return spans
    }
}
