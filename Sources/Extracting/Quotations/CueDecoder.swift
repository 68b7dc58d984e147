/// Labels what belongs to a cue: the fast decoder's best labels where these hang together, else those of `CuePath`.
struct CueDecoder {
    private var decoder: SequenceDecoder<SIMD8<Int16>>
    private var path = CuePath()
    /// Row by label before, the last row for the begin.
    private let transitions: [SIMD8<Float>]
    private let findingScores: [Float]
    /// Whether a finding scores the more the better it hangs together, so that the best labels of all cannot be beaten by a
    /// worse finding.
    private let isGraded: Bool

    init(_ model: AttributionModel.Cue, findingScores: [Float]) {
        decoder = SequenceDecoder(model)
        self.findingScores = findingScores
        let count = model.tags.count
        transitions = (0...count).map { before in
            var row = SIMD8<Float>()
            for label in 0..<count { row[label] = Float(model.transitions[before * count + label]) }
            return row
        }
        isGraded =
            findingScores[CueFinding.nothing.rawValue] >= findingScores[CueFinding.contentAndSource.rawValue]
            && findingScores[CueFinding.contentAndSource.rawValue] >= findingScores[CueFinding.content.rawValue]
    }

    /// The labels of the tokens around a cue.
    mutating func labels(_ scores: [SIMD8<Int16>]) -> [UInt8] {
        var labels: [UInt8] = []
        decoder.decode(scores[...], into: &labels)
        if isGraded {
            let sources = labels.reduce(0) { $0 + ($1 == CueLabel.sourceBegin ? 1 : 0) }
            let hasContent = labels.contains(CueLabel.contentBegin)
            if sources == 0, !hasContent { return labels }
            if sources == 1, hasContent {
                return isWorthwhile(labels, scores) ? labels : Array(repeating: CueLabel.outside, count: labels.count)
            }
        }
        path.begin(scores.count)
        for (place, row) in scores.enumerated() {
            for label in 0..<CueLabel.tags.count { path.scores[place][label] = Float(row[label]) }
        }
        path.run(transitions, kinds: findingScores)
        return path.labels
    }

    /// Whether a finding of source and content scores more than none.
    private func isWorthwhile(_ labels: [UInt8], _ scores: [SIMD8<Int16>]) -> Bool {
        let outside = Int(CueLabel.outside)
        var ahead = findingScores[CueFinding.contentAndSource.rawValue] - findingScores[CueFinding.nothing.rawValue]
        var before = CueLabel.tags.count
        var beforeOutside = before
        for (place, label) in labels.enumerated() {
            ahead += Float(scores[place][Int(label)]) - Float(scores[place][outside])
            ahead += transitions[before][Int(label)] - transitions[beforeOutside][outside]
            before = Int(label)
            beforeOutside = outside
        }
        return ahead > 0
    }
}
