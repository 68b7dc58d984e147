import Coverage
import SQLite

/// The archive's facts as lists.
public struct FactLists {
    let connection: Connection
    let lexicon: Lexicon

    /// - Throws: `SQLiteError` when SQLite has no FTS5.
    public init(connection: Connection) throws {
        self.connection = connection
        lexicon = try Lexicon(connection: connection)
    }

    /// Who said what: the latest articles first, the quotes of one in its order.
    public func quotes(_ filter: FactFilter = FactFilter()) throws -> Rows {
        var conditions = try articleConditions(filter, .quotes)
        if let kind = filter.kind { conditions.append(Condition("q.kind = ?", .text(kind.rawValue))) }
        // Few quotes: start with them. Else go through the articles in order, so that the first rows come at once.
        let startsWithQuotes = filter.speaker != nil || filter.match != nil
        return try rows(startsWithQuotes ? QuoteList.fromQuotes : QuoteList.fromArticles, conditions, QuoteList.order, filter)
    }

    /// Who is named how often, the most often named first. With a filter on articles, only those count.
    public func people(_ filter: FactFilter = FactFilter()) throws -> Rows {
        var ofArticles = filter
        ofArticles.person = nil
        let all = !filter.includesRevisions && PeopleList.isOfAll(ofArticles)
        let articles = all ? [] : try articleConditions(ofArticles, .articles)
        let people = filter.person.map { [PeopleList.isCalled(FilterCompiler.people($0, lexicon))] } ?? []
        return articles.isEmpty
            ? try rows(PeopleList.all, people, PeopleList.order, filter)
            : try rows(PeopleList.chosen, articles, PeopleList.ofChosen, people, PeopleList.order, filter)
    }

    /// Which hashtags are used how often, the most used first. With a filter on articles, only those count.
    ///
    /// - Parameter by: gives a row for each outlet or day and hashtag instead.
    public func hashtags(_ filter: FactFilter = FactFilter(), by: CountedBy? = nil) throws -> Rows {
        var ofArticles = filter
        ofArticles.hashtag = nil
        var conditions = try articleConditions(ofArticles, .articles)
        if let tag = filter.hashtag.map(Self.tag) { conditions.append(HashtagList.isCalled(tag)) }
        if let tag = filter.family.map(Self.tag) { conditions.append(HashtagList.isRelated(to: tag)) }
        if let counts = by.map(FactCounts.hashtags) { return try rows(counts.select, conditions, counts.order, filter) }
        return try rows(HashtagList.all, conditions, HashtagList.order, filter)
    }

    /// Who reacted how to what: the latest articles first, the reactions of one in its order.
    ///
    /// - Parameter by: gives a row for each outlet or day and stance instead.
    public func reactions(_ filter: FactFilter = FactFilter(), by: CountedBy? = nil) throws -> Rows {
        var ofArticles = filter
        ofArticles.person = nil
        var conditions = try articleConditions(ofArticles, .articles)
        if let stance = filter.stance { conditions.append(Condition("r.stance = ?", .text(stance.rawValue))) }
        if let channel = filter.channel { conditions.append(Condition("r.channel = ?", .text(channel.lowercased()))) }
        if let person = filter.person {
            conditions.append(ReactionList.involves(FilterCompiler.people(person, lexicon)))
        }
        if let target = filter.target {
            conditions.append(ReactionList.answers(target, FilterCompiler.people(target, lexicon)))
        }
        if let counts = by.map(FactCounts.reactions) { return try rows(counts.select, conditions, counts.order, filter) }
        let startsWithReactions = filter.person != nil
        return try rows(
            startsWithReactions ? ReactionList.fromReactions : ReactionList.fromArticles, conditions, ReactionList.order, filter)
    }

    // MARK: Conditions

    /// What the filter says of the article `a`, and for quotes of the quote `q`.
    func articleConditions(_ filter: FactFilter, _ table: SearchedTable) throws -> [Condition] {
        let filters: [Filter?] = [
            filter.speaker.map(Filter.speaker), filter.person.map(Filter.person), filter.outlet.map(Filter.outlet),
            filter.since.map(Filter.since), filter.until.map(Filter.until),
        ]
        let compiler = FilterCompiler(connection: connection, lexicon: lexicon, table: table)
        var conditions = try filters.compactMap { $0 }.map { try compiler.condition($0) }
        if let tag = filter.hashtag.map(Self.tag) { conditions.append(SearchedTable.articles.uses(tag)) }
        if !filter.includesRevisions, filter.articleID == nil, try hasRevisions { conditions.append(.isNewestRevision) }
        if filter.withoutCopies { conditions.append(.isNoCopy) }
        if let id = filter.articleID { conditions.append(Condition("a.id = ?", .integer(id))) }
        if let match = filter.match {
            conditions.append(try Compiler(connection: connection, lexicon: lexicon, table: table).condition(match))
        }
        return conditions
    }

    private var hasRevisions: Bool { get throws { try connection.value("SELECT EXISTS (SELECT 1 FROM superseded)") == 1 } }

    static func tag(_ text: String) -> Tag {
        let name = text.first == "#" ? text.dropFirst() : text[...]
        return name.last == "*" ? Tag(String(name.dropLast()), isPrefix: true) : Tag(String(name))
    }

    // MARK: Statements

    func rows(
        _ select: StaticString, _ conditions: [Condition], _ order: StaticString, _ filter: FactFilter
    ) throws -> Rows {
        let condition = Condition.all(conditions)
        return try rows("\(select)\nWHERE \(condition.sql)\n\(order)", condition.values, filter)
    }

    private func rows(
        _ first: StaticString, _ firstConditions: [Condition], _ second: StaticString, _ secondConditions: [Condition],
        _ order: StaticString, _ filter: FactFilter
    ) throws -> Rows {
        let (inner, outer) = (Condition.all(firstConditions), Condition.all(secondConditions))
        return try rows(
            "\(first)\nWHERE \(inner.sql))\n\(second)\nWHERE \(outer.sql)\n\(order)", inner.values + outer.values, filter)
    }

    private func rows(_ sql: String, _ values: [Value], _ filter: FactFilter) throws -> Rows {
        let statement = try connection.prepare("\(sql)\nLIMIT ? OFFSET ?")
        // SQLite takes -1 for no limit.
        try statement.bind(values + [.integer(Int64(filter.limit ?? -1)), .integer(Int64(max(0, filter.offset)))])
        return Rows(statement)
    }
}
