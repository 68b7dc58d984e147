import Coverage

/// Weighs the words of a stretch of an article.
struct WordWeights {
    let table: WordTable
    let topics: Topics

    /// A word with its place, in code points of the body.
    struct Placed {
        var word: Wording.Word
        var span: Span
    }

    /// The words of `text`, which begins at the code point `start`.
    func words(of text: String, from start: Int) -> [Placed] {
        var reader = WordReader(text, from: start)
        var placed: [Placed] = []
        var capitals: [Bool] = []
        while reader.next() {
            let stem = Stem.of(reader.letters)
            guard stem != 0 else { continue }
            let weight = reader.isHashtag ? UtteranceCriteria.mostOfName : weight(of: stem, reader.hash)
            let word = Wording.Word(stem: stem, weight: UInt8(weight))
            placed.append(Placed(word: word, span: Span(reader.start, reader.end)))
            capitals.append(reader.isCapitalised)
        }
        // Capitals tell names only where not most words have one, as in a headline.
        guard capitals.count(where: { $0 }) * 5 <= capitals.count * 3 || capitals.count < 3 else { return placed }
        for place in placed.indices.dropFirst() where capitals[place] {
            placed[place].word.weight = min(placed[place].word.weight, UInt8(UtteranceCriteria.mostOfName))
        }
        return placed
    }

    private func weight(of stem: UInt32, _ hash: UInt64) -> Int {
        if FunctionWords.stems.contains(stem) { return UtteranceCriteria.functionWord }
        let rare = Int(table.information(of: stem)) - UtteranceCriteria.commonInformation
        let capped = min(max(rare, UtteranceCriteria.leastContent), UtteranceCriteria.mostOfWord)
        return max(capped - UtteranceCriteria.repetition * topics.doublings(of: hash), UtteranceCriteria.leastContent)
    }
}
