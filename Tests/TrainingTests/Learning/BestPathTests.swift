import Extracting
import Testing

@testable import Training

@Suite struct BestPathTests {
    @Test func obeysTheTagsAndTheTransitions() {
        var path = BestPath<SIMD4<Float>>(TagSet(["O", "B-X", "I-X"]))
        path.begin(3)
        path.scores[0] = SIMD4(0, 1, 5, 0)
        path.scores[1] = SIMD4(0, 0, 2, 0)
        path.scores[2] = SIMD4(1, 0, 0, 0)
        path.run(Array(repeating: SIMD4(), count: 4), kinds: [0])
        #expect(path.labels == [1, 2, 0])
        var transitions = Array(repeating: SIMD4<Float>(), count: 4)
        transitions[1][2] = -9
        path.run(transitions, kinds: [0])
        #expect(path.labels == [1, 0, 0] || path.labels == [0, 1, 0])
    }
}
