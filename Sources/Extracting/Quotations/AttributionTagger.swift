/// Finds attributions with the learned model: first the cues of each paragraph, then what belongs to each cue.
struct AttributionTagger {
    let text: AnnotatedText
    let model: AttributionModel
    let columns: AttributionColumns
    var context = PassageContext()

    init(_ text: AnnotatedText, model: AttributionModel) {
        self.text = text
        self.model = model
        columns = AttributionColumns(text, words: model.words)
    }

    /// What one cue was given, relative to the text.
    struct Finding {
        var cue: TokenRange
        var sources: [TokenRange] = []
        var contents: [TokenRange] = []
    }

    /// First-stage labels of a paragraph; fills the context.
    mutating func tags(_ number: Int) -> [UInt8] {
        context.fill(text.paragraphs[number], number, text, columns)
        let features = PassageFeatures(columns: columns, context: context)
        var scores: [SIMD16<Int32>] = []
        scores.reserveCapacity(context.count)
        for index in 0..<context.count {
            var sum = WeightSum16(rows: model.passage.rows, shift: model.passage.shift)
            features.add(index, to: &sum)
            scores.append(SIMD16<Int32>(truncatingIfNeeded: sum.sum))
        }
        var tags: [UInt8] = []
        Viterbi.decode(scores, model.passage.transitions, model.passage.labels, into: &tags)
        return tags
    }

    /// What the second stage gives the cues of the paragraph that the context holds.
    func findings(_ tags: [UInt8]) -> [Finding] {
        let cues = AttributionLabel.cues(tags)
        guard !cues.isEmpty else { return [] }
        let features = CueFeatures(columns: columns, context: context, tags: tags, cues: cues)
        var shared: [SIMD16<Int16>] = []
        shared.reserveCapacity(context.count)
        for index in 0..<context.count {
            var sum = WeightSum16(rows: model.cue.rows, shift: model.cue.shift)
            features.addShared(index, to: &sum)
            shared.append(sum.sum)
        }
        var labels: [UInt8] = []
        var scores: [SIMD16<Int32>] = []
        return cues.indices.map { k in
            scores.removeAll(keepingCapacity: true)
            for index in 0..<context.count {
                var sum = WeightSum16(rows: model.cue.rows, shift: model.cue.shift)
                sum.sum = shared[index]
                features.add(index, cue: k, to: &sum)
                scores.append(SIMD16<Int32>(truncatingIfNeeded: sum.sum))
            }
            Viterbi.decode(scores, model.cue.transitions, model.cue.labels, into: &labels)
            return finding(cues[k], labels)
        }
    }

    private func finding(_ cue: Range<Int>, _ labels: [UInt8]) -> Finding {
        let base = context.base
        var finding = Finding(cue: (base + cue.lowerBound)..<(base + cue.upperBound))
        var start = 0
        for index in 1...labels.count {
            let label = index < labels.count ? labels[index] : CueLabel.outside
            let goesOn = label == CueLabel.sourceInside || label == CueLabel.contentInside
            if goesOn { continue }
            let range = (base + start)..<(base + index)
            switch labels[start] {
            case CueLabel.sourceBegin, CueLabel.sourceInside: finding.sources.append(range)
            case CueLabel.contentBegin, CueLabel.contentInside: finding.contents.append(range)
            default: break
            }
            start = index
        }
        return finding
    }

    /// The attributions of the whole text.
    mutating func attributions() -> [Attribution] {
        var found: [Attribution] = []
        for number in text.paragraphs.indices {
            let tags = tags(number)
            found += Self.settled(findings(tags))
        }
        return found
    }

    /// Gives each token of a content to the nearest of the cues that claim it, and each cue its nearest source.
    static func settled(_ findings: [Finding]) -> [Attribution] {
        func distance(_ range: TokenRange, _ cue: TokenRange) -> Int {
            range.lowerBound >= cue.upperBound ? range.lowerBound - cue.upperBound : cue.lowerBound - range.upperBound
        }
        var owner: [Int: (distance: Int, cue: Int)] = [:]
        for (k, finding) in findings.enumerated() {
            for piece in finding.contents {
                let far = distance(piece, finding.cue)
                for index in piece where far < owner[index]?.distance ?? Int.max { owner[index] = (far, k) }
            }
        }
        return findings.enumerated().compactMap { k, finding in
            var pieces: [TokenRange] = []
            for piece in finding.contents {
                var start: Int?
                for index in piece {
                    if owner[index]?.cue == k {
                        if start == nil { start = index }
                    } else if let begin = start {
                        pieces.append(begin..<index)
                        start = nil
                    }
                }
                if let begin = start { pieces.append(begin..<piece.upperBound) }
            }
            guard !pieces.isEmpty else { return nil }
            let source = finding.sources.min { distance($0, finding.cue) < distance($1, finding.cue) }
            return Attribution(cue: finding.cue, source: source, contents: pieces)
        }
    }
}
