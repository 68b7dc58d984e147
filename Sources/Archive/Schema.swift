import CResources
import SQLite

/// The archive's schema and the steps that lead to it, as they travel inside the binary.
public enum Schema {
    /// One step of `migrations/`.
    public struct Step: Sendable {
        /// The version that it leads to.
        public let version: Int
        /// The file's name without its ending: `0001_initial`.
        public let name: String
        public let sql: String
    }

    /// `schema.sql`: the whole schema with its explanations.
    public static var sql: String { String(cString: verbatim_schema_sql) }

    /// Every step, in order; step N leads from version N - 1 to N.
    public static var steps: [Step] {
        (0..<verbatim_migration_count).map { index in
            let step = verbatim_migration_at(index)
            return Step(version: Int(step.version), name: String(cString: step.name), sql: String(cString: step.sql))
        }
    }

    /// The version that this program writes, in `PRAGMA user_version`.
    public static var version: Int { steps.last?.version ?? 0 }

    /// "Vrbt" in ASCII, in `PRAGMA application_id`: by this an archive is told from other databases.
    public static let applicationID: Int64 = 0x5672_6274
}
