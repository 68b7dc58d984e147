import Coverage
import Testing

@testable import Extracting

@Suite struct PersonMergingTests {
    @Test(arguments: [
        ("Barbara Quill spoke. Quill left.", ["Barbara Quill"]),
        ("Mrs Quill spoke. Then Barbara Quill left.", ["Barbara Quill"]),
        ("Robert Quill spoke. Bob Quill left.", ["Robert Quill"]),
        ("Robert J. Quill spoke. Robert Quill left.", ["Robert J. Quill"]),
        ("Robert Quill spoke. Peter Quill left. Quill returned.", ["Robert Quill", "Peter Quill"]),
        ("Robert Quill and Barbara Quill spoke. Mrs. Quill left.", ["Robert Quill", "Barbara Quill"]),
        ("Robert A. Quill met Robert B. Quill.", ["Robert A. Quill", "Robert B. Quill"]),
        ("Carla de Quill spoke. Mayor de Quill left.", ["Carla de Quill"]),
        ("Hassan al-Vimm spoke. President Vimm left.", ["Hassan al-Vimm"]),
        ("Peter Quill Jr. spoke about his father, Peter Quill.", ["Peter Quill Jr.", "Peter Quill"]),
        ("Judge Robert S. Quill III spoke on Monday in Athens. Later Robert Quill left.", ["Robert S. Quill III"]),
        ("Robert and Barbara Quill spoke. Mrs. Quill left.", ["Robert Quill", "Barbara Quill"]),
        ("Barbara Quill spoke. Mister Quill and Quill Barbara left.", ["Barbara Quill"]),
        ("Luis Buñuel spoke. Luis Bunuel left.", ["Luis Buñuel"]),
        ("Peter O’Vimm spoke. Mr. O'Vimm left.", ["Peter O'Vimm"]),
    ])
    func names(_ body: String, _ names: [String]) {
        #expect(MarkedText(body).facts.people.map(\.name) == names)
    }

    @Test(arguments: [
        ("Quill left. Police said Barbara Quill, 31, had lived in Rome.", ["Barbara Quill"]),
        ("William “Billy” Tarn spoke. Billy Tarn left. Tarn laughed.", ["William “Billy” Tarn"]),
        ("Bill and Hillary Tarn spoke. Hillary Tarn left.", ["Bill Tarn", "Hillary Tarn"]),
        ("BARBARA QUILL LEAVES THE CITY\n\nBarbara Quill said on Monday that she would leave.", ["Barbara Quill"]),
        ("J. K. Ostrander spoke. Joan Ostrander left.", ["Joan Ostrander"]),
        ("Marie-Claire Duroc spoke. Mrs. Duroc’s lawyer left.", ["Marie-Claire Duroc"]),
        ("Omar bin Tarn spoke. Then bin Tarn left.", ["Omar bin Tarn"]),
        (
            "President Adam Quill Adam Bennett QuillTown council clears the harbour of all blame MORE said on Monday that he was glad.",
            ["Adam Quill"]
        ),
        ("Adam McQuill spoke. Then McQuill left.", ["Adam McQuill"]),
        ("Photos: Mayor BARBARA QUILL Quill opens the new bridge on Monday.", ["Barbara Quill"]),
    ])
    func oneIdentityWhateverTheForm(_ body: String, _ names: [String]) {
        #expect(MarkedText(body).facts.people.map(\.name) == names)
    }

    @Test func titlesTellSpousesApart() {
        let people = MarkedText("Robert Quill and Barbara Quill spoke. Mrs. Quill left.").facts.people
        #expect(people.map(\.mentions.count) == [1, 2])
    }

    @Test func bareNameBeforeOneWithASuffixIsNotHis() {
        let people = MarkedText("President Quill spoke. Mr. Quill left. A friend of Peter Quill Jr. stayed with Quill.").facts
            .people
        #expect(people.map(\.mentions.count) == [3, 1])
        #expect(MarkedText("Peter Quill Jr. spoke. Mr. Quill left.").facts.people.map(\.mentions.count) == [2])
    }

    /// Whom general usage calls by the surname is known; a given name may be of both sexes.
    @Test func aTitleOfTheOtherSexIsWhoIsKnownByTheSurname() {
        let people = MarkedText("Michelle Obama came to the harbour on Monday. Mr. Obama left at noon.").facts.people
        #expect(people.map(\.name) == ["Michelle Obama", "Barack Obama"])
        #expect(MarkedText("Barbara Quill came to the harbour. Mr. Quill left at noon.").facts.people.count == 1)
    }

    @Test func initialsStandBetweenTwoNames() {
        let body =
            "The harbour is closed until further notice! — Donald J. Tarn (@tarn) April 1, 2018\n\nMr. Tarn said on Monday that he was sorry."
        #expect(MarkedText(body).facts.people.map(\.name) == ["Donald J. Tarn"])
    }

    @Test func theOrderOfFormsDoesNotMatter() {
        let forms = ["Robert James Quill spoke.", "R. J. Quill left.", "Bob Quill laughed.", "Mr. Quill slept."]
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
            let people = MarkedText(order.map { forms[$0] }.joined(separator: " ")).facts.people
            #expect(people.count == 1, "\(order): \(people.map(\.name))")
        }
    }

}
