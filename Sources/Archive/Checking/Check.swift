import SQLite

/// Looks whether an archive keeps what it promises: a sound file, full indexes, offsets that point at their words, copies, revisions and
/// utterances that follow from the articles and their quotes.
public struct Check {
    /// One thing that is wrong, in words, with what to do about it.
    public struct Finding: Equatable, Sendable {
        public let what: String
        public let remedy: String
    }

    let connection: Connection
    private let isWritable: Bool

    /// - Parameter archive: open for writing, since SQLite checks its full-text tables through a command that is written to them;
    ///   in an archive that is open for reading these are left out.
    public init(_ archive: Archive) {
        connection = archive.connection
        isWritable = archive.isWritable
    }

    /// Everything that is wrong; empty for a sound archive.
    ///
    /// - Parameter announce: told the name of each part before it is looked at.
    public func findings(announce: (String) -> Void = { _ in }) throws(SQLiteError) -> [Finding] {
        var findings: [Finding] = []
        announce("file")
        findings += try fileFindings()
        announce("references")
        findings += try referenceFindings()
        announce("schema")
        let missing = try SchemaObjects.missing(from: connection)
        findings += missing.map(Self.finding)
        // Of what is left nothing can be proved.
        if missing.contains(where: { $0.type == "table" && !$0.isVirtual }) { return findings }
        if isWritable {
            announce("full-text indexes")
            findings += try indexFindings(except: Set(missing.map(\.name)))
        }
        announce("counts")
        findings += try countFindings()
        findings += try self.findings(of: PeopleRules.all)
        announce("copies and revisions")
        findings += try editionFindings()
        announce("offsets")
        findings += try offsetFindings()
        announce("utterances")
        findings += try utteranceFindings()
        announce("texts")
        findings += try textFindings()
        return findings
    }

    private func fileFindings() throws(SQLiteError) -> [Finding] {
        try connection.rows("PRAGMA integrity_check(20)").compactMap { row in
            guard let message = row.first?.text, message != "ok" else { return nil }
            return Finding(
                what: "the file is damaged: \(message)", remedy: "restore it from a copy, or try 'sqlite3 FILE .recover'")
        }
    }

    private func referenceFindings() throws(SQLiteError) -> [Finding] {
        try connection.rows("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2").map { row in
            Finding(
                what:
                    "rows of \(row[0].text ?? "?") point to rows of \(row[1].text ?? "?") that are gone: \(row[2].integer ?? 0)",
                remedy: "restore the archive from a copy, or let 'verbatim check --repair' remove what points nowhere")
        }
    }

    private static func finding(missing object: SchemaObjects.Object) -> Finding {
        let isLost = object.type == "table" && !object.isVirtual
        return Finding(
            what: "the \(object.type) \(object.name) is missing",
            remedy: isLost ? "restore the archive from a copy" : "run 'verbatim check --repair'")
    }

    private func indexFindings(except missing: Set<String>) throws(SQLiteError) -> [Finding] {
        var findings: [Finding] = []
        for table in Repair.fullTextTables where !missing.contains(table) {
            do {
                // Rank 1 compares the index with the table that holds its text.
                try connection.execute("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
            } catch {
                // Whatever keeps the index from being read, it can be made anew.
                if error.isBusy || error.isReadOnly || error.isFull { throw error }
                findings.append(
                    Finding(what: "the full-text index \(table) does not fit its texts", remedy: "run 'verbatim check --repair'"))
            }
        }
        return findings
    }

    private func countFindings() throws(SQLiteError) -> [Finding] {
        if try PeopleCounts.areRight(connection) { return [] }
        return [
            Finding(
                what: "surnames and roles are counted otherwise than articles print them",
                remedy: "run 'verbatim check --repair'")
        ]
    }

    private func textFindings() throws(SQLiteError) -> [Finding] {
        let statement = try connection.prepare("SELECT id, sha256, body FROM articles")
        var changed: [Int] = []
        while try statement.step() {
            if ArticleRows.sha256(of: statement.text(2) ?? "") != statement.text(1) { changed.append(statement.integer(0) ?? 0) }
        }
        guard let first = changed.first else { return [] }
        return [
            Finding(
                what: "bodies changed after they were stored: \(changed.count) (the first is that of article \(first))",
                remedy: "restore the archive from a copy")
        ]
    }
}
