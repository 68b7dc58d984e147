import Testing

@testable import Reading

struct ParagraphsTests {
    @Test(arguments: [
        ("One.\r\n\r\nTwo.\r\n", "One.\n\nTwo."), ("One.\rTwo.", "One.\n\nTwo."), ("  One. \n\n\n\n Two.\t", "One.\n\nTwo."),
        ("One.\u{2029}Two.\u{85}Three.", "One.\n\nTwo.\n\nThree."), ("\u{A0}One\u{A0}two\u{3000}", "One\u{A0}two"),
        ("One\u{2028}line.\u{2028}\u{2028}Two.\u{2028}\nThree.\u{2028}", "One\u{2028}line.\n\nTwo.\n\nThree."),
        ("a\u{1}b", "a b"), ("a\tb  c", "a\tb  c"), ("\u{200B}x\u{FEFF}", "\u{200B}x\u{FEFF}"),
        ("👩‍👩‍👧\n\ne\u{301}", "👩‍👩‍👧\n\ne\u{301}"),
        ("", ""), (" \n\t\n", ""),
    ])
    func whiteSpaceOnly(_ text: String, _ expected: String) {
        #expect(Array(Paragraphs.normalised(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    static let wrapped = """
        The harbour of Northport was closed on Monday after a ferry had
        struck the pier, the port authority said in a short statement
        late at night.

        "Nobody was hurt, and we are glad of that," said the harbour
        master, who has held the post since the storm of last winter.
        """

    @Test func wrappedLinesAreJoined() {
        let body = Paragraphs.normalised(Self.wrapped)
        #expect(body.split(separator: "\n\n").count == 2)
        #expect(body.contains("ferry had struck the pier"))
    }

    @Test(arguments: [
        "The list:\n\n- bread\n- butter\n- a jar of honey from the hills\n\nThat was all.",
        "RUIZ: We saw it.\nOKAFOR: So did I, from the pier.\nRUIZ: And then?\n\nThe tape ends here.",
        "Roses are red,\nviolets are blue,\nthe tide comes in\nand so do you.\n\nA poem.",
        "A first line that is a paragraph.\nA second one.\nA third one, a little longer.",
    ])
    func otherLinesAreParagraphs(_ text: String) {
        let lines = text.split(separator: "\n")
        #expect(Paragraphs.normalised(text) == lines.joined(separator: "\n\n"))
    }

    /// A normalised body is a fixed point, and no character but white space is lost.
    @Test func idempotent() {
        var generator = SystemRandomNumberGenerator()
        let parts = [
            "a", "é", "e\u{301}", "👍", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{3000}", "“", "”", "—", ".", "word",
            "\u{2028}", "\u{85}", "- ",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
                .joined().composed
            let once = Paragraphs.normalised(text)
            #expect(Paragraphs.normalised(once) == once)
            #expect(once.composed == once)
            let words = { (text: String) in text.unicodeScalars.filter { !WhiteSpace.separates($0) } }
            #expect(Array(words(text)) == Array(words(once)))
        }
        let joined = Paragraphs.normalised(Self.wrapped)
        #expect(Paragraphs.normalised(joined) == joined)
    }

    @Test func composition() {
        #expect(Array("e\u{301}".composed.unicodeScalars) == ["é"])
        #expect(Array("“q” – …".composed.unicodeScalars) == Array("“q” – …".unicodeScalars))
        #expect(Array("\u{212B}".composed.unicodeScalars) == ["Å"])
        #expect(Array("\u{2000}".composed.unicodeScalars) == ["\u{2002}"])
    }
}
