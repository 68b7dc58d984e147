import SQLite
import Testing

@Suite struct ConnectionTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", mode: .create)
    }

    @Test func valuesComeBackAsTheyWentIn() throws {
        let values: [Value] = [nil, 42, 1.5, "naïve 👩‍👩‍👧 text", "", .blob([0, 255])]
        let row = try connection.rows("SELECT ?, ?, ?, ?, ?, ?", values)
        #expect(row == [values])
    }

    @Test func textKeepsNULs() throws {
        #expect(try connection.rows("SELECT length(CAST(?1 AS BLOB))", "a\0b") == [[3]])
    }

    @Test func errorNamesTheStatementAndThePlace() throws {
        let error = #expect(throws: SQLiteError.self) { try connection.prepare("SELECT é FROM FROM") }
        #expect(error?.message == "near \"FROM\": syntax error")
        #expect(error?.offset == 15)
        #expect(error?.sql == "SELECT é FROM FROM")
    }

    @Test func statementGivesWhatFollowsIt() throws {
        let statement = try connection.prepare("SELECT 1; SELECT 'é'")
        #expect(statement.sql == "SELECT 1;")
        #expect(statement.tail == " SELECT 'é'")
    }

    @Test(arguments: ["", "  -- nothing\n", ";"]) func textWithoutStatementIsEmpty(sql: String) throws {
        let statement = try connection.prepare(sql)
        #expect(statement.isEmpty)
        #expect(try !statement.step())
    }

    @Test func parametersHaveNames() throws {
        #expect(try connection.prepare("SELECT :a, ?, @b").parameterNames == [":a", nil, "@b"])
    }

    @Test func transactionHappensWhollyOrNotAtAll() throws {
        struct Stop: Error {}
        try connection.execute("CREATE TABLE t (x)")
        #expect(throws: Stop.self) {
            try connection.transaction {
                try connection.run("INSERT INTO t VALUES (1)")
                throw Stop()
            }
        }
        #expect(try connection.value("SELECT count(*) FROM t") == 0)
        try connection.transaction { try connection.run("INSERT INTO t VALUES (?)", 2) }
        #expect(try connection.value("SELECT x FROM t") == 2)
    }

    @Test func authorizerRefusesWhatItIsNotAllowed() throws {
        try connection.execute("CREATE TABLE t (x)")
        connection.authorize { $0.action == .select || $0.action == .read }
        #expect(try connection.rows("SELECT x FROM t").isEmpty)
        let error = #expect(throws: SQLiteError.self) { try connection.prepare("DELETE FROM t") }
        #expect(error?.isDenied == true)
    }

    @Test func watchedStatementCanBeStopped() throws {
        connection.watch(every: 100) { false }
        let error = #expect(throws: SQLiteError.self) {
            try connection.rows("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
        }
        #expect(error?.isInterrupted == true)
    }

    @Test func backUpCopiesEverything() throws {
        try connection.execute("CREATE TABLE t (x); INSERT INTO t VALUES ('kept')")
        let copy = try Connection(path: ":memory:", mode: .create)
        try connection.backUp(to: copy)
        #expect(try copy.value("SELECT x FROM t") == "kept")
    }
}
