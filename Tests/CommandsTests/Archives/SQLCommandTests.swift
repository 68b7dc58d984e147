import TestSupport
import Testing

@Suite struct SQLCommandTests {
    @Test func controlCharactersAreGivenAsTheyAre() throws {
        let query = "SELECT 'a' || char(0) || 'b' || char(27) || 'c' AS x"
        #expect(try Story.program().run("sql", "--format", "csv", query).output == "x\r\na\0b\u{1B}c\r\n")
    }

    @Test func queryFromArgumentInputAndFile() throws {
        let program = try Story.program()
        let query = "SELECT count(*) AS n FROM articles"
        program.folder.write("-- how many\n\(query);\n", to: "count.sql")
        #expect(try program.run("sql", query, "--format", "csv").output == "n\r\n9\r\n")
        #expect(try program.run(["sql", "--format", "csv"], input: query + "\n").output == "n\r\n9\r\n")
        #expect(try program.run(["sql", "-", "--format", "csv"], input: query).output == "n\r\n9\r\n")
        #expect(try program.run("sql", "--file", "count.sql", "--format", "csv").output == "n\r\n9\r\n")
    }

    @Test func parametersHaveTypes() throws {
        let program = try Story.program()
        let result = try program.run(
            "sql", "SELECT typeof(:i) AS i, typeof(:r) AS r, typeof(:t) AS t, typeof(:q) AS q, :t AS words, :e AS rest",
            "--param", "i=12",
            "--param", "r=1.5", "--param", "t=O'Neil", "--param", "q='12'", "--param", "e=a=b", "--format", "csv")
        #expect(result.output == "i,r,t,q,words,rest\r\ninteger,real,text,text,O'Neil,a=b\r\n")
    }

    @Test(arguments: [
        (["SELECT :a", "--param", "b=1"], "a"), (["SELECT :a"], "a=…"), (["SELEC 1"], "SELEC"),
        (["SELECT 1; SELECT 2"], "SELECT 2"),
        ([""], "SELECT count(*) FROM articles"), (["SELECT nothing FROM articles"], "nothing"),
        (["SELECT count(*) FROM no_table"], "no_table"),
    ])
    func mistakesAreExplained(arguments: [String], word: String) throws {
        let result = try Story.program().run(["sql"] + arguments)
        #expect(result.status == 1)
        #expect(result.errors.contains(word), "\(result.errors)")
    }

    @Test(arguments: [
        "DELETE FROM articles", "UPDATE people SET name = 'x'", "DROP TABLE quotes", "CREATE TABLE t (a)",
        "INSERT INTO outlets (name) VALUES ('x')",
        "PRAGMA user_version = 7", "ATTACH 'other.db' AS other", "VACUUM INTO 'copy.db'", "CREATE TEMP TABLE t AS SELECT 1",
        "SELECT load_extension('x')", "BEGIN IMMEDIATE", "PRAGMA writable_schema = ON",
        "WITH d AS (SELECT 1) DELETE FROM articles WHERE id IN d", "SELECT writefile('x', 'y')",
    ])
    func nothingIsWritten(statement: String) throws {
        let program = try Story.program()
        let result = try program.run("sql", statement)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
        #expect(try program.run("sql", "SELECT count(*) AS n FROM articles", "--format", "csv").output == "n\r\n9\r\n")
        // A reader may leave SQLite's own side files.
        #expect(try program.shell("ls | grep -v -e -wal -e -shm").output == "verbatim.db\n")
    }

    @Test func timeLimitStopsAnEndlessStatement() throws {
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        let result = try Story.program().run("sql", "--timeout", "0.1", endless)
        #expect(result.status == 1)
        #expect(result.errors.contains("0.1 seconds") && result.errors.contains("--timeout"))
    }

    @Test func rowsAreNotCapped() throws {
        let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n"
        #expect(try Story.program().run("sql", many, "--format", "ndjson").lines.count == 20_000)
    }

    @Test func resultWithoutRows() throws {
        let program = try Story.program()
        #expect(try program.run("sql", "SELECT id FROM articles WHERE 0", "--format", "json").output == "[]\n")
        #expect(try program.run("sql", "SELECT id FROM articles WHERE 0", "--format", "csv").output == "id\r\n")
        #expect(try program.run("sql", "SELECT id FROM articles WHERE 0", "--format", "ndjson").output == "")
    }

    @Test func fileThatIsNotThere() throws {
        let result = try Story.program().run("sql", "--file", "missing.sql")
        #expect(result.status != 0)
        #expect(result.errors.contains("missing.sql"))
    }
}
