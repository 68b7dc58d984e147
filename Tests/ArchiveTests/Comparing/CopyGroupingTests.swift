import Testing

@testable import Archive

@Suite struct CopyGroupingTests {
    private func text(_ id: Int64, day: Int64 = 1, standing: Int = 2, _ overlaps: [Int64: Double]) -> CopyGrouping.Text {
        CopyGrouping.Text(
            id: id, claim: .init(standing: standing, published: day, shingles: 100, identity: ["\(id)"]),
            overlaps: overlaps.mapValues { Overlap(shared: Int($0 * 100), first: 100, second: 100) })
    }

    @Test func unlikeReportsAreNotChainedThroughARoundup() {
        let texts = [
            text(1, [3: 0.9, 2: 0.05]), text(2, [3: 0.8, 1: 0.05]), text(3, [1: 0.9, 2: 0.8]),
        ]
        #expect(CopyGrouping.groups(texts) == [[1, 3], [2]])
    }

    @Test func aChainOfRevisingCopiesStaysWithItsOrigin() {
        let texts = [text(1, [2: 0.7, 3: 0.45]), text(2, day: 2, [1: 0.7, 3: 0.7]), text(3, day: 3, [2: 0.7, 1: 0.45])]
        #expect(CopyGrouping.groups(texts) == [[1, 2], [3]])
    }

    @Test func theAgencyComesBeforeTheEarlierPaper() {
        let texts = [text(1, day: 1, [2: 1]), text(2, day: 2, standing: 0, [1: 1])]
        #expect(CopyGrouping.groups(texts) == [[2, 1]])
    }

    @Test func orderOfTheTextsDoesNotMatter() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            var overlaps: [Int64: [Int64: Double]] = [:]
            for a in Int64(0)..<12 {
                for b in 0..<a {
                    let share = Double.random(in: 0...1, using: &generator)
                    overlaps[a, default: [:]][b] = share
                    overlaps[b, default: [:]][a] = share
                }
            }
            let texts = overlaps.map { text($0.key, day: $0.key % 3, $0.value) }
            #expect(CopyGrouping.groups(texts.shuffled(using: &generator)) == CopyGrouping.groups(texts))
        }
    }

    @Test(
        arguments: [
            ("Reuters", "Reuters, AFP", 0), ("The Associated Press", "AP", 0), ("Agence France-Presse", "AFP", 0),
            (nil, "Northwire", 1),
            ("The Carrow Herald", "Northwire", 2), ("Reuters", nil, 2), ("A", "AP", 2),
        ] as [(String?, String?, Int)]) func standingOfAnOutlet(outlet: String?, agencies: String?, standing: Int)
    {
        #expect(AgencyName.standing(ofOutlet: outlet, agencies: agencies) == standing)
    }
}
