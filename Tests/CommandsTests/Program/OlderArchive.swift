import Foundation
import SQLite

/// The story as an older program left it: its articles and their facts in the first version, and the later steps up to one.
enum OlderArchive {
    /// The program in a fresh folder whose verbatim.db has that version.
    static func program(version: Int) throws -> Program {
        let program = Program()
        let story = try Story.program()
        let connection = try Connection(path: program.folder["verbatim.db"], mode: .create)
        try connection.execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
        let steps = try FileManager.default.contentsOfDirectory(atPath: Package.folder.appendingPathComponent("migrations").path)
        for (place, step) in steps.sorted().prefix(version).enumerated() {
            try connection.execute("BEGIN; \(Package.text(of: "migrations/\(step)")); COMMIT")
            if place == 0 { try fill(connection, from: story.folder["verbatim.db"]) }
        }
        try connection.execute("PRAGMA application_id = \(0x5672_6274); PRAGMA user_version = \(version)")
        return program
    }

    private static let tables = [
        "outlets", "extraction_runs", "articles", "authors", "people", "appearances", "aliases", "mentions", "descriptions",
        "quotes",
        "quote_spans", "hashtags", "hashtag_uses", "reactions", "words",
    ]

    private static func fill(_ connection: Connection, from story: String) throws {
        try connection.run("ATTACH ? AS story", .text(story))
        try connection.execute(
            "PRAGMA foreign_keys = ON; DELETE FROM story.quote_parts; UPDATE story.quotes SET utterance_id = NULL")
        for table in tables {
            let columns = try connection.rows("SELECT '\"' || name || '\"' FROM main.pragma_table_info(?)", .text(table))
                .compactMap { $0[0].text }.joined(separator: ", ")
            try connection.execute("INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM story.\(table)")
        }
        for table in ["articles_fts", "quotes_fts", "aliases_fts"] {
            try connection.execute("INSERT INTO main.\(table) (\(table)) VALUES ('rebuild')")
        }
        try connection.execute("DETACH story")
    }
}
