import SQLite

/// Parts of quotations that no row of `quote_parts` says are parts, so that they count as quotes of their own.
struct LostParts {
    /// By its cue and its speaker within a longer quote a part is known; of two quotes none has both of the other.
    static let rule = CheckRule(
        what: "parts of quotes that count as quotes of their own",
        count: "SELECT count(*) FROM (\(ids))")

    /// What a person entered is none.
    private static let ids = """
        SELECT part.id FROM quotes part
        WHERE part.origin = 'machine' AND part.id NOT IN (SELECT part_id FROM quote_parts)
        AND (part.cue_text IS NOT NULL OR part.speaker_text IS NOT NULL) AND EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.article_id = part.article_id AND q.id < part.id AND q.start <= part.start AND q."end" >= part."end"
            AND (q.start < part.start OR q."end" > part."end")
            AND q.cue_start IS part.cue_start AND q.cue_text IS part.cue_text AND q.speaker_text IS part.speaker_text
            AND q.id NOT IN (SELECT part_id FROM quote_parts))
        """

    /// Deletes them: the whole quotes are divided anew.
    static func delete(_ connection: Connection) throws(SQLiteError) {
        try connection.execute("DELETE FROM quotes WHERE id IN (\(ids))")
    }
}
