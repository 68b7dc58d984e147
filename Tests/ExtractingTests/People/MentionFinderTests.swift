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
        "She was on The Zara Vimm Morning Show and spoke for the Tarn Family Foundation.",
        "Students of Quill University met in the Tarn Hotel, near Lake Vimm.",
        "The Tarn Rovers lost to Quill United. The novel Anna Karenina was read aloud.",
        "Hurricane Otto killed nine. The ship Maria Lund sank off Oslo, and the trawler Karl Vimm capsized.",
        "Villagers blamed the council. Islanders disagreed.",
        "In Morvane the horn is heard at night. The ferry leaves Morvane at six. Morvane's town hall is closed.",
        "Morvane's councillors voted on Tuesday. The harbour of Kerrivel is old, and boats off Kerrivel were lost.",
    ])
    func nothingElse(_ marked: String) {
        let headline = marked.hasPrefix("BARBARA") ? "⟦BARBARA QUILL|m⟧" + marked.dropFirst(13) : marked
        expectMarked(headline)
    }

    @Test(arguments: [
        "i think ⟦melissa vimm|m⟧ was great in this",
        "thanks ⟦obama|m⟧ !\n\nlol so tired",
        "is that ⟦Kevin|m⟧ singing ? i love it",
        "i want a drink with a lot of ice and a rose",
    ])
    func namesInLowerCase(_ marked: String) { expectMarked(marked) }

    @Test func articlesAreReadByTheirCapitals() {
        expectMarked("⟦Barbara Quill|m⟧ said on Monday that nobody saw melissa or trump cards there. She left the city.")
    }

    @Test(arguments: [
        "⟦QUILL|m⟧ DEFEATS ⟦VIMM|m⟧ AGAIN\n\n⟦Barbara Quill|m⟧ beat ⟦Zara Vimm|m⟧ on Monday, said a friend.",
        "COUNCIL REJECTS PLAN FOR NEW BRIDGE\n\nThe council met on Monday.",
    ])
    func linesInCapitals(_ marked: String) { expectMarked(marked) }

    @Test(arguments: [
        "They met Councillor ⟦Piet Harmsen|m⟧ and Baroness ⟦Ilka Vimm|m⟧ on Monday.",
        "The officer was Lieutenant-Colonel ⟦Peter Vimm|m⟧, a spokesman said.",
        "Attorney General ⟦Carla Tarn|m⟧ and Sheriff ⟦Robert Vimm|m⟧ said no.",
    ])
    func titlesAreNoPartOfTheName(_ marked: String) { expectMarked(marked) }

    @Test(arguments: [
        "⟦Graham|m⟧ left. ⟦Peter Graham|m⟧ wants a Graham-type reform and a Graham-led board.",
        "⟦Kim Jong-un|m⟧ met ⟦Ban Ki-moon|m⟧ in Geneva, officials said.",
        "⟦Tom Quill|m⟧, who runs Quill & Sons, agreed.",
        "Thank you ⟦Joan|m⟧ & ⟦Zara Vimm|m⟧ for these videos.",
        "In ⟦Maud Kerrivel|m⟧'s house, ⟦Kerrivel|m⟧ said, nobody slept. People of ⟦Kerrivel|m⟧'s age did.",
        "Ostrander rose 3 percent in early trading. Shares of Ostrander had lost a tenth this year.",
        "A group of artists wrote in Le Phare du Matin on Tuesday.",
        "Fishermen left the harbour early. Protesters stayed, and so did the police.",
    ])
    func compoundsFirmsAndPapers(_ marked: String) { expectMarked(marked) }

    @Test func aPersonsSharesAreThePersons() {
        expectMarked("⟦Peter Ostrander|m⟧ sold the house. ⟦Ostrander|m⟧ shares the view that it was too large.")
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
