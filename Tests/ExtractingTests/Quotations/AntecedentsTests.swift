import Coverage
import Testing

@testable import Extracting

@Suite struct AntecedentsTests {
    private func speaker(_ body: String) -> String? {
        let facts = MarkedText(body).facts
        return facts.quotes.last?.speaker?.person.map { facts.people[$0].name }
    }

    @Test(arguments: [
        "\"We will see,\" Thomas Lund said.\n\nOn Monday, James Quill issued a statement. He said the leak was bad.",
        "\"We will see,\" Thomas Lund said.\n\nIn an email, the director, James Quill, disagreed. He said the leak was bad.",
    ])
    func theOnlyPersonOfTheSentenceBeforeIsMeant(_ body: String) { #expect(speaker(body) == "James Quill") }

    @Test(arguments: [
        "\"We will see,\" Thomas Lund said.\n\nOn Monday, James Quill and Karl Berg came. He said the leak was bad.",
        "\"We will see,\" Thomas Lund said.\n\nOn Monday, it was James Quill's turn. He said the leak was bad.",
        "\"We will see,\" Thomas Lund said.\n\nOn Monday, Barbara Quill came. He said the leak was bad.",
    ])
    func otherwiseTheLastSpeakerGoesOn(_ body: String) { #expect(speaker(body) == "Thomas Lund") }

    @Test(arguments: [
        "Mayor Peter Lund resigned, said reporter Karl Quill. \"I have had enough of it,\" he told Quill.",
        "Karl Quill spoke for an hour. In the back row sat Peter Lund. He said that Quill was wrong about the port.",
    ])
    func whoIsSpokenToOrOfDoesNotSpeak(_ body: String) { #expect(speaker(body) == "Peter Lund") }

    /// Whose lawyer it is does not speak behind what the lawyer said; a lawyer who is named does.
    @Test(
        arguments: [
            ("Robert Quill was dismissed. Quill's lawyer blamed the office. He added, \"It found nothing.\"", nil),
            ("Robert Quill left. Quill's defence attorney blamed the office.\n\n\"The audit found nothing,\" he said.", nil),
            ("Robert Quill left. Quill's lawyer Peter Lund blamed the office. \"It found nothing,\" he said.", "Peter Lund"),
            ("Robert Quill's house burnt down. \"It was insured,\" he said.", "Robert Quill"),
        ] as [(String, String?)])
    func whoseLawyerItIsDoesNotSpeakForHim(_ body: String, _ expected: String?) { #expect(speaker(body) == expected) }

    @Test func ofHimselfHeMaySpeakBeforeTheVerb() {
        #expect(speaker("President Peter Lund is “very close” to a choice, he told reporters on Thursday.") == "Peter Lund")
    }

    @Test(
        arguments: [
            ("Nancy Quill spoke first. Robert Lund replied. \"Stay in this effort,\" she said.", "Nancy Quill"),
            ("Robert Quill left. \"Stay in this effort,\" she said.", nil),
            ("Harbour Board Chairman Sheila Quill said fees would rise. \"Many ports need them,\" she said.", "Sheila Quill"),
        ] as [(String, String?)])
    func aGivenNameTellsHeFromShe(_ body: String, _ name: String?) { #expect(speaker(body) == name) }

    @Test(arguments: [
        ("On Monday, James Quill phoned Thomas Lund about the ferry. He said it would sail again.", "James Quill"),
        ("After Thomas Lund left the hall, James Quill took his place. He said it would sail again.", "James Quill"),
        ("According to James Quill, Thomas Lund knew it. \"I never asked him,\" he said.", "James Quill"),
    ])
    func theSubjectOfTheSentenceBeforeGoesOn(_ body: String, _ name: String) { #expect(speaker(body) == name) }
}
