import Testing

@testable import Training

@Suite struct StandoffTests {
    @Test func readsPiecesAndRoles() throws {
        let standoff = Standoff(
            """
            T1\tSource 0 5\tQuill
            T2\tCue 6 10\tsaid
            T3\tContent 11 20;30 35\tthe words
            T4\tAttribution 6 10\tsaid
            E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
            E2\tAttribution:T4 Cue:T2
            """)
        let attribution = try #require(standoff.attributions.first)
        #expect(standoff.attributions.count == 1)
        #expect(attribution.content == [11..<20, 30..<35])
        #expect(attribution.cue == [6..<10])
        #expect(attribution.source == [0..<5])
    }
}
