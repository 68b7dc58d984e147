import Glibc

/// Sorts words into classes by the words that stand beside them in articles without annotation.
struct WordClasses {
    /// How many classes; a word's class is 1 to this, 0 for a word of none.
    var count = 255
    /// Rarer words get no class.
    var leastCount = 8
    /// So many of the most frequent words are looked at as neighbours, on each side.
    var neighbours = 1000
    var rounds = 10

    private var ids: [UInt32: Int32] = [:]
    private var words: [UInt32] = []
    private var counts: [Int] = []
    private var texts: [[Int32]] = []

    /// Adds a text as the keys of its words; 0 ends a paragraph.
    mutating func add(_ keys: [UInt32]) {
        texts.append(
            keys.map { key in
                if let id = ids[key] {
                    counts[Int(id)] += 1
                    return id
                }
                let id = Int32(words.count)
                ids[key] = id
                words.append(key)
                counts.append(1)
                return id
            })
    }

    /// The class of each frequent word.
    func classes() -> [UInt32: UInt16] {
        let order = words.indices.sorted { (-counts[$0], words[$0]) < (-counts[$1], words[$1]) }
        let chosen = order.prefix { counts[$0] >= leastCount }
        var rank = Array(repeating: -1, count: words.count)
        for (place, word) in chosen.enumerated() { rank[word] = place }
        let vectors = vectors(rank, chosen.count)
        let found = cluster(vectors)
        var classes: [UInt32: UInt16] = [:]
        for (place, word) in chosen.enumerated() { classes[words[word]] = UInt16(found[place] + 1) }
        return classes
    }

    private typealias Vector = [(dimension: Int32, value: Float)]

    /// Positive pointwise mutual information of each word with its neighbours, of length one.
    private func vectors(_ rank: [Int], _ count: Int) -> [Vector] {
        var pairs = Array(repeating: [Int32: Float](), count: count)
        var sides = Array(repeating: Float(0), count: neighbours * 2)
        var totals = Array(repeating: Float(0), count: count)
        var all: Float = 0
        for text in texts {
            for place in text.indices {
                let word = rank[Int(text[place])]
                guard word >= 0 else { continue }
                for (side, other) in [(0, place - 1), (1, place + 1)] where text.indices.contains(other) {
                    let neighbour = rank[Int(text[other])]
                    guard neighbour >= 0, neighbour < neighbours else { continue }
                    let dimension = neighbour * 2 + side
                    pairs[word][Int32(dimension), default: 0] += 1
                    sides[dimension] += 1
                    totals[word] += 1
                    all += 1
                }
            }
        }
        return pairs.enumerated().map { word, row in
            var vector: Vector = []
            var square: Float = 0
            for (dimension, count) in row.sorted(by: { $0.key < $1.key }) {
                let information = count * all / (totals[word] * sides[Int(dimension)])
                guard information > 1 else { continue }
                let value = logf(information)
                vector.append((dimension, value))
                square += value * value
            }
            let length = max(square.squareRoot(), 1e-6)
            return vector.map { ($0.dimension, $0.value / length) }
        }
    }

    /// Spherical k-means; the most frequent words are the first centres.
    private func cluster(_ vectors: [Vector]) -> [Int] {
        let dimensions = neighbours * 2
        let k = min(count, vectors.count)
        // By dimension, a row of all centres: one pass over a word's dimensions compares it with all.
        var centres = Array(repeating: Float(0), count: dimensions * k)
        for centre in 0..<k { for (dimension, value) in vectors[centre] { centres[Int(dimension) * k + centre] = value } }
        var found = Array(repeating: 0, count: vectors.count)
        for _ in 0..<rounds {
            for (word, vector) in vectors.enumerated() {
                var scores = Array(repeating: Float(0), count: k)
                for (dimension, value) in vector {
                    let row = Int(dimension) * k
                    for centre in 0..<k { scores[centre] += centres[row + centre] * value }
                }
                var best = 0
                for centre in 1..<k where scores[centre] > scores[best] { best = centre }
                found[word] = best
            }
            centres = Array(repeating: Float(0), count: dimensions * k)
            for (word, vector) in vectors.enumerated() {
                for (dimension, value) in vector { centres[Int(dimension) * k + found[word]] += value }
            }
            var squares = Array(repeating: Float(0), count: k)
            for dimension in 0..<dimensions {
                for centre in 0..<k { squares[centre] += centres[dimension * k + centre] * centres[dimension * k + centre] }
            }
            for dimension in 0..<dimensions {
                for centre in 0..<k where squares[centre] > 0 { centres[dimension * k + centre] /= squares[centre].squareRoot() }
            }
        }
        return found
    }
}
