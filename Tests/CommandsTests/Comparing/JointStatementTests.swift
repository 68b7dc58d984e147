import Foundation
import Testing

/// What two people say at once is told of both.
@Suite struct JointStatementTests {
    @Test func theOtherSpeakerIsNamed() throws {
        let program = Program()
        let words = "“We will rebuild the pier by June, whatever it costs,”"
        program.folder.write("{\"text\": \"\(words) Ilse Brandt and Tom Lund said.\", \"outlet\": \"Gazette\"}", to: "a.json")
        program.folder.write("{\"text\": \"It was late. \(words) Ilse Brandt said.\", \"outlet\": \"Herald\"}", to: "b.json")
        #expect(try program.run("ingest", "a.json", "b.json").status == 0)
        #expect(
            try program.run("variants").lines.map { $0.trimmingCharacters(in: .whitespaces) }.prefix(3) == [
                "Ilse Brandt  2 outlets · word for word", "Gazette · article 1 · together with Tom Lund", "Herald · article 2",
            ])
        for speaker in ["Brandt", "Lund"] {
            let quotes = try program.run("quotes", "--speaker", speaker, "--outlet", "Gazette", "--format", "json")
            #expect(try JSON(quotes.output).array.count == 1, "\(speaker)")
        }
    }
}
