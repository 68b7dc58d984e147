import Testing

@testable import Extracting

@Suite struct CuePathTests {
    private static let transitions = Array(repeating: SIMD8<Float>(), count: 6)

    /// Labels of a sequence whose tokens each favour one label by so much.
    private func labels(_ favoured: [(label: UInt8, score: Float)], kinds: [Float] = [0, 0, 0]) -> [UInt8] {
        var path = CuePath()
        path.begin(favoured.count)
        for (place, token) in favoured.enumerated() { path.scores[place][Int(token.label)] = token.score }
        path.run(Self.transitions, kinds: kinds)
        return path.labels
    }

    @Test func ofTwoSourcesTheBetterStays() {
        let found = labels([
            (CueLabel.sourceBegin, 2), (CueLabel.outside, 1), (CueLabel.sourceBegin, 3), (CueLabel.contentBegin, 1),
            (CueLabel.contentInside, 1),
        ])
        #expect(found == [0, 0, CueLabel.sourceBegin, CueLabel.contentBegin, CueLabel.contentInside])
    }

    @Test func aSourceWithoutContentIsNothing() {
        #expect(labels([(CueLabel.sourceBegin, 2), (CueLabel.outside, 5), (CueLabel.outside, 5)]) == [0, 0, 0])
    }

    @Test func aContentLooksForItsSource() {
        let tokens: [(UInt8, Float)] = [(CueLabel.outside, 1), (CueLabel.outside, 1), (CueLabel.contentBegin, 4)]
        #expect(labels(tokens) == [0, 0, CueLabel.contentBegin])
        #expect(labels(tokens, kinds: [0, -3, 0]).filter { $0 == CueLabel.sourceBegin }.count == 1)
    }

    @Test func contentsMayBeSeveral() {
        let found = labels([
            (CueLabel.contentBegin, 2), (CueLabel.sourceBegin, 2), (CueLabel.outside, 2), (CueLabel.contentBegin, 2),
        ])
        #expect(found == [CueLabel.contentBegin, CueLabel.sourceBegin, 0, CueLabel.contentBegin])
    }

    @Test func noTokensGiveNoLabels() {
        #expect(labels([]).isEmpty)
    }

    /// The fast decoder's answer, where it is taken, is the one that `CuePath` gives.
    @Test(arguments: 0..<200) func theShortCutGivesTheSame(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func draw() -> Int16 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int16(truncatingIfNeeded: Int(state >> 40) % 61 - 30)
        }
        let transitions = (0..<30).map { _ in draw() / 4 }
        let model = AttributionModel.Cue(
            name: "cue", tags: CueLabel.tags, scale: 1, transitions: transitions,
            features: FeatureTable([(1, [0, 0, 0, 0, 0])], rows: 4))
        let scores = (0..<(3 + seed % 9)).map { _ in
            SIMD8(draw() / 8 + 3, draw() / 8, draw() / 8, draw() / 8, draw() / 8, 0, 0, 0)
        }
        let kinds: [Float] = [2.5, -3.25, 0.125]
        var path = CuePath()
        path.begin(scores.count)
        for (place, row) in scores.enumerated() { for label in 0..<5 { path.scores[place][label] = Float(row[label]) } }
        let rows = (0...5).map { before in
            var row = SIMD8<Float>()
            for label in 0..<5 { row[label] = Float(transitions[before * 5 + label]) }
            return row
        }
        path.run(rows, kinds: kinds)
        var decoder = CueDecoder(model, findingScores: kinds)
        let found = decoder.labels(scores)
        #expect(value(found, scores, rows, kinds) == value(path.labels, scores, rows, kinds))
    }

    private func value(_ labels: [UInt8], _ scores: [SIMD8<Int16>], _ rows: [SIMD8<Float>], _ kinds: [Float]) -> Float {
        var sum = kinds[CueFinding(labels).rawValue]
        var before = 5
        for (place, label) in labels.enumerated() {
            sum += Float(scores[place][Int(label)]) + rows[before][Int(label)]
            before = Int(label)
        }
        return sum
    }
}
