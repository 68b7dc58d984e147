import Testing

@testable import Wordings

@Suite struct WordingTagTests {
    private static let few = UtteranceCriteria.leastKeyPoints
    private static let many = UtteranceCriteria.leastKeyPointsOfOthers

    private func tag(_ person: String?, day: Int?) -> WordingTag {
        WordingTag(speaker: person.map { SpeakerName(text: $0, isPerson: true) }, day: day)
    }

    @Test(
        arguments: [
            ("ilse brandt", "i brandt", 100, 110), ("ilse brandt", nil, 100, 100), ("ilse brandt", "brandt", 100, nil),
            (nil, nil, 100, 190), (nil, nil, -3, 3), (nil, nil, nil, 9_000),
        ] as [(String?, String?, Int?, Int?)])
    func whoMayBeOneNeedsFewPoints(_ one: String?, _ other: String?, _ day: Int?, _ otherDay: Int?) {
        #expect(tag(one, day: day).leastPoints(with: tag(other, day: otherDay)) == Self.few)
        #expect(tag(other, day: otherDay).leastPoints(with: tag(one, day: day)) == Self.few)
    }

    @Test(
        arguments: [("ilse brandt", "otto quill", 100, 100), ("ilse brandt", "ilse brandt", 100, 400), (nil, nil, -200, 200)]
            as [(String?, String?, Int?, Int?)])
    func othersAndFarDaysNeedMore(_ one: String?, _ other: String?, _ day: Int?, _ otherDay: Int?) {
        #expect(tag(one, day: day).leastPoints(with: tag(other, day: otherDay)) == Self.many)
        #expect(tag(other, day: otherDay).leastPoints(with: tag(one, day: day)) == Self.many)
    }

    /// Days that lie within a quarter of a year are never far, wherever quarters begin.
    @Test func aQuarterIsNeverFar() {
        for day in stride(from: -2_000, to: 20_000, by: 13) {
            #expect(tag(nil, day: day).leastPoints(with: tag(nil, day: day + 91)) == Self.few)
        }
    }

    @Test func documentsAreNoPersons() {
        let letter = WordingTag(speaker: SpeakerName(text: "letter", isPerson: false), day: 100)
        #expect(letter.leastPoints(with: tag("ilse brandt", day: 100)) == Self.few)
    }
}
