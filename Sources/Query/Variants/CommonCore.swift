/// The longest run of words that several wordings have in common.
enum CommonCore {
    /// In longer wordings the search would take seconds, and no core of theirs could be read.
    private static let mostWords = 2_000

    /// A range of words of the first wording; nil where they share no word.
    static func longest(in texts: [WordedText]) -> Range<Int>? {
        guard let first = texts.first, texts.allSatisfy({ $0.keys.count <= mostWords }) else { return nil }
        // Where each word of the first is followed by how many words that all others have in that order.
        var lengths = first.keys.indices.map { first.keys.count - $0 }
        for other in texts.dropFirst() {
            let runs = runs(of: first.keys, in: other.keys)
            for place in lengths.indices { lengths[place] = min(lengths[place], runs[place]) }
        }
        guard let longest = lengths.indices.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }), lengths[longest] > 0 else {
            return nil
        }
        return wholeWords(longest..<(longest + lengths[longest]), of: first)
    }

    /// Without a part of a contraction at either end: of `we didn't` and `we did` it is `we`.
    private static func wholeWords(_ words: Range<Int>, of text: WordedText) -> Range<Int>? {
        var (start, end) = (words.lowerBound, words.upperBound)
        while start < end, start > 0, text.isOneWord(start - 1, start) { start += 1 }
        while start < end, end < text.keys.count, text.isOneWord(end - 1, end) { end -= 1 }
        return start < end ? start..<end : nil
    }

    /// For each word of `keys`, the longest run from there that stands somewhere in `other`.
    private static func runs(of keys: [String], in other: [String]) -> [Int] {
        var best = Array(repeating: 0, count: keys.count)
        var below = Array(repeating: 0, count: other.count + 1)
        for place in keys.indices.reversed() {
            var row = Array(repeating: 0, count: other.count + 1)
            for (column, key) in other.enumerated() where key == keys[place] {
                row[column] = below[column + 1] + 1
                best[place] = max(best[place], row[column])
            }
            below = row
        }
        return best
    }
}
