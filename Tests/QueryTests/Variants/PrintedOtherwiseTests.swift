import Testing

@testable import Query

@Suite struct PrintedOtherwiseTests {
    private func stretches(_ text: String, _ other: String) -> [String] {
        WordedText(text).printedOtherwise(than: WordedText(other))
    }

    @Test(arguments: [
        ("The Senate has, so far, agreed!", "The senate has so far agreed", ["Senate"]),
        ("So sad! We stay", "So sad. We stay", ["sad!"]),
        ("bread & fish", "bread and fish", ["&"]), ("we organised it", "we organized it", ["organised"]),
        ("a state-funded trip", "a state funded trip", ["state-funded"]),
        ("great for our country now", "great for our Country now", ["country"]),
        ("He should pay [for] it", "He should pay for it", ["[for]"]),
        ("Don't ask", "Do not ask", ["Don't"]), ("we do not ask", "we don’t ask", ["do not"]),
        ("that f---ing wall", "that fucking wall", ["f---ing"]), ("that fucking wall", "that f***ing wall", ["fucking"]),
    ])
    func caseAndMarks(_ text: String, _ other: String, _ expected: [String]) { #expect(stretches(text, other) == expected) }

    /// What the sentence around the words asks for, and the house's style of quote marks and dashes.
    @Test(arguments: [
        ("We stay, whatever it costs,", "“we stay, whatever it costs.”"),
        ("the ‘pier’—or what’s left", "the 'pier' -- or what's left"),
        ("a pier – so be it", "a pier―so be it"), ("the pier … by June, no later", "the pier, by June; no later"),
        ("the F.B.I. knows", "the FBI knows"), ("Don’t ask, we don’t.", "don't ask, we don't"),
    ])
    func placeInTheSentenceIsNoDifference(_ text: String, _ other: String) {
        #expect(stretches(text, other) == [])
        #expect(stretches(other, text) == [])
    }
}
