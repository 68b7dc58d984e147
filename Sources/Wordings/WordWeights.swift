import Coverage

/// Weighs the words of a stretch of an article.
struct WordWeights {
    let table: WordTable
    let topics: Topics
    let memory: WordMemory

    /// A word with its place, in code points of the body.
    struct Placed {
        var word: Wording.Word
        var isCapitalised: Bool
        var span: Span
    }

    func words(of stretch: TextStretch) -> [Placed] {
        var reader = WordReader(stretch.bytes, in: stretch.range, from: stretch.start)
        var placed: [Placed] = []
        placed.reserveCapacity(stretch.range.count / 5)
        var capitals = 0
        while reader.next() {
            let known = memory.known(reader.hash) { told(of: reader.letters) }
            guard known.stem != 0 else { continue }
            let weight = reader.isHashtag ? UtteranceCriteria.mostOfName : weight(of: known, reader.hash)
            let word = Wording.Word(stem: known.stem, weight: UInt8(weight))
            placed.append(Placed(word: word, isCapitalised: reader.isCapitalised, span: Span(reader.start, reader.end)))
            if reader.isCapitalised { capitals += 1 }
        }
        // Capitals tell names only where not most words have one, as in a headline.
        guard capitals * 5 <= placed.count * 3 || placed.count < 3 else { return placed }
        for place in placed.indices.dropFirst() where placed[place].isCapitalised {
            placed[place].word.weight = min(placed[place].word.weight, UInt8(UtteranceCriteria.mostOfName))
        }
        return placed
    }

    private func told(of letters: [UInt8]) -> WordMemory.Known {
        let stem = Stem.of(letters)
        if FunctionWords.stems.contains(stem) {
            let weight =
                Negation.isNegation(letters, stem: stem) ? UtteranceCriteria.negatingWord : UtteranceCriteria.functionWord
            return WordMemory.Known(stem: stem, weight: UInt8(weight), isFunctionWord: true)
        }
        let rare = Int(table.information(of: stem)) - UtteranceCriteria.commonInformation
        let capped = min(max(rare, UtteranceCriteria.leastContent), UtteranceCriteria.mostOfWord)
        return WordMemory.Known(stem: stem, weight: UInt8(capped), isFunctionWord: false)
    }

    private func weight(of known: WordMemory.Known, _ hash: UInt64) -> Int {
        if known.isFunctionWord { return Int(known.weight) }
        return max(Int(known.weight) - UtteranceCriteria.repetition * topics.doublings(of: hash), UtteranceCriteria.leastContent)
    }
}
