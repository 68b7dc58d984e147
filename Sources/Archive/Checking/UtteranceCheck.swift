import SQLite

extension Check {
    func utteranceFindings() throws(SQLiteError) -> [Finding] {
        let keys = WordingKeyCheck(connection)
        return try findings(of: UtteranceRules.all)
            + Self.findings([
                ("keys of wordings that are gone", try keys.lost()),
                ("wordings that are not found by their keys", try keys.missing()),
                ("quotes that are cut into other wordings than stand here", try QuoteCuts(connection).wrongQuotes()),
            ])
    }
}
