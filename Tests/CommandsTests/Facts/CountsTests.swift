import TestSupport
import Testing

/// Counts by outlet and day, and families of hashtags, as a researcher asks for them.
@Suite struct CountsTests {
    private func program() throws -> Program {
        let program = Program()
        let records = [
            ("Gazette", "2024-03-01", "Mayor Ilse Brandt praised the pier. #PierNow (#JettyNow) was everywhere."),
            ("Gazette", "2024-03-02", "Skipper Tom Reyes denounced the toll on Twitter. #PierNow again, and #piernow."),
            ("Herald", "2024-03-02", "Skipper Tom Reyes slammed the toll at a rally. #Harbour is another tag."),
        ]
        let lines = records.map { "{\"outlet\": \"\($0.0)\", \"date\": \"\($0.1)\", \"text\": \"\($0.2)\"}\n" }
        program.folder.write(lines.joined(), to: "a.jsonl")
        #expect(try program.run("ingest", "a.jsonl").status == 0)
        return program
    }

    @Test func familyHoldsItsTagsOnly() throws {
        let rows = try JSON(program().run("hashtags", "--family", "JettyNow", "--format", "json").output).array
        #expect(Set(rows.compactMap { $0["tag"].string }) == ["piernow", "jettynow"])
        #expect(rows.allSatisfy { $0["family"].string == "piernow" })
    }

    @Test func reactionsByOutletAndDay() throws {
        let program = try program()
        let outlets = try program.run("reactions", "--by", "outlet", "--format", "csv").lines
        #expect(outlets.first == "outlet,stance,reactions,articles")
        #expect(Set(outlets.dropFirst()) == ["Gazette,critical,1,1", "Gazette,supportive,1,1", "Herald,critical,1,1"])
        let days = try program.run("reactions", "--by", "day", "--stance", "critical", "--format", "csv").lines
        #expect(days == ["day,stance,reactions,articles", "2024-03-02,critical,2,2"])
    }

    @Test func hashtagsByOutlet() throws {
        let rows = try program().run("hashtags", "--by", "outlet", "--format", "csv").lines
        #expect(rows.contains("Gazette,piernow,3,2"))
        #expect(rows.contains("Herald,harbour,1,1"))
    }

    @Test(arguments: [
        (["--channel", "twitter"], 1), (["--target", "toll"], 2), (["--target", "toll", "--channel", "speech or rally"], 1),
    ])
    func filtersNarrow(filters: [String], count: Int) throws {
        #expect(try JSON(program().run(["reactions", "--format", "json"] + filters).output).array.count == count)
    }
}
