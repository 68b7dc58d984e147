import Extracting

/// How often each word stands outside quotations, in cues and in sources.
struct WordCounts {
    private struct Count {
        var all: Float = 0
        var cue: Float = 0
        var source: Float = 0
    }

    private var counts: [UInt32: Count] = [:]

    /// The table of all articles, and for each fold the table of the articles outside it; `classes` are those of all words.
    static func jackKnifed(
        _ articles: [[AttributionTrainingText]], folds: Int, classes: [UInt32: UInt16]
    ) -> (all: WordTable, folds: [WordTable]) {
        var all = WordCounts()
        var parts = Array(repeating: WordCounts(), count: folds)
        for (number, texts) in articles.enumerated() {
            for text in texts {
                all.add(text)
                parts[number % folds].add(text)
            }
        }
        return (all.table(classes), parts.map { all.less($0).table(classes) })
    }

    private mutating func add(_ text: AttributionTrainingText) {
        text.forEachWord { word, isCue, isSource in
            counts[word, default: Count()].all += 1
            if isCue { counts[word, default: Count()].cue += 1 }
            if isSource { counts[word, default: Count()].source += 1 }
        }
    }

    private func less(_ other: WordCounts) -> WordCounts {
        var rest = self
        for (word, count) in other.counts {
            rest.counts[word]?.all -= count.all
            rest.counts[word]?.cue -= count.cue
            rest.counts[word]?.source -= count.source
        }
        return rest
    }

    /// The words seen twice or more, and those that have a class; the shares are drawn towards zero for rare ones.
    private func table(_ classes: [UInt32: UInt16]) -> WordTable {
        var facts = classes.mapValues { WordFacts.unknown.of(wordClass: $0) }
        for (word, count) in counts where count.all >= 2 {
            let seen = WordFacts(cue: count.cue / (count.all + 1.5), source: count.source / (count.all + 1.5))
            facts[word] = seen.of(wordClass: classes[word] ?? 0)
        }
        return WordTable(facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
