import Testing

@testable import Commands

@Suite struct QuotationMarksTests {
    @Test(arguments: [
        ("never asked for a “second", "never asked for a second"), ("that nobody” asked for", "that nobody asked for"),
        ("he said “we stay”, and «soon»", "he said “we stay”, and «soon»"),
        ("“He told me ‘we stay”, so", "“He told me we stay”, so"),
        ("we stay, \"he said", "we stay, he said"), ("the \"old\" pier", "the \"old\" pier"),
        ("the ferry', whatever", "the ferry, whatever"), ("'we stay' and the dockers' pier", "'we stay' and the dockers' pier"),
        ("the dockers’ pier isn’t ours", "the dockers’ pier isn’t ours"), ("ask 'em in the '80s", "ask 'em in the '80s"),
        ("„wir bleiben“ hier", "„wir bleiben“ hier"), ("it's", "it's"), ("", ""),
    ])
    func marksWithoutTheirOtherHalfGo(_ text: String, _ expected: String) {
        #expect(QuotationMarks.balanced(text) == expected)
    }

    @Test func marksInsideAreSingle() {
        #expect(QuotationMarks.quoted("a “second” ferry") == "“a ‘second’ ferry”")
        #expect(QuotationMarks.quoted("a \"second\" ferry") == "“a ‘second’ ferry”")
        #expect(QuotationMarks.quoted("a “second") == "“a second”")
    }
}
