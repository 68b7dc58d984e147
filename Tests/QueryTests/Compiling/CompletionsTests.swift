import Testing

@testable import Query

@Suite struct CompletionsTests {
    @Test(
        arguments: [
            ("immigra*", [1, 2]), ("immigr*", [1, 2]), ("universe*", [5]), ("universi*", [3, 4]), ("univers*", [3, 4, 5, 7]),
            ("gener*", [7]), ("generation*", [7]), ("zzz*", []), ("Kräne*", [3]), ("kra*", [3]),
        ] as [(String, [Int64])]) func beginsOfWords(text: String, ids: [Int64]) throws
    {
        #expect(Set(try SampleArchive().ids(text)).isSuperset(of: ids))
        if text == "zzz*" { #expect(try SampleArchive().ids(text).isEmpty) }
    }

    /// The law: a longer begin finds nothing that a shorter one does not, and every word that begins so is found.
    @Test func longerBeginsFindLess() throws {
        let archive = try Self.archiveOfEndings()
        let words = try archive.connection.rows("SELECT word FROM words").compactMap { $0[0].text }
        let lexicon = try Lexicon(connection: archive.connection)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<250 {
            let word = words.randomElement(using: &random) ?? "a"
            let length = Int.random(in: 1...word.count, using: &random)
            let prefix = String(word.prefix(length))
            let found = Set(try archive.ids(prefix + "*"))
            let shorter = Set(try archive.ids(word.prefix(max(1, length - 1)) + "*"))
            #expect(found.isSubset(of: shorter), "\(prefix)")
            let rows = try archive.connection.rows("SELECT id, ifnull(title, '') || ' ' || body FROM articles")
            let holding = rows.filter { row in lexicon.words(of: row[1].text ?? "").contains { $0.hasPrefix(prefix) } }
            #expect(found.isSuperset(of: holding.compactMap { $0[0].integer }), "\(prefix)")
        }
    }

    /// Words made of random stems and the endings that the Porter stemmer takes off.
    private static func archiveOfEndings() throws -> SampleArchive {
        let archive = try SampleArchive(emptyAt: ":memory:")
        let endings = [
            "", "s", "es", "ed", "ing", "y", "ies", "ational", "ization", "fulness", "ousness", "iveness", "ance", "ency", "able",
            "ment", "ent",
            "ion", "ism", "ate", "ity", "ous", "ive", "ize", "e", "ly", "ology", "ed2", "é",
        ]
        var random = SystemRandomNumberGenerator()
        let stems = (0..<60).map { _ in
            String((0..<Int.random(in: 1...4, using: &random)).map { _ in "abeinst".randomElement(using: &random) ?? "a" })
        }
        for id in 1...80 {
            let words = (0..<4).map { _ in
                (stems.randomElement(using: &random) ?? "") + (endings.randomElement(using: &random) ?? "")
            }
            try archive.add(.init(id: id, outlet: nil, day: nil, title: nil, body: words.joined(separator: " ")))
        }
        try archive.index()
        return archive
    }
}
