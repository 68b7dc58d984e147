/// The text of a piece of HTML, such as a feed's item or a newsletter: all of its words, one paragraph a line.
public enum HTMLText {
    /// The paragraphs of `html` as NFC text with an empty line between them; empty when it holds no words.
    ///
    /// Scripts, styles and form controls are left out, entities resolved, white space normalised; text without markup is taken
    /// as it is. Nothing is judged: menus and advertisements of a whole page stay; `PageReader` leaves them out.
    ///
    /// - Parameter html: UTF-8; other bytes are read as Windows-1252.
    public static func paragraphs(_ html: [UInt8]) -> String {
        let tree = PageParser.tree(of: Charset.utf8(html))
        let blocks = BlockBuilder.blocks(of: tree, from: 0, all: true)
        return blocks.blocks.map(blocks.string).joined(separator: "\n\n").composed
    }

    /// The same of text that is decoded already.
    public static func paragraphs(_ html: String) -> String { paragraphs(Array(html.utf8)) }

    /// On one line, for titles and names that hold markup: `A &amp; B` and `<b>A</b> & B` are `A & B`.
    public static func line(_ html: String) -> String {
        let isPlain = html.unicodeScalars.allSatisfy { $0 != "<" && $0 != "&" && !$0.isInvisible }
        if isPlain { return html.composed.collapsed }
        return paragraphs(html).collapsed
    }
}
