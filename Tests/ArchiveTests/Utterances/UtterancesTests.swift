import Coverage
import SQLite
import Testing

@testable import Archive

@Suite struct UtterancesTests {
    private static let pier = "We will rebuild the pier by June, whatever it costs"
    private static let lantern = "The lighthouse keeper deserves a pension and a medal"

    private static let story = [
        Reported.article("Gazette", "“[\(pier)],” Ilse Brandt said."),
        Reported.article("Herald", "Ilse Brandt vowed: “[We'll rebuild that pier by June, whatever it takes]”."),
        Reported.article("Star", "“[rebuild the pier by June]”, Ilse Brandt said."),
        Reported.article("Lantern", "“[\(pier). \(lantern)],” Ilse Brandt said."),
        Reported.article("Courier", "“[\(lantern)],” Ilse Brandt said, and {nobody listened to the harbour band}."),
        Reported.article("Post", "“[Ticket prices stay where they were in spring],” Ilse Brandt said."),
    ]

    private static let expected = [
        ["Courier: \(lantern)", "Lantern: \(lantern)"],
        [
            "Gazette: \(pier)", "Herald: We'll rebuild that pier by June, whatever it takes", "Lantern: \(pier)",
            "Star: rebuild the pier by June",
        ],
    ]

    @Test func wordingsOfOneUtteranceShareItsID() throws {
        let reported = try Reported([Self.story])
        #expect(try reported.utterances() == Self.expected)
        #expect(try reported.findings() == [])
        let speakers = try reported.rows("SELECT DISTINCT p.name FROM utterances u JOIN people p ON p.id = u.speaker_id")
        #expect(speakers == [["Ilse Brandt"]])
    }

    @Test func aQuotationOfTwoUtterancesHasAPartForEach() throws {
        let reported = try Reported([Self.story])
        let parts = try reported.rows(
            """
            SELECT q.text, w.text, w.utterance_id FROM quote_parts p JOIN quotes q ON q.id = p.part_id JOIN quotes w ON w.id = p.quote_id
            ORDER BY q.start
            """)
        #expect(
            parts == [
                [.text(Self.pier), .text("\(Self.pier). \(Self.lantern)"), .null],
                [.text(Self.lantern), .text("\(Self.pier). \(Self.lantern)"), .null],
            ])
        // Whoever counts quotes counts quotations.
        #expect(try reported.rows("SELECT count(*) FROM quote_facts") == [[7]])
        #expect(try reported.rows("SELECT count(*) FROM quotes") == [[9]])
    }

    /// Words that may be anybody's join two people's words with neither more than one of them.
    @Test func wordsOfNobodyJoinNoTwoSpeakers() throws {
        let reported = try Reported([
            [
                Reported.article("Gazette", "“[a reckless scheme]”, Ilse Brandt said."),
                Reported.article("Herald", "Otto Lund spoke of “<a reckless scheme>”."),
                Reported.article("Star", "They called it “{a reckless scheme}”."),
            ]
        ])
        #expect(try reported.utterances().map(\.count) == [2])
        #expect(try reported.utterances()[0].contains("Star: a reckless scheme"))
    }

    @Test func orderAndBatchesDoNotMatter() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<12 {
            let shuffled = Self.story.shuffled(using: &generator)
            let cut = Int.random(in: 0...shuffled.count, using: &generator)
            #expect(try Reported([Array(shuffled[..<cut]), Array(shuffled[cut...])]).utterances() == Self.expected)
        }
        #expect(try Reported(Self.story.map { [$0] }).utterances() == Self.expected)
    }

    @Test func aDeletedArticleLeavesItsUtterances() throws {
        let reported = try Reported([Self.story])
        try reported.archive.connection.run(
            "DELETE FROM articles WHERE outlet_id IN (SELECT id FROM outlets WHERE name IN ('Gazette', 'Lantern'))")
        #expect(try reported.rows("SELECT count(*) FROM quote_parts") == [[0]])
        try reported.add([Reported.article("Echo", "Nothing was said.")])
        #expect(
            try reported.utterances() == [
                ["Herald: We'll rebuild that pier by June, whatever it takes", "Star: rebuild the pier by June"]
            ])
        #expect(try reported.rows("SELECT count(*) FROM quotes WHERE utterance_id IS NOT NULL") == [[2]])
        #expect(try reported.rows("SELECT count(*) FROM utterances") == [[1]])
        #expect(try reported.findings() == [])
    }

    @Test func anArticleMadeAnewIsComparedAnew() throws {
        let reported = try Reported([Self.story])
        let id = try #require(
            try reported.rows("SELECT a.id FROM articles a JOIN outlets o ON o.id = a.outlet_id WHERE o.name = 'Post'").first?[0]
                .integer)
        let writer = try ArchiveWriter(reported.archive, program: "test", method: "better")
        let better = Reported.article("Post", "“[\(Self.lantern)],” Ilse Brandt said again.")
        #expect(try writer.replace([(id: id, article: better)]) == [.replaced])
        #expect(
            try reported.utterances()[0] == ["Courier: \(Self.lantern)", "Lantern: \(Self.lantern)", "Post: \(Self.lantern)"])
        let worse = Reported.article("Post", "“[Ticket prices stay where they were in spring],” Ilse Brandt said.")
        #expect(try writer.replace([(id: id, article: worse)]) == [.replaced])
        #expect(try reported.utterances() == Self.expected)
        #expect(try reported.findings() == [])
    }

    /// The foreign key takes the speaker from each quote of an utterance in turn.
    @Test func aDeletedSpeakerIsTakenFromAllQuotes() throws {
        let reported = try Reported([Self.story])
        try reported.archive.connection.execute("DELETE FROM people WHERE name = 'Ilse Brandt'")
        #expect(try reported.rows("SELECT count(*) FROM quotes WHERE speaker_id IS NOT NULL") == [[0]])
    }

    @Test func repairComparesAllAnew() throws {
        let reported = try Reported([Self.story])
        try reported.archive.connection.execute(
            "DELETE FROM wordings; DELETE FROM wording_links; UPDATE quotes SET utterance_id = NULL")
        try Repair(reported.archive).run()
        #expect(try reported.utterances() == Self.expected)
        #expect(try reported.findings() == [])
    }

    @Test func anOlderArchiveIsWorkedOff() throws {
        let reported = try Reported([Self.story])
        try reported.archive.connection.execute(
            """
            DELETE FROM quote_parts; DELETE FROM utterances; DELETE FROM wordings; DELETE FROM wording_links; DELETE FROM wording_keys;
            INSERT INTO wording_queue SELECT id FROM articles;
            """)
        try reported.add([Reported.article("Echo", "Nothing was said.")])
        #expect(try reported.utterances() == Self.expected)
        #expect(try reported.rows("SELECT count(*) FROM wording_queue") == [[0]])
    }

    @Test func theSameWordsInManyPapersAreOneWording() throws {
        let papers = (0..<30).map {
            Reported.article("Paper \($0)", "“[\(Self.pier)],” Ilse Brandt said.", url: "https://p\($0).example/a")
        }
        let reported = try Reported([papers])
        #expect(try reported.utterances().map(\.count) == [30])
        #expect(try reported.rows("SELECT count(*), (SELECT count(*) FROM wording_links) FROM wordings") == [[1, 0]])
    }

    /// Each quote of a much quoted utterance costs the same: its speaker is told once a batch.
    @Test(.timeLimit(.minutes(1))) func thousandsOfEqualQuotes() throws {
        let papers = (0..<3_000).map { Reported.article("Paper \($0)", "“[\(Self.pier)],” Ilse Brandt said. \($0)") }
        let reported = try Reported([papers])
        let before = ContinuousClock.now
        try reported.add([Reported.article("Last", "“[rebuild the pier by June]”, Ilse Brandt said.")])
        #expect(ContinuousClock.now - before < .seconds(5))
        #expect(try reported.rows("SELECT count(*), count(DISTINCT speaker_id) FROM utterances") == [[1, 1]])
    }

    @Test func noWordingIsLinkedToItself() throws {
        let reported = try Reported([
            [
                Reported.article("A", "“[Lighthouses]”, Ilse Brandt said."),
                Reported.article("B", "“[lighthouses]!” Ilse Brandt said."),
            ]
        ])
        #expect(try reported.rows("SELECT count(*) FROM wording_links WHERE wording_id = other_id") == [[0]])
    }

    @Test func noUtteranceIsLeftWithoutTwoQuotes() throws {
        let reported = try Reported([
            [
                Reported.article(
                    "A", "Ilse Brandt said that [“we will never close the old harbour to boats” and sail on].", kind: .mixed),
                Reported.article(
                    "B", "Ilse Brandt said that [“we will never close the old harbour to boats” and that all sail on].",
                    kind: .mixed),
            ]
        ])
        #expect(try reported.rows("SELECT count(*) FROM utterances") == [[1]])
        #expect(try reported.rows("SELECT count(*) FROM quotes WHERE utterance_id IS NOT NULL") == [[2]])
    }

    /// Two unlike statements that share words with a third are not joined through it.
    @Test func unlikeStatementsAreNotChained() throws {
        let reported = try Reported([
            [
                Reported.article("A", "“[The harbour master sold the ferry licence to a cousin]”, Ilse Brandt said."),
                Reported.article(
                    "B",
                    "“[The harbour master sold the ferry licence to a cousin, and the lighthouse fund paid for champagne]”, Ilse Brandt said."
                ),
                Reported.article("C", "“[the lighthouse fund paid for champagne]”, Ilse Brandt said."),
            ]
        ])
        #expect(
            try reported.utterances() == [
                [
                    "A: The harbour master sold the ferry licence to a cousin",
                    "B: The harbour master sold the ferry licence to a cousin",
                ],
                ["B: the lighthouse fund paid for champagne", "C: the lighthouse fund paid for champagne"],
            ])
    }
}
