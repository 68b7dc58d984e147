/// How much of the shorter of two wordings stands in the other in the same order: a weighted longest common subsequence.
enum CommonOrder {
    /// 0 to 1.
    static func share(_ a: ComparedWording, _ b: ComparedWording) -> Double {
        let shorter = min(a.total, b.total)
        guard shorter > 0 else { return 0 }
        let (meanings, others) = (a.meanings, b.meanings)
        var row = Array(repeating: 0, count: b.words.count + 1)
        b.words.withUnsafeBufferPointer { words in
            for (i, word) in a.words.enumerated() {
                let (weight, meanings) = (ComparedWording.weight(word), meanings[i])
                var diagonal = 0
                for j in words.indices {
                    // In tenths of a weight.
                    var worth = 0
                    if word.stem == words[j].stem {
                        worth = 10 * min(weight, ComparedWording.weight(words[j]))
                    } else if a.table.share(meanings, others[j]) {
                        worth = UtteranceCriteria.meaning * Int(min(word.weight, words[j].weight))
                    }
                    let above = row[j + 1]
                    row[j + 1] = max(above, row[j], diagonal + worth)
                    diagonal = above
                }
            }
        }
        return Double(row[b.words.count]) / Double(10 * shorter)
    }
}
