import SQLite
import TestSupport
import Testing

/// What came is given back to the byte.
@Suite struct OriginalCommandTests {
    static let page = """
        <!DOCTYPE html><html lang="en"><head><title>Harbour stays closed</title></head><body><nav><a href="/">Home</a></nav><article>
        <p>The harbour of Brackwater stays closed until the ice is gone, the port's council decided on Monday evening.</p>
        <figure><figcaption>Ice in January.</figcaption></figure>
        <p>“We will not risk a single boat,” said Ada Quill, the harbour master, after the vote in the old customs house.</p>
        <ul><li>The north quay opens in March, if the ice allows it.</li></ul></article></body></html>\r\n
        """

    @Test func pageComesBackAsItCame() throws {
        let program = Program()
        program.folder.write(Self.page, to: "page.html")
        #expect(try program.run("ingest", "page.html").status == 0)
        let result = try program.run("original", "1")
        #expect(result.status == 0)
        #expect(result.output == Self.page)
        let blocks = try program.run("sql", "--format", "csv", "SELECT kind, text FROM blocks ORDER BY id")
        #expect(blocks.output.contains("caption,Ice in January."))
        #expect(blocks.output.contains("list,"))
        #expect(try program.run("check").status == 0)
        #expect(try program.run("quotes", "--speaker", "Quill").output.contains("We will not risk a single boat"))
    }

    @Test func textHasNoOriginalAndSaysSo() throws {
        let program = Program()
        program.folder.write("The ferry stays at the quay, the mayor said on Monday.", to: "a.txt")
        #expect(try program.run("ingest", "a.txt").status == 0)
        let result = try program.run("original", "1")
        #expect(result.status == 1)
        #expect(result.errors.contains("read from text"))
        #expect(try program.run("original", "7").errors.contains("no article 7"))
    }

    @Test func damageIsNoticed() throws {
        let program = Program()
        program.folder.write(Self.page, to: "page.html")
        #expect(try program.run("ingest", "page.html").status == 0)
        try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute("UPDATE originals SET sha256 = 'x'")
        let result = try program.run("original", "1")
        #expect(result.status != 0)
        #expect(result.errors.contains("original of article 1"))
    }
}
