/// The content words that two wordings share, whatever their order.
struct SharedContent {
    /// Of the same words, in quarters of a bit: the smaller of each one's two weights.
    private(set) var same = 0
    /// Places in `content` of the words that only one has.
    private var ours: [Int] = []
    private var theirs: [Int] = []

    init(_ a: ComparedWording, _ b: ComparedWording) {
        var (i, j) = (0, 0)
        while i < a.content.count || j < b.content.count {
            let left = i < a.content.count ? a.content[i].stem : .max
            let right = j < b.content.count ? b.content[j].stem : .max
            if left == right {
                same += min(a.content[i].weight, b.content[j].weight)
                (i, j) = (i + 1, j + 1)
            } else if left < right {
                if !a.content[i].meanings.isEmpty { ours.append(i) }
                i += 1
            } else {
                if !b.content[j].meanings.isEmpty { theirs.append(j) }
                j += 1
            }
        }
    }

    /// Of words of the same meaning that are not the same, in bits, each counted once.
    func meanings(_ a: ComparedWording, _ b: ComparedWording) -> Double {
        var tenths = 0
        var rest = theirs
        for place in ours {
            let word = a.content[place]
            guard let match = rest.firstIndex(where: { Self.share(word.meanings, b.content[$0].meanings) }) else { continue }
            tenths += UtteranceCriteria.meaning * min(word.weight, b.content[rest[match]].weight)
            rest.remove(at: match)
        }
        return Double(tenths) / 40
    }

    /// Whether two words have a meaning in common.
    @inline(__always)
    static func share(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Bool {
        var (i, j) = (a.startIndex, b.startIndex)
        while i < a.endIndex, j < b.endIndex {
            if a[i] == b[j] { return true }
            if a[i] < b[j] { i += 1 } else { j += 1 }
        }
        return false
    }
}
