/// What a list of facts is counted by, instead of showing each.
public enum CountedBy: String, Sendable, CaseIterable {
    /// The outlet that published the article.
    case outlet
    /// The day of publication.
    case day
}

/// The SQL that counts facts by outlet or by day.
enum FactCounts {
    /// Uses of each hashtag.
    static func hashtags(_ by: CountedBy) -> (select: StaticString, order: StaticString) {
        switch by {
        case .outlet:
            (
                """
                SELECT o.name AS outlet, h.tag, count(*) AS uses, count(DISTINCT u.article_id) AS articles
                FROM hashtags h
                JOIN hashtag_uses u ON u.hashtag_id = h.id
                JOIN articles a ON a.id = u.article_id
                LEFT JOIN outlets o ON o.id = a.outlet_id
                """, "GROUP BY o.id, h.id\nORDER BY outlet, uses DESC, h.tag"
            )
        case .day:
            (
                """
                SELECT substr(a.published_at, 1, 10) AS day, h.tag, count(*) AS uses, count(DISTINCT u.article_id) AS articles
                FROM hashtags h
                JOIN hashtag_uses u ON u.hashtag_id = h.id
                JOIN articles a ON a.id = u.article_id
                """, "GROUP BY day, h.id\nORDER BY day, uses DESC, h.tag"
            )
        }
    }

    /// Reactions of each stance.
    static func reactions(_ by: CountedBy) -> (select: StaticString, order: StaticString) {
        switch by {
        case .outlet:
            (
                """
                SELECT o.name AS outlet, r.stance, count(*) AS reactions, count(DISTINCT r.article_id) AS articles
                FROM reactions r
                JOIN articles a ON a.id = r.article_id
                LEFT JOIN outlets o ON o.id = a.outlet_id
                """, "GROUP BY o.id, r.stance\nORDER BY outlet, reactions DESC, r.stance"
            )
        case .day:
            (
                """
                SELECT substr(a.published_at, 1, 10) AS day, r.stance, count(*) AS reactions,
                       count(DISTINCT r.article_id) AS articles
                FROM reactions r
                JOIN articles a ON a.id = r.article_id
                """, "GROUP BY day, r.stance\nORDER BY day, reactions DESC, r.stance"
            )
        }
    }
}
