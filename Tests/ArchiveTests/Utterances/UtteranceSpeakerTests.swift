import Coverage
import SQLite
import Testing

@testable import Archive

/// Whose words an utterance is where articles name two people.
@Suite struct UtteranceSpeakerTests {
    private static let words = "We will rebuild the pier by June, whatever it costs"
    private static let edited = "We will rebuild the old pier by June, whatever it costs"

    private func speakers(_ reports: [(outlet: String, text: String)]) throws -> [[Value]] {
        try Reported([reports.map { Reported.article($0.outlet, $0.text) }])
            .rows("SELECT DISTINCT p.name FROM utterances u LEFT JOIN people p ON p.id = u.speaker_id")
    }

    /// An article that prints the words three times is one.
    @Test func moreArticlesNameTheSpeaker() throws {
        let w = Self.words
        #expect(
            try speakers([
                ("Gazette", "“[\(w)],” Ilse Brandt said. “[\(w)]”, she said again, and then: “[\(w)]”."),
                ("Herald", "Otto Lund was clear: “<\(w)>”."), ("Star", "On the quay Otto Lund said “<\(w)>”."),
            ]) == [["Otto Lund"]])
    }

    @Test func ofAsManyArticlesMoreOutletsDo() throws {
        let w = Self.words
        #expect(
            try speakers([
                ("Gazette", "“[\(w)],” Ilse Brandt said in the council."), ("Gazette", "At the pier Ilse Brandt said: “[\(w)]”."),
                ("Herald", "Otto Lund was clear: “<\(w)>”."), ("Star", "On the quay Otto Lund said “<\(w)>”."),
            ]) == [["Otto Lund"]])
    }

    @Test func ofAsManyOutletsMoreWordingsDo() throws {
        let w = Self.words
        #expect(
            try speakers([
                ("Gazette", "“[\(w)],” Ilse Brandt said. “[\(w)]”, she said again, and then: “[\(w)]”."),
                ("Herald", "Otto Lund was clear: “<\(w)>”. Later he said: “<\(Self.edited)>”."),
            ]) == [["Otto Lund"]])
    }

    /// A longer word is no fuller name: it may be a misprint.
    @Test(arguments: [
        ("Zora Ilse Brandt", "Zora Ilse Brandt"), ("Zora Brandtmann", "Otto Lund"), ("O. Brandtmann", "Otto Lund"),
        ("Olga", "Otto Lund"),
    ])
    func elseTheFullerNameDoes(_ name: String, _ speaker: Value) throws {
        let reported = try Reported([[Reported.article("Gazette", "“[\(Self.words)],” Ilse Brandt said.")]])
        try reported.archive.connection.run("UPDATE people SET name = ?", .text(name))
        try reported.add([Reported.article("Herald", "Otto Lund was clear: “<\(Self.words)>”.")])
        #expect(try reported.rows("SELECT speaker FROM variant_facts") == [[speaker], [speaker]])
    }
}
