import SQLite
import Testing

@testable import Archive

@Suite struct UtteranceRulesTests {
    private static let pier = "We will rebuild the pier by June, whatever it costs"
    private static let lantern = "The lighthouse keeper deserves a pension and a medal"

    private static func reported() throws -> Reported {
        try Reported([
            [
                Reported.article("Gazette", "“[\(pier)],” Ilse Brandt said."),
                Reported.article("Star", "“[rebuild the pier by June]”, Ilse Brandt said."),
                Reported.article("Lantern", "“[\(pier). \(lantern)],” Ilse Brandt said."),
                Reported.article("Courier", "“[\(lantern)],” Ilse Brandt said, and {nobody listened to the harbour band}."),
                Reported.article(
                    "Herald",
                    "Ilse Brandt said that [“\(lantern.lowercased())” and that nobody had asked for it in the harbour].",
                    kind: .mixed),
            ]
        ])
    }

    @Test(arguments: [
        ("UPDATE wording_places SET wording_id = 1", "wordings that stand in no quote"),
        ("UPDATE wording_places SET \"end\" = 9999", "wordings that stand outside their quotes"),
        (
            "UPDATE wording_keys SET entries = CAST(entries || x'00000000000100000000270f' AS BLOB)",
            "keys of wordings that are gone"
        ),
        ("DELETE FROM wording_keys", "wordings that are not found by their keys"),
        (
            "UPDATE wording_keys SET entries = CAST(substr(entries, 1, 24) || substr(entries, 37) AS BLOB)",
            "wordings that are not found by their keys"
        ),
        ("DELETE FROM wording_places", "quotes that are cut into other wordings"),
        (
            "DELETE FROM wording_places WHERE start = (SELECT max(start) FROM wording_places)",
            "quotes that are cut into other wordings"
        ),
        ("INSERT INTO wording_links VALUES (1, 1, 9, 1, NULL, NULL)", "links of wordings to themselves"),
        ("INSERT INTO wording_links VALUES (1, 9999, 9, 1, NULL, NULL)", "links of wordings to themselves"),
        (
            "DELETE FROM wording_links WHERE wording_id = (SELECT min(wording_id) FROM wording_links)",
            "links of wordings to themselves"
        ),
        ("UPDATE wordings SET links = links + 1", "wordings whose links are miscounted"),
        ("UPDATE wordings SET via_id = NULL", "wordings that are grouped around no hub"),
        ("DELETE FROM utterance_hubs", "utterances without a hub"),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM wordings WHERE home_id IS NULL; PRAGMA foreign_keys = ON",
            "utterances without a hub"
        ),
        ("INSERT INTO utterances (speaker_id) VALUES (NULL)", "utterances that no two quotes tell apart from one another"),
        (
            "UPDATE quotes SET utterance_id = (SELECT max(id) FROM utterances) WHERE utterance_id IS NOT NULL",
            "quotes of utterances that none of their wordings reports"
        ),
        ("UPDATE quotes SET utterance_id = NULL WHERE id IN (SELECT part_id FROM quote_parts)", "parts of quotes that are"),
        (
            "UPDATE quote_parts SET quote_id = (SELECT id FROM quotes WHERE id NOT IN (SELECT quote_id FROM quote_parts) LIMIT 1)",
            "parts of quotes that are"
        ),
        ("UPDATE quote_stretches SET start = \"end\"", "stretches of quotes"),
        ("UPDATE quote_stretches SET start = start + 1", "quotes that report more, less or otherwise"),
        ("DELETE FROM quote_stretches", "quotes that report more, less or otherwise"),
        ("DELETE FROM quote_parts", "quotes that report more, less or otherwise"),
        ("DROP TRIGGER quote_parts_delete; DELETE FROM quote_parts", "parts of quotes that count as quotes"),
        ("UPDATE wordings SET day = day + 1", "quotes that are cut into other wordings"),
        ("UPDATE wordings SET words = substr(words, 1, length(words) - 3)", "wordings that are others"),
        ("UPDATE wordings SET words = x''", "wordings that are others"),
        ("UPDATE wordings SET speaker = 'otto lund'", "wordings that are others"),
        ("UPDATE wordings SET weight = weight + 1", "wordings that are others"),
        ("UPDATE wordings SET day = -9223372036854775808", "quotes that are cut into other wordings"),
        ("UPDATE utterances SET speaker_id = NULL", "utterances that are given to another"),
    ])
    func whatBreaksARuleIsFoundAndMadeAnew(damage: String, what: String) throws {
        let reported = try Self.reported()
        let expected = try reported.utterances()
        #expect(try reported.findings() == [])
        try reported.archive.connection.execute(damage)
        let findings = try reported.findings()
        #expect(findings.contains { $0.what.hasPrefix(what) && $0.remedy == "run 'verbatim check --repair'" }, "\(findings)")
        try Repair(reported.archive).run()
        #expect(try reported.findings() == [])
        #expect(try reported.utterances() == expected)
    }

    @Test func aQuoteThatIsLeftAloneKeepsNoStretch() throws {
        let reported = try Self.reported()
        let others = "utterance_id IS NOT NULL AND id NOT IN (SELECT quote_id FROM quote_stretches)"
        #expect(try reported.rows("SELECT count(*) > 0 FROM quote_stretches") == [[1]])
        try reported.archive.connection.execute("DELETE FROM quote_parts; UPDATE quotes SET utterance_id = NULL WHERE \(others)")
        let utterances = try UtteranceRows(reported.archive.connection)
        #expect(try !utterances.dropLonely().isEmpty)
        try utterances.settleSpeakers()
        #expect(try reported.rows("SELECT count(*) FROM utterances") == [[0]])
        #expect(try reported.rows("SELECT count(*) FROM quote_stretches") == [[0]])
    }

    /// Whoever deletes an article leaves the rest to the next one who writes.
    @Test func whatWaitsToBeSettledIsNotWrong() throws {
        let reported = try Self.reported()
        for outlet in ["Gazette", "Herald", "Lantern", "Courier"] {
            try reported.archive.connection.run(
                "DELETE FROM articles WHERE outlet_id IN (SELECT id FROM outlets WHERE name = ?)", .text(outlet))
            let findings = try reported.findings()
            #expect(findings == [], "\(outlet): \(findings)")
        }
        try reported.add([Reported.article("Echo", "Nothing was said.")])
        #expect(try reported.findings() == [])
        #expect(try reported.rows("SELECT count(*) FROM quote_stretches") == [[0]])
    }
}
