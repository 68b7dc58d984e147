/// One label a token: which words name persons, which bear other names. What the tagger gives and the rules mend.
struct PersonLabels {
    private var labels: [PersonTagger.Label]

    init(_ labels: [PersonTagger.Label]) { self.labels = labels }

    var indices: Range<Int> { labels.indices }
    var count: Int { labels.count }

    subscript(index: Int) -> PersonTagger.Label {
        get { labels[index] }
        set { labels[index] = newValue }
    }

    /// The stretches that one label begins, from left to right.
    func spans(_ begin: PersonTagger.Label) -> [TokenRange] {
        var found: [TokenRange] = []
        var index = 0
        while index < labels.count {
            guard labels[index] == begin else {
                index += 1
                continue
            }
            var end = index + 1
            while end < labels.count, labels[end].isInside { end += 1 }
            found.append(index..<end)
            index = end
        }
        return found
    }

    mutating func set(_ span: TokenRange, _ first: PersonTagger.Label, _ inside: PersonTagger.Label) {
        for index in span { labels[index] = index == span.lowerBound ? first : inside }
    }
}
