import SQLite

/// The SQL of the list of hashtags.
enum HashtagList {
    static let all: StaticString = """
        SELECT h.id, h.tag, h.display, count(*) AS uses, count(DISTINCT u.article_id) AS articles,
               min(substr(a.published_at, 1, 10)) AS first_day, max(substr(a.published_at, 1, 10)) AS last_day,
               f.family, f.glosses
        FROM hashtags h
        JOIN hashtag_uses u ON u.hashtag_id = h.id
        JOIN articles a ON a.id = u.article_id
        JOIN hashtag_family f ON f.hashtag_id = h.id
        """

    static let order: StaticString = "GROUP BY h.id\nORDER BY uses DESC, h.tag"

    static func isCalled(_ tag: Tag) -> Condition {
        Condition("h.tag BETWEEN ? AND ?", .text(tag.name), .text(tag.isPrefix ? tag.name + "\u{10FFFF}" : tag.name))
    }

    /// Tags of the family that a tag belongs to.
    static func isRelated(to tag: Tag) -> Condition {
        Condition(
            """
            h.id IN (SELECT f.hashtag_id FROM hashtag_family f
                     WHERE f.family IN (SELECT m.family FROM hashtag_family m WHERE m.tag BETWEEN ? AND ?))
            """, .text(tag.name), .text(tag.isPrefix ? tag.name + "\u{10FFFF}" : tag.name))
    }
}
