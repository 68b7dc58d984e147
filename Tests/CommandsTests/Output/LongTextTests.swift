import Testing

@testable import Commands

@Suite struct LongTextTests {
    private let long = (1...200).map { "word\($0)" }.joined(separator: " ")

    @Test func theMiddleIsLeftOutAndCounted() {
        #expect(LongText.shortened(long).contains(" word60 [… 110 words …] word171 "))
        #expect(LongText.shortened("We stay.") == "We stay.")
        // A few words are no shorter than the note that they are left out.
        let few = Array(repeating: "a-rather-long-word", count: 100).joined(separator: " ")
        #expect(LongText.shortened(few) == few)
    }
}
