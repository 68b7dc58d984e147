import Foundation
import SQLite

@testable import Query

/// An archive in memory or in a file, made with the repository's schema.sql.
struct SampleArchive {
    let connection: Connection

    /// The text of schema.sql.
    static func schemaSQL() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "schema.sql"), encoding: .utf8)
    }

    /// An archive without articles.
    init(emptyAt path: String) throws {
        connection = try Connection(path: path, mode: .create)
        try connection.execute("PRAGMA synchronous = OFF")
        try connection.execute(try Self.schemaSQL())
    }

    /// The invented affair of the Arlen harbour: eleven articles, some facts.
    init(path: String = ":memory:") throws {
        try self.init(emptyAt: path)
        try connection.execute("BEGIN")
        try connection.execute(Self.outlets)
        for article in Self.articles { try add(article) }
        try connection.execute(Self.people)
        try addFacts()
        try index()
        try connection.execute("COMMIT")
    }

    struct Article {
        var id: Int
        var outlet: Int?
        var day: String?
        var language: String? = "en"
        var title: String?
        var body: String
    }

    func add(_ article: Article) throws {
        try connection.run(
            """
            INSERT INTO articles (id, outlet_id, title, url, published_at, language, sha256, source, extra, added_at, body)
            VALUES (?1, ?2, ?3, 'https://example.org/' || ?1, ?4, ?5, ?1, 'a.txt', '{}', '2018-03-01T00:00:00Z', ?6)
            """, .integer(Int64(article.id)), Value(article.outlet), Value(article.title), Value(article.day),
            Value(article.language), .text(article.body))
    }

    /// Feeds the full-text tables and the vocabulary, as the program does after a batch.
    func index() throws {
        try connection.execute(
            """
            INSERT INTO articles_fts (rowid, title, body) SELECT id, title, body FROM articles;
            INSERT INTO quotes_fts (rowid, text, speaker_text) SELECT id, text, speaker_text FROM quotes;
            INSERT INTO aliases_fts (rowid, name) SELECT id, name FROM aliases;
            """)
        let tokenizer = try Tokenizer(["unicode61", "remove_diacritics", "2"], connection: connection)
        let insert = try connection.prepare("INSERT OR IGNORE INTO words (word) VALUES (?)", isKept: true)
        for row in try connection.rows("SELECT ifnull(title, ''), body FROM articles") {
            for word in Set(row.flatMap { tokenizer.terms(of: $0.text ?? "") }) {
                try insert.bind([.text(word)])
                try insert.run()
            }
        }
    }

    func search(_ text: String, _ options: SearchOptions = SearchOptions()) throws -> SearchResults {
        try Search(connection: connection).results(for: SearchQuery(parsing: text), options: options)
    }

    /// The ids of all hits, in order of id.
    func ids(_ text: String) throws -> [Int64] { try search(text, SearchOptions(limit: 100_000)).hits.map(\.id).sorted() }
}

// MARK: - The story

extension SampleArchive {
    private static let outlets = """
        INSERT INTO outlets (id, name, domain) VALUES
          (1, 'The Arlen Courier', 'arlencourier.example'), (2, 'Courier', 'courier.example'),
          (3, 'Die Küste', 'kueste.example'), (4, 'Harbour Radio', NULL);
        """

    static let articles: [Article] = [
        Article(
            id: 1, outlet: 1, day: "2018-01-09", language: "en-GB", title: "Dockers accuse harbour master",
            body: """
                ARLEN - Forty dockers accuse the harbour master Otto Lindmark of threats. “He threatened every one of us,” said \
                Mireille Castan, a crane driver.

                Thousands wrote under #QuayTalk on Tuesday. Immigration officers were silent 😀 about it.
                """),
        Article(
            id: 2, outlet: 2, day: "2018-01-09T14:30:00+01:00", title: "Lindmark denies threats",
            body: "Otto Lindmark denied it. “I never threatened anybody,” he told reporters. Immigrants at the quay cheered."),
        Article(
            id: 3, outlet: 3, day: "2018-01-10", language: "de", title: "Streit am Hafen",
            body:
                "Die Hafenarbeiter klagen an. Café und Kräne standen still. #quaytalk füllte die Straße. Universität Arlen schweigt."
        ),
        Article(
            id: 4, outlet: 4, day: "2018-01", title: nil,
            body: "The quaytalk of the day: Rosa O'Neil of AT&T Freight called covid-19 rules absurd. Universities agreed."),
        Article(
            id: 5, outlet: nil, day: nil, language: nil, title: "A letter",
            body: "We, the women of the quay, ask for peace. The universe is wide; happy people sing happily."),
        Article(
            id: 6, outlet: 1, day: "2018-02-01", title: "Minister visits quay",
            body: "Minister Jonas Brandt visited. “The quay needs rules,” Brandt said. Castan answered: “Rules need people.”"),
        Article(
            id: 7, outlet: 2, day: "2018-02-02", title: "Rules for the quay",
            body:
                "The rules, the rules, and again the rules. A universal ban on threats follows. Generals and generations agree generously."
        ),
        Article(
            id: 8, outlet: 3, day: "2018", language: "ja", title: "港の争い",
            body: "港湾労働者が港長を告発した。Arlen の港で集会があった。#港の声 が広がる。"),
        Article(
            id: 9, outlet: 4, day: "2019-05-05", language: "th", title: nil, body: "คนงานท่าเรือประท้วงที่ท่าเรืออาร์เลน 🚢"),
        Article(
            id: 10, outlet: 1, day: "2019-12-31", title: "One year on",
            body: "A year later the cranes turn again. Nobody said sorry: #QuayTalk2."),
        Article(
            id: 11, outlet: 2, day: "2018-01-11", title: "Weather", body: "Rain, wind and more rain. The (((storm))) cost $5."),
    ]

    private static let people = """
        INSERT INTO people (id, name, role, identity_key, surname) VALUES
          (1, 'Otto Lindmark', 'harbour master', 'otto lindmark', 'lindmark'), (2, 'Mireille Castan', 'crane driver', 'mireille castan', 'castan'),
          (3, 'Jonas Brandt', 'minister', 'jonas brandt', 'brandt'), (4, 'Rosa O''Neil', NULL, 'rosa oneil', 'oneil'),
          (5, 'Emil Lindmark', NULL, 'emil lindmark', 'lindmark');
        INSERT INTO aliases (person_id, name) VALUES
          (1, 'Otto Lindmark'), (1, 'Lindmark'), (2, 'Mireille Castan'), (2, 'Castan'), (3, 'Jonas Brandt'), (3, 'Brandt'),
          (4, 'Rosa O''Neil'), (5, 'Emil Lindmark');
        """

    private func addFacts() throws {
        for (article, person, text) in [
            (1, 1, "Otto Lindmark"), (1, 2, "Mireille Castan"), (2, 1, "Otto Lindmark"), (4, 4, "Rosa O'Neil"),
            (6, 3, "Jonas Brandt"),
            (6, 3, "Brandt said"), (6, 2, "Castan"),
        ] {
            try addFact(
                "INSERT INTO mentions (article_id, person_id, text, start, \"end\") VALUES (?1, ?5, ?2, ?3, ?4)", article, text,
                person)
        }
        for (article, person, text) in [
            (1, 2, "He threatened every one of us,"), (2, 1, "I never threatened anybody,"), (6, 3, "The quay needs rules,"),
            (6, 2, "Rules need people."),
        ] {
            try addFact(
                "INSERT INTO quotes (article_id, kind, text, start, \"end\", speaker_id) VALUES (?1, 'direct', ?2, ?3, ?4, ?5)",
                article, text,
                person)
        }
        try addFact(
            """
            INSERT INTO quotes (article_id, kind, text, start, "end", speaker_text, speaker_kind, cue_text, cue_start, cue_end)
            VALUES (?1, 'indirect', ?2, ?3, ?4, 'the women of the quay', 'group', 'ask', 0, 3)
            """, 5, "ask for peace", nil)
        try connection.execute(
            """
            INSERT INTO quote_spans (quote_id, position, start, "end") SELECT id, 0, start, "end" FROM quotes;
            INSERT INTO hashtags (id, tag, display) VALUES (1, 'quaytalk', 'QuayTalk'), (2, 'quaytalk2', 'QuayTalk2'), (3, '港の声', '港の声');
            INSERT INTO hashtag_words (hashtag_id, words) VALUES (1, 'quay talk'), (2, 'quay talk 2');
            """)
        for (article, tag, text) in [(1, 1, "#QuayTalk"), (3, 1, "#quaytalk"), (10, 2, "#QuayTalk2"), (8, 3, "#港の声")] {
            try addFact(
                "INSERT INTO hashtag_uses (article_id, hashtag_id, text, start, \"end\") VALUES (?1, ?5, ?2, ?3, ?4)", article,
                text, tag)
        }
        try addFact(
            """
            INSERT INTO hashtag_equivalents (article_id, hashtag_id, equivalent_id, text, start, "end")
            VALUES (?1, ?5, 1, ?2, ?3, ?4)
            """, 8, "#港の声", 3)
        try addFact(
            """
            INSERT INTO hashtag_glosses (article_id, hashtag_id, text, start, "end") VALUES (?1, ?5, 'Talk of the Quay', ?3, ?4)
            """, 1, "#QuayTalk", 1)
        try addFact(
            """
            INSERT INTO reactions (article_id, actor_text, actor_kind, verb, stance, channel, target_text, target_person_id, text, start, "end")
            VALUES (?1, 'Forty dockers', 'group', 'accuse', 'critical', 'protest', 'the harbour master Otto Lindmark', ?5, ?2, ?3, ?4)
            """, 1, "Forty dockers accuse the harbour master Otto Lindmark of threats.", 1)
        try addFact(
            """
            INSERT INTO reactions (article_id, actor_id, actor_kind, verb, stance, text, start, "end")
            VALUES (?1, ?5, 'person', 'denied', 'neutral', ?2, ?3, ?4)
            """, 2, "Otto Lindmark denied it.", 1)
    }

    /// Runs `sql` with 1 the article, 2 the text, 3 and 4 its span and 5 the id of what it tells of.
    private func addFact(_ sql: String, _ article: Int, _ text: String, _ id: Int?) throws {
        let body = try connection.value("SELECT body FROM articles WHERE id = ?", .integer(Int64(article))).text ?? ""
        let found = body.range(of: text)
        let start = found.map { body.unicodeScalars.distance(from: body.startIndex, to: $0.lowerBound) } ?? 0
        var values: [Value] = [.integer(Int64(article)), .text(text), Value(start), Value(start + text.unicodeScalars.count)]
        if sql.contains("?5") { values.append(Value(id)) }
        let statement = try connection.prepare(sql)
        try statement.bind(values)
        try statement.run()
    }
}
