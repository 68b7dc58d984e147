import Coverage
import Testing

@testable import Extracting

@Suite struct PersonAttributesTests {
    @Test(arguments: [
        "⟦French|nationality⟧ ⟦actress|role⟧ Barbara Quill left.",
        "Barbara Quill, ⟦74|age⟧, left.",
        "Barbara Quill, ⟦74|age⟧, a ⟦Greek|nationality⟧ ⟦philosopher|role⟧, left.",
        "Barbara Quill, the ⟦prime minister|role⟧, left.",
        "Barbara Quill, an ⟦actress|role⟧ who lives here, left.",
        "Barbara Quill, ⟦author|role⟧ of a book, left.",
        "Barbara Quill left. The ⟦74|age⟧-year-old ⟦actress|role⟧ came back.",
        "Barbara Quill, a Republican ⟦senator|role⟧, left.",
        "Barbara Quill, Peter Lund and others left.",
        "Barbara Quill, ⟦54|age⟧, a ⟦fisherwoman|role⟧ from Vik, left.",
        "Barbara Quill, a ⟦61|age⟧-year-old retired bus ⟦driver|role⟧, left.",
        "Barbara Quill, the mayor's ⟦wife|role⟧, left.",
        "Barbara Quill, ⟦chief executive|role⟧ of the mill, left.",
        "Barbara Quill, the ⟦chief operating officer|role⟧, left.",
        "The town's ⟦mayor|role⟧, Barbara Quill, left.",
        "⟦Fisherwoman|role⟧ Barbara Quill left.",
        "His wife Barbara Quill, a ⟦nurse|role⟧, left.",
        "Ms. Quill, a former ⟦nurse|role⟧, left. The ⟦44|age⟧-year-old nurse has two children.",
        "Barbara Quill, a newspaper said, left.",
    ])
    func attributes(_ marked: String) throws {
        let text = MarkedText(marked)
        let person = try #require(text.facts.people.first)
        #expect(person.role == text["role"].first)
        #expect(person.age == text["age"].first)
        #expect(person.nationality == text["nationality"].first)
    }
}
