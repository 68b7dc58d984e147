import SQLite

extension Check {
    func utteranceFindings() throws(SQLiteError) -> [Finding] {
        var findings: [Finding] = []
        for rule in UtteranceRules.all {
            let count = try connection.value(rule.count).integer ?? 0
            if count > 0 { findings.append(Finding(what: "\(rule.what): \(count)", remedy: "run 'verbatim check --repair'")) }
        }
        let keys = WordingKeyCheck(connection)
        let cuts = try QuoteCuts(connection).wrongQuotes()
        let counts = [
            ("keys of wordings that are gone", try keys.lost()),
            ("wordings that are not found by their keys", try keys.missing()),
            ("quotes that are cut into other wordings than stand here", cuts),
        ]
        for (what, count) in counts where count > 0 {
            findings.append(Finding(what: "\(what): \(count)", remedy: "run 'verbatim check --repair'"))
        }
        return findings
    }
}
