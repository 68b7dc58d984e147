import Coverage
import Testing

@testable import Extracting

@Suite struct MentionFinderTests {
    /// All mentions of persons, and nothing else, are marked.
    @Test(arguments: [
        "⟦Barbara Quill|m⟧ left. ⟦Quill|m⟧ came back.",
        "⟦Lundqvist|m⟧ said that he was tired. A friend met ⟦Peter Lundqvist|m⟧.",
        "Mr ⟦Ostrander|m⟧ met Sen. ⟦Vimm|m⟧ and President ⟦Orsolo|m⟧.",
        "They saw ⟦Zara Vimm|m⟧, 74, and the poet ⟦Orso Tarn|m⟧.",
        "⟦Ilka Tarn|m⟧, the French minister, met ⟦Orso Brandvold|m⟧, who left.",
        "French actress ⟦Ilka Tarn|m⟧’s film was shown in Paris on Monday.",
        "⟦Ilka Tarn|m⟧'s lawyer and ⟦James Vimms|m⟧' neighbour declined to comment.",
        "",
    ])
    func mentions(_ marked: String) { expectMarked(marked) }

    @Test(arguments: [
        "The work of ⟦Ludwig van Tarn|m⟧, an author, and ⟦Jean-Paul Vimm|m⟧, a critic.",
        "Mayor ⟦Carla de Vimm|m⟧ said that ⟦Omar bin Tarn|m⟧ and ⟦Hassan al-Vimm|m⟧ had left.",
        "The photographer ⟦Marie-Claire Duroc-Tarn|m⟧ said no.",
    ])
    func particlesAndHyphens(_ marked: String) { expectMarked(marked) }

    @Test(arguments: [
        "⟦George W. Tarn|m⟧ and ⟦Robert Vimm Jr.|m⟧ met in New York.",
        "⟦J. K. Ostrander|m⟧ wrote to ⟦P.J. Vimm|m⟧, a lawyer.",
        "⟦William “Billy” Tarn|m⟧ said that he would run again.",
    ])
    func initialsNicknamesAndSuffixes(_ marked: String) { expectMarked(marked) }

    @Test(arguments: [
        "BARBARA QUILL LEAVES THE CITY\n\n⟦Barbara Quill|m⟧ said on Monday that she would leave the city.",
        "Le Monde, The Guardian and the New York Times wrote about Harvard University.",
        "PARIS (Reuters) - The National Bridge Committee met on Tuesday.",
        "She wrote The Secret Life Of Barbara Q last year.",
        "Nothing was said in the White House.",
        "Hurricane Sandy hit New Jersey, and the Boston Red Sox lost to the Dallas Cowboys.",
        "Students of Quill University met in the Tarn Hotel, near Lake Vimm.",
    ])
    func nothingElse(_ marked: String) {
        let headline = marked.hasPrefix("BARBARA") ? "⟦BARBARA QUILL|m⟧" + marked.dropFirst(13) : marked
        expectMarked(headline)
    }

    @Test func bareNamesAreFoundByTheFullName() {
        expectMarked("⟦Vimm|m⟧ left early. Nobody saw ⟦Vimm|m⟧ again. Police said ⟦Zara Vimm|m⟧, 31, had lived in Rome.")
    }

    private func expectMarked(_ marked: String) {
        let text = MarkedText(marked)
        let found = text.facts.people.flatMap(\.mentions).sorted { $0.span < $1.span }
        #expect(found == text["m"])
    }
}
