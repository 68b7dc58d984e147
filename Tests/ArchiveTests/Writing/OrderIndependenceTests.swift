import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

/// The same documents give the same archive, whatever their order and however they are cut into batches.
@Suite struct OrderIndependenceTests {
    private let articles = [
        SampleArticles.naming("Ilse Brandt", role: "Mayor", source: "1"),
        SampleArticles.naming("Ilse Maria Brandt", role: "mayor", source: "2"),
        SampleArticles.naming("ILSE BRANDT", role: "politician", source: "3"),
        SampleArticles.naming("Ilsé Brandt", source: "4"),
        SampleArticles.naming("Tom Reyes Jr.", role: "skipper", source: "5"),
        SampleArticles.naming("Tom Reyes", source: "6"),
        SampleArticles.naming("Reyes", role: "Captain", source: "7"),
        SampleArticles.naming("Quist", source: "8"),
        SampleArticles.naming("Ada Quist", source: "9"),
        SampleArticles.naming("Olaf Quist", source: "10"),
        SampleArticles.naming("Okoro", usual: "Ada Okoro", role: "skipper", source: "11"),
        SampleArticles.naming("OKORO", usual: "Ada Okoro", source: "12"),
        SampleArticles.naming("de Vimm", usual: "Carla de Vimm", source: "13"),
        SampleArticles.naming("De Vimm", usual: "Carla De Vimm", source: "14"),
        SampleArticles.naming("Carla de Vimm", source: "15"),
        SampleArticles.naming("Quist", usual: "Maria Quist", source: "16"),
        SampleArticles.naming("Olena", usual: "Olena Okoro", source: "17"),
        SampleArticles.ferry,
    ]

    /// What the archive knows, without ids.
    private func knowledge(_ batches: [[Article]]) throws -> [[Value]] {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        for batch in batches {
            _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(batch)
        }
        return try archive.connection.rows(
            """
            SELECT p.name, p.role, p.identity_key, (SELECT group_concat(name) FROM (SELECT name FROM aliases
                   WHERE person_id = p.id ORDER BY name)), count(*)
            FROM people p JOIN mentions m ON m.person_id = p.id GROUP BY p.id ORDER BY p.identity_key
            """)
    }

    @Test func orderAndBatchesDoNotMatter() throws {
        let expected = try knowledge([articles])
        #expect(
            expected.map { Array($0[..<2]) } == [
                ["Ada Okoro", "skipper"], ["Ada Quist", nil], ["Carla de Vimm", nil], ["Ilse Maria Brandt", "mayor"],
                ["Olaf Quist", nil], ["Olena Okoro", nil], ["Quist", nil], ["Tom Reyes", "Captain"],
            ])
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<10 {
            let shuffled = articles.shuffled(using: &generator)
            let cut = Int.random(in: 1..<articles.count, using: &generator)
            #expect(try knowledge([Array(shuffled[..<cut]), Array(shuffled[cut...])]) == expected)
        }
    }
}
