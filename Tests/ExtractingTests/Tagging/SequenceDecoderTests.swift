import Testing

@testable import Extracting

@Suite struct SequenceDecoderTests {
    private let tags = TagSet(["O", "B-A", "I-A", "B-B", "I-B"])

    /// Against trying out every sequence.
    @Test(arguments: 0..<50)
    func findsTheBestAllowedSequence(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        func weight() -> Int16 { Int16(truncatingIfNeeded: Int(random.next() % 200) - 100) }
        let model = TaggingModel<SIMD8<Int16>>(
            name: "test", tags: tags, scale: 1, transitions: (0..<30).map { _ in weight() }, features: FeatureTable([], rows: 2))
        let scores = (0..<(seed % 5 + 1)).map { _ in SIMD8<Int16>((0..<8).map { _ in weight() }) }
        var decoder = SequenceDecoder(model)
        var path: [UInt8] = [9]
        decoder.decode(scores[...], into: &path)
        let found = path.dropFirst().map { Int($0) }
        #expect(path[0] == 9 && found.count == scores.count)
        #expect(value(found, scores, model) == best(scores, model))
    }

    @Test func anEmptySequenceHasNoLabels() {
        let model = TaggingModel<SIMD8<Int16>>(
            name: "test", tags: tags, scale: 1, transitions: Array(repeating: 0, count: 30), features: FeatureTable([], rows: 2))
        var decoder = SequenceDecoder(model)
        var path: [UInt8] = []
        decoder.decode([], into: &path)
        #expect(path.isEmpty)
    }

    private func value(_ path: [Int], _ scores: [SIMD8<Int16>], _ model: TaggingModel<SIMD8<Int16>>) -> Int? {
        var sum = 0
        for (place, label) in path.enumerated() {
            let before = place == 0 ? nil : path[place - 1]
            guard tags.allows(label, after: before) else { return nil }
            sum += Int(scores[place][label]) + Int(model.transitions[(before ?? tags.count) * tags.count + label])
        }
        return sum
    }

    private func best(_ scores: [SIMD8<Int16>], _ model: TaggingModel<SIMD8<Int16>>) -> Int? {
        var paths: [[Int]] = [[]]
        for _ in scores { paths = paths.flatMap { path in (0..<tags.count).map { path + [$0] } } }
        return paths.compactMap { value($0, scores, model) }.max()
    }
}
