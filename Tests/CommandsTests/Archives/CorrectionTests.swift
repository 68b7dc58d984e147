import SQLite
import Testing

/// What a person corrects by SQL reaches what is made of it, and no correction is lost.
@Suite struct CorrectionTests {
    private static let ferry = "The ferry will stay in this harbour as long as I am mayor of this town."
    private static let pier = "The old pier needs new timber before the winter storms arrive again"

    /// An archive in which a quotation reports two utterances, and another one only.
    private func program() throws -> Program {
        let program = try Program.holding([
            ("Gazette", "“\(Self.ferry) \(Self.pier),” Ilse Brandt said."),
            ("Courier", "“\(Self.ferry)” Ilse Brandt said so on Monday."),
            ("Post", "“\(Self.pier),” Ilse Brandt said."),
        ])
        #expect(try program.run("check").output.contains("all is well"))
        return program
    }

    private func correct(_ program: Program, _ sql: String) throws {
        try Connection(path: program.folder["verbatim.db"], mode: .readWrite).execute(sql)
    }

    private static let toQuill =
        "SET speaker_id = NULL, speaker_text = 'Mara Quill', speaker_start = NULL, speaker_end = NULL, origin = 'human'"

    @Test func aPartIsCorrectedByItsWhole() throws {
        let program = try program()
        let part = "UPDATE quotes \(Self.toQuill) WHERE id = (SELECT min(part_id) FROM quote_parts)"
        #expect { try correct(program, part) } throws: { "\($0)".contains("correct the whole") }
        try correct(program, "UPDATE quotes \(Self.toQuill) WHERE id = (SELECT min(quote_id) FROM quote_parts)")
        // The next who writes compares it anew.
        program.folder.write("Nothing was said about the harbour.", to: "more.txt")
        #expect(try program.run("ingest", "more.txt").status == 0)
        #expect(try program.run("check").output.contains("all is well"))
        let speakers = try JSON(program.run("quotes", "--outlet", "Gazette", "--format", "json").output).array.map {
            $0["speaker"].string
        }
        #expect(speakers.allSatisfy { $0 == "Mara Quill" } && !speakers.isEmpty, "\(speakers)")
        let rows = try JSON(program.run("variants", "--format", "json", "--all").output).array
        #expect(
            rows.filter { $0["outlet"].string == "Gazette" }.allSatisfy { $0["speaker_text"].string == "Mara Quill" }, "\(rows)")
    }

    @Test func whatFollowsFromADateFollowsTheCorrectedOne() throws {
        let text = (1...12).map { "The council of ward \($0) met on day \($0) to talk about landing \($0 * 7)." }.joined(
            separator: " ")
        let program = try Program.holding([("Gazette", text), ("Courier", text + " Nobody came.")])
        func origins() throws -> [String?] {
            try JSON(program.run("sql", "SELECT outlet FROM copy_facts WHERE origin_id = article_id", "--format", "json").output)
                .array.map {
                    $0["outlet"].string
                }
        }
        #expect(try origins() == ["Gazette"])
        try correct(program, "UPDATE articles SET published_at = '2024-04-01' WHERE id = 1")
        program.folder.write("Nothing was said about the harbour.", to: "more.txt")
        #expect(try program.run("ingest", "more.txt").status == 0)
        #expect(try origins() == ["Courier"])
        #expect(try program.run("check").output.contains("all is well"))
    }

    /// Numbers that nothing in the program would write.
    @Test(arguments: [
        "UPDATE quotes SET start = -9223372036854775808 WHERE id = 1", "UPDATE wording_places SET start = -9223372036854775808",
        "UPDATE wordings SET day = -9223372036854775808", "UPDATE wordings SET words = x'00'", "UPDATE wordings SET words = x''",
        "UPDATE quotes SET cue_start = 9223372036854775807, cue_end = -9223372036854775808",
    ])
    func numbersBeyondAllTextsAreFound(_ sql: String) throws {
        let program = try program()
        try correct(program, sql)
        #expect(try program.run("check").status == 1)
        #expect(try program.run("show", "1").status == 0)
        program.folder.write("“\(Self.pier),” Ilse Brandt said again.", to: "more.txt")
        #expect(try program.run("ingest", "more.txt").status == 0)
        #expect([0, 1].contains(try program.run("check", "--repair").status))
        #expect(try program.run("reread", "--facts").status == 0)
        #expect(try program.run("check").output.contains("all is well"))
    }
}
