import SQLite

/// What a user's SQL may do: read.
struct ReadingRules {
    /// Why the access is refused; nil when it is allowed.
    func refusal(of access: Access) -> String? {
        switch access.action {
        case .select, .read, .recursive: return nil
        case .function:
            guard let name = access.second?.lowercased(), Self.refusedFunctions.contains(name) else { return nil }
            return Self.refusal(ofFunction: name)
        case .pragma: return refusal(ofPragma: access.first ?? "", value: access.second)
        // SQLite asks for this when it opens a virtual table; a user's UPDATE of its schema it refuses by itself.
        case .write where access.first == "sqlite_master" && access.second != nil: return nil
        case .write:
            return """
                Ad-hoc SQL only reads the archive; it may not change rows or tables, temporary ones included. Use WITH … AS (…) for \
                results in between, and another program on a copy of the file to change it.
                """
        case .attach:
            return
                "Ad-hoc SQL sees only this archive; ATTACH and what writes other files are refused. Use the sqlite3 shell for that."
        case .transaction: return "Ad-hoc SQL runs one statement and needs no transaction; leave BEGIN, COMMIT and SAVEPOINT out."
        case .other: return "Ad-hoc SQL only reads the archive: this kind of statement is refused."
        }
    }

    /// Functions that reach beyond the archive, where SQLite has them.
    static let refusedFunctions: Set<String> = ["load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "fts5"]

    static func refusal(ofFunction name: String) -> String {
        "The function \(name)() reaches beyond the archive and is refused."
    }

    /// Those that tell of the schema; their value names a table or the like.
    private static let describing: Set<String> = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
        "foreign_key_check", "database_list", "collation_list", "function_list", "module_list", "pragma_list", "compile_options",
        "integrity_check", "quick_check",
    ]

    /// Those that tell a setting when they are given no value, and set it when they are.
    private static let telling: Set<String> = [
        "user_version", "application_id", "schema_version", "data_version", "encoding", "page_size", "page_count",
        "freelist_count", "journal_mode", "foreign_keys", "query_only", "cache_size", "auto_vacuum", "busy_timeout",
    ]

    private func refusal(ofPragma name: String, value: String?) -> String? {
        let name = name.lowercased()
        if Self.describing.contains(name) || (Self.telling.contains(name) && value == nil) { return nil }
        return Self.telling.contains(name)
            ? "PRAGMA \(name) may be read here, not set: leave its value out."
            : "PRAGMA \(name) is refused: only those that describe the archive are allowed, such as table_info or index_list."
    }
}
