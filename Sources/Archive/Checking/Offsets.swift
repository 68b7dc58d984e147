import Coverage
import SQLite

/// The rule that every fact shows its place: the code points of the body from start to end are the fact's text.
///
/// Each body is walked once, however many facts point into it.
struct Offsets {
    /// A kind of fact and where its words and their place are kept.
    private struct Kind {
        let name: String
        /// Rows of text, start and end of one article's facts.
        let facts: Statement
    }

    /// What breaks the rule, by kind of fact.
    struct Broken {
        let kind: String
        var count: Int
        let firstArticle: Int
    }

    private let articles: Statement
    private let kinds: [Kind]
    private let quotes: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        articles = try connection.prepare("SELECT id, body FROM articles")
        func kind(_ name: String, _ sql: String) throws(SQLiteError) -> Kind {
            Kind(name: name, facts: try connection.prepare(sql, isKept: true))
        }
        // A part has the speaker and the cue of its whole.
        let isWhole = "id NOT IN (SELECT part_id FROM quote_parts)"
        // Whom or what a person enters need not stand in the article.
        func isPlaced(_ start: String) -> String { "(origin = 'machine' OR \(start) IS NOT NULL)" }
        kinds = [
            try kind("mentions", "SELECT text, start, \"end\" FROM mentions WHERE article_id = ?"),
            try kind("descriptions", "SELECT text, start, \"end\" FROM descriptions WHERE article_id = ?"),
            try kind(
                "speakers of quotes",
                """
                SELECT speaker_text, speaker_start, speaker_end FROM quotes
                WHERE article_id = ? AND \(isWhole) AND \(isPlaced("speaker_start"))
                """),
            try kind(
                "cues of quotes",
                "SELECT cue_text, cue_start, cue_end FROM quotes WHERE article_id = ? AND \(isWhole) AND \(isPlaced("cue_start"))"
            ),
            try kind("hashtag uses", "SELECT text, start, \"end\" FROM hashtag_uses WHERE article_id = ?"),
            try kind("hashtag equivalents", "SELECT text, start, \"end\" FROM hashtag_equivalents WHERE article_id = ?"),
            try kind("hashtag glosses", "SELECT text, start, \"end\" FROM hashtag_glosses WHERE article_id = ?"),
            try kind("campaign mentions", "SELECT text, start, \"end\" FROM campaign_mentions WHERE article_id = ?"),
            try kind("account mentions", "SELECT text, start, \"end\" FROM account_mentions WHERE article_id = ?"),
            try kind("blocks", "SELECT text, start, \"end\" FROM blocks WHERE article_id = ? AND start IS NOT NULL"),
            try kind("reactions", "SELECT text, start, \"end\" FROM reactions WHERE article_id = ?"),
            try kind(
                "actors of reactions",
                "SELECT actor_text, actor_start, actor_end FROM reactions WHERE article_id = ? AND \(isPlaced("actor_start"))"),
            try kind(
                "targets of reactions",
                "SELECT target_text, target_start, target_end FROM reactions WHERE article_id = ? AND \(isPlaced("target_start"))"
            ),
        ]
        quotes = try connection.prepare(
            """
            SELECT q.id, q.text, q.start, q."end", s.start, s."end"
            FROM quotes q LEFT JOIN quote_spans s ON s.quote_id = q.id
            WHERE q.article_id = ? ORDER BY q.id, s.position
            """, isKept: true)
    }

    /// Everything that breaks the rule.
    func broken() throws(SQLiteError) -> [Broken] {
        var broken: [String: Broken] = [:]
        func note(_ kind: String, _ article: Int) {
            broken[kind, default: Broken(kind: kind, count: 0, firstArticle: article)].count += 1
        }
        while try articles.step() {
            let id = articles.integer(0) ?? 0
            let body = CodePointText(articles.text(1) ?? "")
            for kind in kinds {
                try kind.facts.bind(id, at: 1)
                while try kind.facts.step() {
                    // A fact without words, such as a quote without a speaker, has no place either.
                    guard let text = kind.facts.text(0) else { continue }
                    if !body.holds(text, from: kind.facts.integer(1), to: kind.facts.integer(2)) { note(kind.name, id) }
                }
                kind.facts.reset()
            }
            for _ in 0..<(try brokenQuotes(of: id, in: body)) { note("quotes", id) }
        }
        articles.reset()
        return broken.values.sorted { $0.kind < $1.kind }
    }

    /// A quote's text is that of its pieces, joined by " … "; it begins with the first and ends with the last.
    private func brokenQuotes(of article: Int, in body: CodePointText) throws(SQLiteError) -> Int {
        var count = 0
        var current: (id: Int, text: String, start: Int?, end: Int?)?
        var pieces: [(start: Int?, end: Int?)] = []
        func close() {
            guard let current else { return }
            let words = pieces.map { body.text(from: $0.start, to: $0.end) ?? "\u{0}" }.joined(separator: " … ")
            let isRight = words == current.text && pieces.first?.start == current.start && pieces.last?.end == current.end
            if !isRight { count += 1 }
        }
        try quotes.bind(article, at: 1)
        while try quotes.step() {
            let id = quotes.integer(0) ?? 0
            if current?.id != id {
                close()
                current = (id, quotes.text(1) ?? "", quotes.integer(2), quotes.integer(3))
                pieces = []
            }
            pieces.append((quotes.integer(4), quotes.integer(5)))
        }
        close()
        quotes.reset()
        return count
    }
}

extension Check {
    func offsetFindings() throws(SQLiteError) -> [Finding] {
        try Offsets(connection).broken().map { broken in
            Finding(
                what: "\(broken.count) \(broken.kind) do not stand where they say (the first in article \(broken.firstArticle))",
                remedy: """
                    run 'verbatim check --repair'; where that leaves some, 'verbatim reread --facts' finds the facts of all articles anew, \
                    'verbatim reread --facts \(broken.firstArticle)' those of this one. If no other program changed the archive, please \
                    report this as a bug
                    """)
        }
    }
}
