import Coverage
import SQLite

/// Writes `reactions`.
struct ReactionRows {
    private let insertReaction: Statement
    private let deleteReactions: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        insertReaction = try connection.prepare(
            """
            INSERT INTO reactions (article_id, actor_id, actor_text, actor_start, actor_end, actor_kind, verb, channel, stance,
                                   target_text, target_start, target_end, target_person_id, quote_id, text, start, "end", run_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """, isKept: true)
        deleteReactions = try connection.prepare(
            "DELETE FROM reactions WHERE article_id = ? AND origin = 'machine'", isKept: true)
    }

    /// Deletes what the machine found in one article.
    func remove(from article: Int64) throws(SQLiteError) {
        try deleteReactions.bind(Int(article), at: 1)
        try deleteReactions.run()
    }

    /// Stores the reactions of one article.
    ///
    /// - Parameters:
    ///   - people: ids in the order of the article's people.
    ///   - quotes: ids in the order of the article's quotes.
    func insert(
        _ reactions: [Reaction], people: [Int64], quotes: [Int64], at place: FactPlace
    ) throws(SQLiteError) {
        func id(_ position: Int?, in ids: [Int64]) -> Int64? {
            position.flatMap { ids.indices.contains($0) ? ids[$0] : nil }
        }
        for reaction in reactions {
            try insertReaction.bind(place.articleID, at: 1)
            try insertReaction.bind(id(reaction.actor.person, in: people), at: 2)
            try insertReaction.bind(reaction.actor.passage, at: 3)
            try insertReaction.bind(reaction.actor.kind.rawValue, at: 6)
            try insertReaction.bind(reaction.verb, at: 7)
            try insertReaction.bind(reaction.channel?.rawValue, at: 8)
            try insertReaction.bind(reaction.stance.rawValue, at: 9)
            try insertReaction.bind(reaction.target?.passage, at: 10)
            try insertReaction.bind(id(reaction.target?.person, in: people), at: 13)
            try insertReaction.bind(id(reaction.quote, in: quotes), at: 14)
            try insertReaction.bind(reaction.passage, at: 15)
            try insertReaction.bind(place.runID, at: 18)
            try insertReaction.run()
        }
    }
}
