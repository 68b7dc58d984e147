import Testing

@testable import Training

@Suite struct WordClassesTests {
    /// Words 1 and 2 stand between the same neighbours, words 5 and 6 between others.
    private static func classes(_ count: Int) -> [UInt32: UInt16] {
        var classes = WordClasses()
        classes.count = count
        classes.leastCount = 2
        for _ in 0..<4 {
            classes.add([10, 1, 11, 0, 10, 2, 11, 0])
            classes.add([20, 5, 21, 0, 20, 6, 21, 0])
        }
        classes.add([99])
        return classes.classes()
    }

    @Test func wordsBetweenTheSameNeighboursShareAClass() {
        let classes = Self.classes(6)
        #expect(classes[1] == classes[2])
        #expect(classes[5] == classes[6])
        #expect(classes[1] != classes[5])
        #expect(classes.values.allSatisfy { (1...6).contains($0) })
    }

    @Test func rareWordsHaveNone() {
        #expect(Self.classes(6)[99] == nil)
    }

    @Test func theSameTextsGiveTheSameClasses() {
        #expect(Self.classes(4) == Self.classes(4))
    }
}
