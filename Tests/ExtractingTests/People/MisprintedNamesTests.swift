import Coverage
import Testing

@testable import Extracting

@Suite struct MisprintedNamesTests {
    private static let often = "Vincent Hallow spoke first. Mr. Hallow left. Hallow said the ferry leaks. "

    private func names(_ sentence: String) -> [String] { MarkedText(Self.often + sentence).facts.people.map(\.name) }

    @Test(arguments: [
        "Nobody believed Mr. Hallwo.", "Nobody believed Mr. Halow.", "Nobody believed Vinzent Hallow.",
        "Nobody believed Vincent Hallov.",
    ])
    func oneLetterOffIsTheSame(_ sentence: String) { #expect(names(sentence) == ["Vincent Hallow"]) }

    @Test(arguments: [
        "Nobody believed Peter Halow.", "Nobody believed Mr. Tallow.", "Nobody believed Mr. Halow. Mr. Halow left.",
        "Nobody believed Mrs. Halow, since Barbara Halow was away.",
    ])
    func anotherNameIsAnother(_ sentence: String) { #expect(names(sentence).count == 2) }
}
