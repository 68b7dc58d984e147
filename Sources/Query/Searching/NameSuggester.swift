import SQLite

/// Knows which outlets, people, hashtags and languages the archive has, and which are called nearly so.
struct NameSuggester {
    let connection: Connection
    let lexicon: Lexicon

    private static let mostNames = 3

    /// Whether any article could pass `filter`, were it the only one. Dates always could.
    func isKnown(_ filter: Filter) throws -> Bool {
        switch filter {
        case .outlet(let name): try !OutletDirectory(connection: connection, lexicon: lexicon).ids(matching: name).isEmpty
        case .person(let name):
            try exists(
                "SELECT EXISTS (SELECT 1 FROM aliases_fts WHERE aliases_fts MATCH ?)", FilterCompiler.people(name, lexicon).text)
        case .speaker, .hashtag, .language:
            try exists(FilterCompiler(connection: connection, lexicon: lexicon, table: .articles).condition(filter))
        case .since, .until: true
        }
    }

    private func exists(_ sql: String, _ text: String) throws -> Bool { try connection.value(sql, .text(text)) == 1 }

    private func exists(_ condition: Condition) throws -> Bool {
        let rows = try connection.rows("SELECT EXISTS (SELECT 1 FROM articles a WHERE \(condition.sql))", condition.values)
        return rows.first?.first == 1
    }

    /// Names of the archive that are spelt nearly as the filter's.
    func nearest(to filter: Filter) throws -> [String] {
        switch filter {
        case .outlet(let name): try nearest(to: name, "SELECT name, name FROM outlets")
        case .person(let name): try nearest(to: name, "SELECT n.name, p.name FROM aliases n JOIN people p ON p.id = n.person_id")
        case .speaker(let name):
            try nearest(
                to: name,
                """
                SELECT n.name, p.name FROM aliases n JOIN people p ON p.id = n.person_id
                WHERE EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = p.id)
                UNION ALL
                SELECT speaker_text, speaker_text FROM quotes WHERE speaker_id IS NULL AND speaker_text IS NOT NULL
                """)
        case .hashtag(let tag): try nearest(to: tag.name, "SELECT tag, tag FROM hashtags")
        case .language(let tag):
            try nearest(to: tag, "SELECT DISTINCT language, language FROM articles WHERE language IS NOT NULL")
        case .since, .until: []
        }
    }

    /// - Parameter sql: gives names to compare with, and the names to show for them.
    private func nearest(to wanted: String, _ sql: String) throws -> [String] {
        let words = lexicon.words(of: wanted)
        let folded = words.joined(separator: " ")
        let limit = max(1, EditDistance.tolerance(length: folded.unicodeScalars.count))
        var distance = EditDistance(from: folded)
        var best: [String: Int] = [:]
        let statement = try connection.prepare(sql)
        while try statement.step() {
            guard let name = statement.text(0), let shown = statement.text(1) else { continue }
            let own = lexicon.words(of: name)
            // One word may be any of the name's words: a surname, a paper without its article.
            let forms = words.count == 1 ? own + [own.joined(separator: " ")] : [own.joined(separator: " ")]
            for form in forms {
                if let edits = distance.distance(to: form, limit: limit) { best[shown] = min(best[shown] ?? edits, edits) }
            }
        }
        return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(Self.mostNames).map(\.key)
    }
}
