import Testing

@testable import Reading

@Suite("The text of a piece of HTML")
struct HTMLTextTests {
    @Test("has a line a paragraph, and an empty line between them")
    func paragraphs() {
        let html = "<p>The ferry <b>sank</b> at n&ouml;on.</p><div>Two\n  were\tsaved.<ul><li>Anna<li>Bo</ul></div>"
        #expect(HTMLText.paragraphs(html) == "The ferry sank at nöon.\n\nTwo were saved.\n\nAnna\n\nBo")
    }

    @Test("is parted by two line breaks, not by one")
    func breaks() {
        #expect(HTMLText.paragraphs("one<br>two<br/><br>three") == "one two\n\nthree")
    }

    @Test("leaves scripts, styles and comments out")
    func scripts() {
        #expect(HTMLText.paragraphs("<style>p{}</style>a<script>if (1 < 2) '<p>'</script><!-- c --> b") == "a b")
    }

    @Test("is plain text itself where there is no markup")
    func plain() {
        #expect(HTMLText.paragraphs("only words") == "only words")
        #expect(HTMLText.paragraphs("") == "")
        #expect(HTMLText.line("<i>Fish</i> &amp; chips") == "Fish & chips")
    }

    @Test("is NFC, without zero-width marks and soft hyphens")
    func normalised() {
        #expect(HTMLText.paragraphs("<p>cafe\u{301} soft\u{AD}ly&nbsp;on\u{200B}e") == "café softly one")
    }

    @Test("survives half a million elements inside one another", arguments: [5_000, 500_000])
    func deep(depth: Int) {
        let html = "<p>Before.</p>" + String(repeating: "<div>", count: depth) + "inside"
        #expect(HTMLText.paragraphs(html).hasPrefix("Before."))
    }
}
