/// How much of the shorter of two wordings stands in the other in the same order: a weighted longest common subsequence.
enum CommonOrder {
    /// 0 to 1.
    static func share(_ a: ComparedWording, _ b: ComparedWording) -> Double {
        let shorter = min(a.total, b.total)
        guard shorter > 0 else { return 0 }
        var row = Array(repeating: 0, count: b.words.count + 1)
        for (i, word) in a.words.enumerated() {
            var diagonal = 0
            for (j, other) in b.words.enumerated() {
                let above = row[j + 1]
                row[j + 1] = max(above, row[j], diagonal + worth(a, i, word, b, j, other))
                diagonal = above
            }
        }
        return Double(row[b.words.count]) / Double(10 * shorter)
    }

    /// What the match of two words is worth, in tenths of a weight.
    @inline(__always)
    private static func worth(
        _ a: ComparedWording, _ i: Int, _ word: Wording.Word, _ b: ComparedWording, _ j: Int, _ other: Wording.Word
    ) -> Int {
        if word.stem == other.stem { return 10 * min(ComparedWording.weight(word), ComparedWording.weight(other)) }
        guard !a.meanings[i].isEmpty, !b.meanings[j].isEmpty, SharedContent.share(a.meanings[i], b.meanings[j]) else { return 0 }
        return UtteranceCriteria.meaning * min(Int(word.weight), Int(other.weight))
    }
}
