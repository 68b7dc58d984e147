import SQLite
import Testing

@Suite struct TokenizerTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", mode: .create)
    }

    @Test func foldsLikeTheIndex() throws {
        let tokenizer = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
        #expect(tokenizer.terms(of: "Été à la ÎLE, covid-19!") == ["ete", "a", "la", "ile", "covid", "19"])
    }

    @Test func stemsLikeTheIndex() throws {
        let tokenizer = try Tokenizer(["porter", "unicode61", "remove_diacritics", "2"], connection: connection)
        #expect(tokenizer.terms(of: "immigrants happy") == ["immigr", "happi"])
    }

    @Test func tellsWhereTokensStand() throws {
        let tokenizer = try Tokenizer(["unicode61"], connection: connection)
        var places: [Range<Int>] = []
        tokenizer.visitTokens(of: "é, ab") { _, place in places.append(place) }
        #expect(places == [0..<2, 4..<6])
    }

    @Test func unknownTokenizerIsRefused() throws {
        #expect(throws: SQLiteError.self) { try Tokenizer(["no such"], connection: connection) }
    }
}
