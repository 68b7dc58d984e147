import Testing

@testable import Reading

struct DelimitedTextTests {
    static let table =
        "\u{FEFF}Title;Text;Date\r\n\"Pier; closed\";\"He said \"\"no\"\".\r\n\r\nThen he left.\";2019-03-04\r\n\r\nShort;row\r\nLast;The end.;\r\n"

    @Test(arguments: [7, 1 << 17])
    func rows(chunkSize: Int) {
        let outcomes = read(Self.table, as: "a.csv", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.source) == ["a.csv:2", "a.csv:7"])
        #expect(outcomes.documents.map(\.title) == ["Pier; closed", "Last"])
        #expect(outcomes.documents.map(\.body) == ["He said \"no\".\n\nThen he left.", "The end."])
        #expect(outcomes.documents.map { $0.published?.text } == ["2019-03-04", nil])
        #expect(
            outcomes.failures == [ReadingFailure(source: "a.csv", place: "line 6", reason: .raggedRow(expected: 3, found: 2))])
    }

    @Test(arguments: [7, 1 << 17])
    func unclosedQuote(chunkSize: Int) {
        let text = "id,text\n1,First.\n2,\"Never closed\n3,Third.\n4,\"Fourth.\"\n"
        let outcomes = read(text, as: "a.csv", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.body) == ["First.", "Third.", "Fourth."])
        #expect(outcomes.failures == [ReadingFailure(source: "a.csv", place: "line 3", reason: .brokenQuote)])
    }

    @Test func linesOfABrokenRowAreOneFailure() {
        let text = "id,title,text\n1,A,\"One \"bad\" quote\ngoes on\nand on\"\n2,B,Good.\n"
        let outcomes = read(text, as: "a.csv")
        #expect(outcomes.documents.map(\.body) == ["Good."])
        #expect(outcomes.failures.map(\.place) == ["lines 2-4"])
    }

    @Test func headerWithoutRows() {
        for text in ["title,text\n", "title,text", "title,text\r\n\r\n"] {
            let outcomes = read(text, as: "a.csv")
            #expect(outcomes.count == 1)
            #expect(outcomes.remarks.map(\.description) == ["a.csv: there are no rows below the header in it"])
        }
    }

    @Test func missingBodyColumn() {
        let outcomes = read("id,words\n1,First.\n2,Second.\n", as: "a.csv")
        #expect(outcomes.failures.map(\.reason) == [.missingBodyColumn(columns: ["id", "words"])])
        #expect(
            outcomes.failures.first?.description
                == "a.csv: no column holds the text (it has: id, words); name the column with --map body=COLUMN")
        #expect(
            read("id,words\n1,First.\n", as: "a.csv", options: .init(fieldMap: [.body: "words"])).documents.map(\.body) == [
                "First."
            ])
        let wrong = read("id,text\n1,First.\n", as: "a.csv", options: .init(fieldMap: [.title: "nme"]))
        #expect(wrong.map { [$0].failures.first?.reason } == [.unknownColumn("nme", columns: ["id", "text"])])
    }

    @Test func tabsWithLiteralQuotes() {
        let outcomes = read("text\ttitle\n\"Yes,\" she said.\tA\nPlain.\tB\n", as: "a.tsv")
        #expect(outcomes.documents.map(\.body) == ["\"Yes,\" she said.", "Plain."])
        #expect(outcomes.failures.isEmpty)
    }

    @Test func doubleAndBlankColumnsAreKept() {
        let outcomes = read("text,note,note,\nA body.,1,2,3\n", as: "a.csv")
        #expect(outcomes.documents.first?.extra == #"{"column 4":"3","note":"1","note 3":"2"}"#)
    }

    @Test func rowWithoutText() {
        let outcomes = read("title,text\nA,\nB,Body.\n", as: "a.csv")
        #expect(outcomes.failures.map(\.place) == ["line 2"])
        #expect(outcomes.documents.count == 1)
    }

    /// However the bytes arrive, the table is the same.
    @Test func chunksDoNotMatter() {
        let parts = ["a", "\"", "\"\"", ",", "\n", "\r\n", "é", "x,y\n", "\"q\nr\",z\n"]
        for _ in 0..<300 {
            let text = "title,text\n" + (0..<Int.random(in: 0..<25)).map { _ in parts.randomElement() ?? "" }.joined()
            #expect(read(text, as: "a.csv", chunkSize: 7) == read(text, as: "a.csv"), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [7, 1 << 17])
    func nulCostsItsRow(chunkSize: Int) {
        let outcomes = read("title,text\nA,One.\nB,\"T\0wo.\nIt.\"\nC,Three.\n", as: "a.csv", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.body) == ["One.", "Three."])
        #expect(outcomes.failures == [ReadingFailure(source: "a.csv", place: "lines 3-4", reason: .nulByte)])
    }

    @Test func remarkOnUnusedColumns() {
        let outcomes = read("text,words,paper\nA.,x,\nB.,y,P\n", as: "a.csv")
        #expect(outcomes.remarks.map(\.content) == [.unusedColumns(["words", "paper"])])
    }
}
