import Coverage
import SQLite

/// Loads articles with their facts.
public struct ArticleLoader {
    private let connection: Connection

    public init(connection: Connection) { self.connection = connection }

    /// The article with that id; nil when the archive has none.
    public func article(id: Int64) throws -> ArticleView? {
        let statement = try connection.prepare(
            """
            SELECT o.name, a.title, a.url, a.published_at, a.modified_at, a.language, a.byline, a.dateline_place,
                   a.dateline_agencies, a.source, a.extra, a.added_at, a.body, s.newest_id, c.origin_id, u.name
            FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN superseded s ON s.article_id = a.id
            LEFT JOIN copies c ON c.article_id = a.id AND c.origin_id <> a.id LEFT JOIN articles b ON b.id = c.origin_id
            LEFT JOIN outlets u ON u.id = b.outlet_id
            WHERE a.id = ?
            """)
        try statement.bind([.integer(id)])
        guard try statement.step() else { return nil }
        var view = ArticleView(
            id: id, outlet: statement.text(0), title: statement.text(1), url: statement.text(2),
            publishedAt: statement.text(3), modifiedAt: statement.text(4), language: statement.text(5),
            authors: try connection.rows("SELECT name FROM authors WHERE article_id = ? ORDER BY position", .integer(id))
                .compactMap { $0[0].text },
            byline: statement.text(6), datelinePlace: statement.text(7), datelineAgencies: statement.text(8),
            source: statement.text(9) ?? "", extra: statement.text(10), addedAt: statement.text(11) ?? "",
            body: statement.text(12) ?? "")
        view.newestID = statement.integer(13).map { Int64($0) }
        view.originID = statement.integer(14).map { Int64($0) }
        view.originOutlet = statement.text(15)
        view.mentions = try mentions(id)
        view.quotes = try quotes(id)
        view.hashtags = try hashtags(id)
        view.reactions = try reactions(id)
        return view
    }

    private func mentions(_ id: Int64) throws -> [ArticleView.Mention] {
        try connection.rows(
            """
            SELECT m.person_id, p.name, p.role, m.text, m.start, m."end",
                   (SELECT c.confidence FROM completed_names c WHERE c.person_id = p.id)
            FROM mentions m JOIN people p ON p.id = m.person_id WHERE m.article_id = ? ORDER BY m.start, m.id
            """, .integer(id)
        ).compactMap { row in
            guard let person = row[0].integer, let name = row[1].text, let passage = Passage(row[3], row[4], row[5]) else {
                return nil
            }
            return .init(personID: person, person: name, nameConfidence: row[6].real, role: row[2].text, passage: passage)
        }
    }

    private func quotes(_ id: Int64) throws -> [ArticleView.Quotation] {
        var pieces: [Int64: [Span]] = [:]
        let spans = try connection.rows(
            """
            SELECT s.quote_id, s.start, s."end" FROM quotes q JOIN quote_spans s ON s.quote_id = q.id
            WHERE q.article_id = ? ORDER BY s.quote_id, s.position
            """, .integer(id))
        for row in spans {
            if let quote = row[0].integer, let span = Span(row[1], row[2]) { pieces[quote, default: []].append(span) }
        }
        return try connection.rows(
            """
            SELECT q.id, q.kind, q.text, q.start, q."end", coalesce(p.name, q.speaker_text), q.speaker_text, q.speaker_start,
                   q.speaker_end, q.cue_text, q.cue_start, q.cue_end, q.speaker_kind, p.name, q.speaker_carried, q.confidence, q.asserted
            FROM quotes q LEFT JOIN people p ON p.id = q.speaker_id
            WHERE q.article_id = ? AND q.id NOT IN (SELECT part_id FROM quote_parts) ORDER BY q.start, q.id
            """, .integer(id)
        ).compactMap { row in
            guard let quote = row[0].integer, let passage = Passage(row[2], row[3], row[4]) else { return nil }
            return .init(
                id: quote, kind: row[1].text ?? "", text: passage.text, pieces: pieces[quote] ?? [passage.span],
                speaker: row[5].text, speakerPassage: Passage(row[6], row[7], row[8]), speakerKind: row[12].text,
                speakerName: row[13].text, isCarriedOver: row[14] == 1, confidence: row[15].real,
                isAsserted: row[16] != 0,
                cue: Passage(row[9], row[10], row[11]))
        }
    }

    private func hashtags(_ id: Int64) throws -> [ArticleView.TagUse] {
        try connection.rows(
            """
            SELECT h.tag, u.text, u.start, u."end"
            FROM hashtag_uses u JOIN hashtags h ON h.id = u.hashtag_id WHERE u.article_id = ? ORDER BY u.start, u.id
            """, .integer(id)
        ).compactMap { row in
            guard let tag = row[0].text, let passage = Passage(row[1], row[2], row[3]) else { return nil }
            return .init(tag: tag, passage: passage)
        }
    }

    private func reactions(_ id: Int64) throws -> [ArticleView.Response] {
        try connection.rows(
            """
            SELECT r.id, r.text, r.start, r."end", coalesce(p.name, r.actor_text), r.verb, r.stance, r.channel,
                   coalesce(t.name, r.target_text), r.actor_text, r.actor_start, r.actor_end, r.actor_kind, p.name,
                   r.target_text, r.target_start, r.target_end, t.name, q.start, q."end"
            FROM reactions r LEFT JOIN people p ON p.id = r.actor_id LEFT JOIN people t ON t.id = r.target_person_id
            LEFT JOIN quotes q ON q.id = r.quote_id
            WHERE r.article_id = ? ORDER BY r.start, r.id
            """, .integer(id)
        ).compactMap { row in
            guard let reaction = row[0].integer, let passage = Passage(row[1], row[2], row[3]) else { return nil }
            return .init(
                id: reaction, passage: passage, actor: row[4].text, actorPassage: Passage(row[9], row[10], row[11]),
                actorKind: row[12].text ?? "", actorName: row[13].text, verb: row[5].text ?? "", stance: row[6].text ?? "",
                channel: row[7].text, target: row[8].text, targetPassage: Passage(row[14], row[15], row[16]),
                targetName: row[17].text, quote: Span(row[18], row[19]))
        }
    }
}

extension Span {
    fileprivate init?(_ start: Value, _ end: Value) {
        guard let start = start.integer, let end = end.integer else { return nil }
        self.init(Int(start), Int(end))
    }
}

extension Passage {
    fileprivate init?(_ text: Value, _ start: Value, _ end: Value) {
        guard let text = text.text, let span = Span(start, end) else { return nil }
        self.init(text, span)
    }
}
