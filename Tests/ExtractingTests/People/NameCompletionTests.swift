import Coverage
import Testing

@testable import Extracting

@Suite struct NameCompletionTests {
    /// Learnt from articles that name the Quills in full; one in ten writes a middle initial.
    private static let usual = Result {
        var counter = UsualNameCounter(try PersonTagger.bundled())
        for number in 0..<40 {
            counter.add("Barbara Quill spoke on Monday. Quill left. Mrs. Quill laughed, said a friend. Barbara was not tired.")
            counter.add("Senator Carl Vimm spoke on Monday. Mr. Vimm left. Vimm said no more.")
            if number % 10 == 0 { counter.add("Barbara J. Quill spoke on Monday. Quill left.") }
        }
        for _ in 0..<20 {
            counter.add("Ruth Tarn said no. Tarn left.")
            counter.add("Oona Tarn said no. Tarn left.")
        }
        return counter.table()
    }

    private func people(_ body: String, headline: String? = nil) throws -> [Person] {
        let text = AnnotatedText(body)
        let tagger = try PersonTagger.bundled()
        var finder = MentionFinder(text, tagger: tagger)
        let people = People(mentions: finder.mentions(), text, usual: try Self.usual.get()) {
            headline.map { HeadlineNames($0, tagger: tagger) } ?? .none
        }
        return people.persons
    }

    @Test(arguments: [
        ("Mr. Vimm left.", ["Carl Vimm"]),
        ("Vimm said that he was tired. Nobody else spoke to Mr. Vimm.", ["Carl Vimm"]),
        ("Mrs. Quill said that she was tired.", ["Barbara Quill"]),
        // Whom a title tells from the one who is usually meant, or of whom two are meant equally often.
        ("Mrs. Vimm left.", ["Vimm"]),
        ("Mr. Tarn said that he was tired. Then Mr. Tarn left.", ["Tarn"]),
        // The article's own full name.
        ("Peter Vimm said no. Vimm left.", ["Peter Vimm"]),
        ("Barbara J. Quill said no. Quill left.", ["Barbara Quill"]),
        ("Barbara K. Quill said no. Quill left.", ["Barbara K. Quill"]),
        ("Barbara J. Quill Jr. said no.", ["Barbara J. Quill Jr."]),
    ])
    func names(_ body: String, _ names: [String]) throws {
        #expect(try people(body).map(\.name) == names)
    }

    @Test func aCompletedNameSaysHowSureItIs() throws {
        let vimm = try #require(try people("Mr. Vimm left.").first)
        #expect(vimm.printedName == "Vimm")
        #expect((0.9...0.99).contains(vimm.nameConfidence ?? 0))
        let quill = try #require(try people("Barbara J. Quill said no.").first)
        #expect(quill.printedName == "Barbara J. Quill")
        #expect(quill.nameConfidence == nil)
    }

    @Test func partsOfANameThatStandApartAreOnePerson() throws {
        let people = try people(
            "“Barbara was there,” said Mr. Ostrander. Nobody spoke to Barbara. Mrs. Quill said that she was tired.")
        #expect(people.map(\.name) == ["Barbara Quill", "Ostrander"])
        #expect(people.first?.mentions.count == 3)
        #expect(people.first?.printedName == "Barbara Quill")
    }

    @Test func theHeadlineGivesTheFullName() throws {
        let people = try people(
            "Mr. Vimm left, said a friend of Mr. Vimm.", headline: "Peter Vimm leaves the council after a quarrel")
        #expect(people.map(\.name) == ["Peter Vimm"])
        #expect(people.first?.nameConfidence == nil)
        #expect(people.first?.printedName == "Peter Vimm")
    }

    @Test func tableSurvivesTheModelFile() throws {
        let table = try Self.usual.get()
        let read = try #require(UsualNames(table.bytes))
        #expect(read.bytes == table.bytes)
        let vimm = WordKey.of("vimm")
        #expect(read.completion(of: vimm)?.part == "Carl")
        #expect(read.completion(of: vimm) == table.completion(of: vimm))
        #expect(UsualNames([1, 2, 3]) == nil)
        #expect(UsualNames(table.bytes.dropLast() + []) == nil)
    }

    @Test func theShippedModelKnowsWhoIsMeantByASurname() {
        let people = MarkedText("President Obama spoke on Tuesday. Obama said that he was tired.").facts.people
        #expect(people.map(\.name) == ["Barack Obama"])
        #expect(people.first?.nameConfidence.map { $0 > 2.0 / 3 } == true)
    }
}
