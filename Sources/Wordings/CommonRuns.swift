/// The runs of words that two wordings share, wherever they stand, the weightiest first; each word once.
struct CommonRuns {
    /// How much of the shorter wording stands in runs, 0 to 1: runs of two words or more, and content words by themselves.
    private(set) var share = 0.0
    /// The same by the weights of the shorter wording alone: 1 where it stands in the other as it is, though a word weighs less in an article
    /// that repeats it.
    private(set) var ownShare = 0.0
    /// From the first to the last shared content word of each, or to its edge where both have a few other words there; nil without one.
    private(set) var stretches: (first: Range<Int>, second: Range<Int>)?

    private struct Run {
        var weight: Int
        var count: Int
        var first: Int
        var second: Int
    }

    init(_ a: ComparedWording, _ b: ComparedWording) {
        let shorter = min(a.total, b.total)
        guard shorter > 0 else { return }
        var isTaken = (Array(repeating: false, count: a.words.count), Array(repeating: false, count: b.words.count))
        var (weight, ownWeight) = (0, 0)
        for run in Self.runs(a, b) {
            let free = (0..<run.count).filter { !isTaken.0[run.first + $0] && !isTaken.1[run.second + $0] }
            let isContent = free.contains { a.words[run.first + $0].isContent && b.words[run.second + $0].isContent }
            guard let start = free.first, let end = free.last, free.count > 1 || isContent else { continue }
            for offset in free {
                isTaken.0[run.first + offset] = true
                isTaken.1[run.second + offset] = true
                let first = ComparedWording.weight(a.words[run.first + offset])
                let second = ComparedWording.weight(b.words[run.second + offset])
                weight += min(first, second)
                ownWeight += a.total == b.total ? min(first, second) : a.total < b.total ? first : second
            }
            if isContent {
                widen((run.first + start)..<(run.first + end + 1), (run.second + start)..<(run.second + end + 1))
            }
        }
        share = Double(weight) / Double(shorter)
        ownShare = Double(ownWeight) / Double(shorter)
        stretches = stretches.map { Self.toTheEdges($0, a.words.count, b.words.count) }
    }

    /// The stretches with what stands before and behind them, where that is a little in both: `I'd like to` is `I would like to` otherwise
    /// worded, and no shorter quotation.
    private static func toTheEdges(
        _ stretches: (first: Range<Int>, second: Range<Int>), _ first: Int, _ second: Int
    ) -> (first: Range<Int>, second: Range<Int>) {
        var (low, high) = stretches
        if (1...mostAtEdge).contains(low.lowerBound), (1...mostAtEdge).contains(high.lowerBound) {
            low = 0..<low.upperBound
            high = 0..<high.upperBound
        }
        if (1...mostAtEdge).contains(first - low.upperBound), (1...mostAtEdge).contains(second - high.upperBound) {
            low = low.lowerBound..<first
            high = high.lowerBound..<second
        }
        return (low, high)
    }

    /// Words.
    private static let mostAtEdge = 3

    private mutating func widen(_ first: Range<Int>, _ second: Range<Int>) {
        guard let known = stretches else {
            stretches = (first, second)
            return
        }
        stretches = (
            min(known.first.lowerBound, first.lowerBound)..<max(known.first.upperBound, first.upperBound),
            min(known.second.lowerBound, second.lowerBound)..<max(known.second.upperBound, second.upperBound)
        )
    }

    /// All longest runs of equal words.
    private static func runs(_ a: ComparedWording, _ b: ComparedWording) -> [Run] {
        var runs: [Run] = []
        for i in a.words.indices {
            for j in b.words.indices where a.words[i].stem == b.words[j].stem {
                if i > 0, j > 0, a.words[i - 1].stem == b.words[j - 1].stem { continue }
                var run = Run(weight: 0, count: 0, first: i, second: j)
                while i + run.count < a.words.count, j + run.count < b.words.count,
                    a.words[i + run.count].stem == b.words[j + run.count].stem
                {
                    run.weight += min(Int(a.words[i + run.count].weight), Int(b.words[j + run.count].weight))
                    run.count += 1
                }
                runs.append(run)
            }
        }
        return runs.sorted { ($0.weight, $0.count, $1.first, $1.second) > ($1.weight, $1.count, $0.first, $0.second) }
    }
}
