import SQLite

/// Makes SQL conditions of filters.
struct FilterCompiler {
    let connection: Connection
    let lexicon: Lexicon
    let table: SearchedTable

    func condition(_ filter: Filter) throws -> Condition {
        switch filter {
        case .outlet(let name):
            let ids = try OutletDirectory(connection: connection, lexicon: lexicon).ids(matching: name)
            let list = "[" + ids.map { String($0) }.joined(separator: ",") + "]"
            return Condition("a.outlet_id IN (SELECT value FROM json_each(?))", reach: .index, .text(list))
        case .person(let name):
            return Condition(
                """
                a.id IN (SELECT m.article_id FROM mentions m
                         WHERE m.person_id IN (SELECT n.person_id FROM aliases_fts f JOIN aliases n ON n.id = f.rowid
                                               WHERE f.aliases_fts MATCH ?))
                """, .text(Self.people(name, lexicon).text))
        case .speaker(let name):
            return try table.isSpoken(people: Self.people(name, lexicon), speakers: Self.speakers(name, lexicon))
        case .hashtag(let tag): return table.uses(tag)
        case .since(let date): return Condition("a.published_at >= ?", reach: .index, .text(date.text))
        case .until(let date): return Self.until(date)
        case .language(let tag):
            let tag = tag.lowercased().replacing("_", with: "-")
            return Condition(
                "(lower(a.language) = ? OR substr(lower(a.language), 1, ?) = ?)", reach: .row, .text(tag),
                .integer(Int64(tag.unicodeScalars.count + 1)), .text(tag + "-"))
        }
    }

    /// A date that is less precise than the limit may lie after it, so it does not count.
    static func until(_ date: PartialDate) -> Condition {
        .all(
            [Condition("a.published_at < ?", reach: .index, .text(date.end))]
                + date.vaguer.map { Condition("a.published_at <> ?", reach: .index, .text($0)) })
    }

    /// A pattern for `aliases_fts`: names that hold all words of `text`; a star at its end lets the last one go on.
    static func people(_ text: String, _ lexicon: Lexicon) -> FTSPattern {
        let words = lexicon.words(of: text)
        let parts = words.enumerated().map { place, word in
            FTSPattern.phrase([word], isPrefix: text.hasSuffix("*") && place == words.count - 1)
        }
        return .all(parts) ?? .nothing
    }

    /// A pattern for the printed speakers in `quotes_fts`: those that hold all words of `text`.
    static func speakers(_ text: String, _ lexicon: Lexicon) throws -> FTSPattern {
        let words = lexicon.words(of: text)
        let parts = try words.enumerated().map { place, word in
            text.hasSuffix("*") && place == words.count - 1
                ? try lexicon.pattern([word], isPrefix: true) : FTSPattern.phrase([word])
        }
        return .all(parts) ?? .nothing
    }
}
