import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct CopiesTests {
    /// A wire report, copies of it that cut and add, a roundup, and reports of their own.
    private static let coverage = [
        Wire.article(Wire.text("a", 0..<12), outlet: "Northwire", day: "2024-03-02", agency: "Northwire"),
        Wire.article(Wire.text("a", 0..<12), outlet: "Herald", day: "2024-03-02", agency: "Northwire"),
        Wire.article(Wire.text("a", 0..<4), outlet: "Brief", day: "2024-03-01"),
        Wire.article(Wire.text("a", 0..<10) + " " + Wire.text("own", 0..<4), outlet: "Star", day: "2024-03-03"),
        Wire.article(Wire.text("b", 0..<8), outlet: "Courier", day: "2024-03-05"),
        Wire.article(Wire.text("b", 0..<7), outlet: "Post", day: "2024-03-04"),
        Wire.article(Wire.text("a", 0..<12) + " " + Wire.text("b", 0..<8), outlet: "Roundup", day: "2024-03-06"),
        Wire.article(Wire.text("c", 0..<9), outlet: "Lantern", day: "2024-03-06"),
    ]

    private static let groups = [
        "Brief < Northwire", "Herald < Northwire", "Northwire < Northwire", "Roundup < Northwire", "Star < Northwire",
        "Courier < Post", "Post < Post",
    ]

    @Test func copiesAreGroupedAroundTheirOrigin() throws {
        #expect(try WireArchive([Self.coverage]).copies() == Self.groups)
    }

    @Test func orderAndBatchesDoNotMatter() throws {
        let shares = "SELECT outlet, origin_outlet, similarity, cut, added FROM copy_facts ORDER BY outlet"
        let expected = try WireArchive([Self.coverage]).rows(shares)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<12 {
            let shuffled = Self.coverage.shuffled(using: &generator)
            let cut = Int.random(in: 0...shuffled.count, using: &generator)
            let archive = try WireArchive([Array(shuffled[..<cut]), Array(shuffled[cut...])])
            #expect(try archive.copies() == Self.groups)
            #expect(try archive.rows(shares) == expected)
        }
        #expect(try WireArchive(Self.coverage.map { [$0] }).rows(shares) == expected)
    }

    @Test func whatWasCutAndAdded() throws {
        let archive = try WireArchive([Self.coverage])
        let rows = try archive.rows(
            "SELECT outlet, round(similarity, 2), round(cut, 2), round(added, 2) FROM copy_facts WHERE outlet IN ('Herald', 'Brief') ORDER BY 1"
        )
        #expect(rows == [["Brief", 0.32, 0.68, .real(0)], ["Herald", .real(1), .real(0), .real(0)]])
    }

    /// Short texts share few samples with long ones, and are looked up by themselves.
    @Test(arguments: 0..<7) func shortCopiesOfLongTextsAreFound(sentence: Int) throws {
        let long = Wire.article(Wire.text("long", 0..<20), outlet: "Long", day: "2024-01-01")
        let short = Wire.article(Wire.text("long", sentence..<(sentence + 4)), outlet: "Short", day: "2024-01-02")
        let other = Wire.article(Wire.text("other", 0..<20), outlet: "Other", day: "2024-01-01")
        for batches in [[[long, other], [short]], [[short, other], [long]]] {
            #expect(try WireArchive(batches).copies() == ["Long < Long", "Short < Long"])
        }
    }

    @Test func longTextsWithFewSamplesInCommonAreNotCompared() {
        let (few, size) = (CopyCriteria.fewSamples, CopyCriteria.shortText + 1)
        #expect(!CopyCriteria.isCandidate(samples: few, shingles: (size, size)))
        #expect(CopyCriteria.isCandidate(samples: few + 1, shingles: (size, 10 * size)))
    }

    @Test func editedCopyIsFound() throws {
        let words = (0..<300).map { "w\($0)" }
        let edited = words.enumerated().map { $0 % 20 == 7 ? "changed\($0)" : $1 }
        let archive = try WireArchive([
            [Wire.article(words.joined(separator: " "), outlet: "A", day: "2024-01-01")],
            [Wire.article(edited.joined(separator: " "), outlet: "B", day: "2024-01-02")],
        ])
        #expect(try archive.copies() == ["A < A", "B < A"])
    }

    @Test func sharedQuotesMakeNoCopies() throws {
        let quote = Wire.text("quote", 0..<3)
        let archive = try WireArchive([
            [
                Wire.article(quote + " " + Wire.text("x", 0..<7), outlet: "A"),
                Wire.article(Wire.text("y", 0..<7) + " " + quote, outlet: "B"),
            ]
        ])
        #expect(try archive.copies() == [])
    }

    @Test func sameFewWordsMakeNoCopies() throws {
        let stub = "Subscribe to read on. This article is for subscribers only."
        let archive = try WireArchive([[Wire.article(stub, outlet: "A"), Wire.article(stub, outlet: "B")]])
        #expect(try archive.copies() == [])
    }

    @Test func boilerplateOfManyTextsJoinsNobody() throws {
        let last = Wire.text("terms", 0..<3)
        let articles = (0..<(CopyCriteria.mostTextsOfSample + 20)).map {
            Wire.article(Wire.text("r\($0)x", 0..<6) + " " + last, outlet: "A\($0)")
        }
        #expect(try WireArchive([articles]).copies() == [])
    }

    @Test func deletedOriginLeavesTheOthersGrouped() throws {
        let archive = try WireArchive([Self.coverage])
        try archive.archive.connection.execute(
            "DELETE FROM articles WHERE outlet_id = (SELECT id FROM outlets WHERE name = 'Northwire')")
        try archive.add([Wire.article(Wire.text("d", 0..<9), outlet: "Late")])
        #expect(
            try archive.copies() == [
                "Brief < Brief", "Herald < Brief", "Roundup < Brief", "Star < Brief", "Courier < Post", "Post < Post",
            ])
        #expect(try archive.rows("SELECT count(*) FROM comparison_queue") == [[0]])
    }

    @Test func archiveOfAnOlderProgramIsWorkedOffWhenItIsWritten() throws {
        let archive = try WireArchive([Self.coverage])
        try archive.archive.connection.execute(
            """
            DELETE FROM copies; DELETE FROM overlaps; DELETE FROM text_samples; DELETE FROM editions;
            INSERT INTO comparison_queue (article_id) SELECT id FROM articles;
            """)
        try archive.add([Wire.article(Wire.text("d", 0..<9), outlet: "Late")])
        #expect(try archive.copies() == Self.groups)
        #expect(try archive.rows("SELECT count(*) FROM comparison_queue") == [[0]])
    }

    @Test func repairComparesAnew() throws {
        let archive = try WireArchive([Self.coverage])
        try archive.archive.connection.execute("DELETE FROM copies; DELETE FROM text_samples; UPDATE editions SET text_id = 1")
        try Repair(archive.archive).run()
        let repaired = try Archive.openForReading(path: archive.folder["a.db"])
        let rows = try repaired.connection.rows("SELECT count(*) FROM copies")
        #expect(rows == [[.integer(Int64(Self.groups.count))]])
    }
}
