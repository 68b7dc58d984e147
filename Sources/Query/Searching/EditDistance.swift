/// How many letters must be put in, left out, exchanged or swapped with their neighbour to make one word of another.
struct EditDistance {
    private let word: [UInt32]
    private var rows: [[Int]]
    private var other: [UInt32] = []

    init(from word: String) {
        self.word = word.unicodeScalars.map(\.value)
        rows = Array(repeating: Array(repeating: 0, count: self.word.count + 1), count: 3)
    }

    /// The most edits at which a word of that many letters still looks like the same one.
    static func tolerance(length: Int) -> Int { length < 3 ? 0 : length < 6 ? 1 : 2 }

    /// The distance to `text`; nil when it is above `limit`.
    mutating func distance(to text: String, limit: Int) -> Int? {
        // A scalar takes at most four bytes, so most words are told apart by their length alone.
        let bytes = text.utf8.count
        guard bytes >= word.count - limit, bytes <= 4 * (word.count + limit) else { return nil }
        other.removeAll(keepingCapacity: true)
        other.append(contentsOf: text.unicodeScalars.lazy.map(\.value))
        guard abs(other.count - word.count) <= limit else { return nil }
        for column in 0...word.count { rows[1][column] = column }
        for (line, letter) in other.enumerated() {
            rows[2][0] = line + 1
            var least = line + 1
            for (column, own) in word.enumerated() {
                var cost = min(rows[1][column] + (letter == own ? 0 : 1), min(rows[1][column + 1], rows[2][column]) + 1)
                if line > 0, column > 0, letter == word[column - 1], other[line - 1] == own {
                    cost = min(cost, rows[0][column - 1] + 1)
                }
                rows[2][column + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            rows.swapAt(0, 1)
            rows.swapAt(1, 2)
        }
        return rows[1][word.count] <= limit ? rows[1][word.count] : nil
    }
}
