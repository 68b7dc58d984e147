import Testing

@testable import Extracting

@Suite struct AttributionSettlingTests {
    @Test func theNearerCueKeepsWhatBothClaim() {
        let first = AttributionTagger.Finding(cue: 2..<3, sources: [0..<1], contents: [3..<12])
        let second = AttributionTagger.Finding(cue: 14..<15, sources: [0..<1, 13..<14], contents: [8..<12])
        let settled = AttributionSettling.attributions([first, second])
        #expect(settled.map(\.contents) == [[3..<12]])
        #expect(settled.map(\.source) == [0..<1])
    }

    @Test func aReportWithinAReportBelongsToBoth() {
        let inner = AttributionTagger.Finding(cue: 9..<10, sources: [8..<9], contents: [2..<8])
        let outer = AttributionTagger.Finding(cue: 12..<14, sources: [14..<16], contents: [2..<11])
        let settled = AttributionSettling.attributions([inner, outer])
        #expect(settled.map(\.contents) == [[2..<8], [2..<11]])
    }

    @Test func aCueWithoutContentIsNone() {
        let finding = AttributionTagger.Finding(cue: 2..<3, sources: [0..<1], contents: [])
        #expect(AttributionSettling.attributions([finding]).isEmpty)
    }

    @Test func apartClaimsStay() {
        let first = AttributionTagger.Finding(cue: 4..<5, sources: [3..<4], contents: [0..<3, 6..<9])
        let second = AttributionTagger.Finding(cue: 11..<12, sources: [10..<11], contents: [7..<9, 12..<15])
        let settled = AttributionSettling.attributions([first, second])
        #expect(settled[0].contents == [0..<3, 6..<9])
        #expect(settled[1].contents == [12..<15])
    }
}
