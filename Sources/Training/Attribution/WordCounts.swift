@testable import Extracting

/// How often each word stands outside quotations, in cues and in sources.
struct WordCounts {
    struct Count {
        var all: Float = 0
        var cue: Float = 0
        var source: Float = 0
    }
    var counts: [UInt32: Count] = [:]

    mutating func add(_ text: LabelledText) {
        let weight = 1 / Float(max(1, text.annotations.count))
        let columns = AttributionColumns(text.text, words: WordTable([]))
        for annotation in text.annotations {
            let labels = text.labels(annotation)
            for (index, label) in labels.enumerated() where !text.text.tokens[index].isQuoted {
                counts[columns.word[index], default: Count()].all += weight
                if AttributionLabel.isCue(label) { counts[columns.word[index], default: Count()].cue += weight }
                if AttributionLabel.isSource(label) { counts[columns.word[index], default: Count()].source += weight }
            }
        }
    }

    func minus(_ other: WordCounts) -> WordCounts {
        var result = self
        for (word, count) in other.counts {
            guard var mine = result.counts[word] else { continue }
            mine.all -= count.all
            mine.cue -= count.cue
            mine.source -= count.source
            result.counts[word] = mine
        }
        return result
    }

    static func bucket(_ share: Float) -> Int {
        let limits: [Float] = [0.01, 0.03, 0.07, 0.15, 0.25, 0.4, 0.6, 0.8]
        return limits.firstIndex { share < $0 } ?? 8
    }

    func table(clusters: [UInt32: Int]) -> WordTable {
        var words = Set(counts.filter { $0.value.all >= 1.9 }.keys)
        words.formUnion(clusters.keys)
        return WordTable(
            words.sorted().map { word in
                let cluster = clusters[word] ?? 0
                guard let count = counts[word], count.all >= 1.9 else {
                    return (word, WordFacts(cueBucket: 9, sourceBucket: 9, cluster: cluster))
                }
                let cue = Self.bucket(count.cue / (count.all + 1.5))
                let source = Self.bucket(count.source / (count.all + 1.5))
                return (word, WordFacts(cueBucket: cue, sourceBucket: source, cluster: cluster))
            })
    }
}
