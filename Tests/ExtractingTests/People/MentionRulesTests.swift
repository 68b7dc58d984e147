import Coverage
import Testing

@testable import Extracting

@Suite struct MentionRulesTests {
    /// All mentions of persons, and nothing else, are marked.
    @Test(arguments: [
        "⟦Barbara Quill|m⟧ left. ⟦Quill|m⟧ came back.",
        "⟦Lundqvist|m⟧ came. A friend met ⟦Peter Lundqvist|m⟧.",
        "Mr ⟦Ostrander|m⟧ met Sen. ⟦Vimm|m⟧ and President ⟦Orsolo|m⟧.",
        "They saw ⟦Zara Vimm|m⟧, 74, and the poet ⟦Orso Tarn|m⟧.",
        "⟦Ilka Tarn|m⟧, the French minister, met ⟦Orso Brandvold|m⟧, who left.",
        "French actress ⟦Ilka Tarn|m⟧’s film was shown in Paris on Monday.",
        "The work of ⟦Ludwig van Tarn|m⟧, an author, and ⟦Jean-Paul Vimm|m⟧, a critic.",
        "⟦George W. Tarn|m⟧ and ⟦Robert Vimm Jr.|m⟧ met in New York.",
        "Le Monde, The Guardian and the New York Times wrote about Harvard University.",
        "PARIS (Reuters) - The National Bridge Committee met on Tuesday.",
        "She wrote The Secret Life Of Barbara Q last year.",
        "Nothing was said in the White House.",
        "",
    ])
    func mentions(_ marked: String) {
        let text = MarkedText(marked)
        let found = text.facts.people.flatMap(\.mentions).sorted { $0.span < $1.span }
        #expect(found == text["m"])
    }
}
