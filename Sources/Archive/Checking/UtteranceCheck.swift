import SQLite

extension Check {
    func utteranceFindings() throws(SQLiteError) -> [Finding] {
        let keys = WordingKeyCheck(connection)
        return try findings(of: UtteranceRules.all)
            + Self.findings([
                ("keys of wordings that are gone", try keys.lost()),
                ("wordings that are not found by their keys", try keys.missing()),
                ("wordings that are others than they were stored as", try ChangedWordings(connection).count()),
                (
                    "quotes that report more, less or otherwise than their wordings do",
                    try QuoteReportCheck(connection).wrongQuotes()
                ),
                ("quotes that are cut into other wordings than stand here", try QuoteCuts(connection).wrongQuotes()),
            ])
    }
}
