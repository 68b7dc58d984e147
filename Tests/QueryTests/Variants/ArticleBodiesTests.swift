import SQLite
import Testing

@testable import Query

@Suite struct ArticleBodiesTests {
    @Test func aBodyIsReadOnceForAllItsQuotes() throws {
        let sample = try SampleArchive(emptyAt: ":memory:")
        try sample.add(.init(id: 1, title: nil, body: "“Rebuild the piér,” she said."))
        try sample.index()
        var bodies = try ArticleBodies(sample.connection)
        let first = try bodies.text(1, from: 1, to: 8)
        try sample.connection.execute("UPDATE articles SET body = ''")
        let (second, printed) = (try bodies.text(1, from: 13, to: 17), try bodies.printed(1))
        #expect([first, second] == ["Rebuild", "piér"])
        #expect(printed.contains(PrintedText("piér, she SAID")))
        #expect(!printed.contains(PrintedText("build the piér")))
        let missing = try bodies.text(2, from: 0, to: 1)
        #expect(missing.isEmpty)
    }
}
