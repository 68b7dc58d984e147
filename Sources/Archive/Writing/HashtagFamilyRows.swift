import Coverage
import SQLite

/// Writes what articles say of hashtags: `hashtag_equivalents`, `hashtag_glosses` and `campaign_mentions`.
struct HashtagFamilyRows {
    private let insertEquivalence: Statement
    private let insertGloss: Statement
    private let insertCampaign: Statement
    private let deletions: [Statement]

    init(_ connection: Connection) throws(SQLiteError) {
        insertEquivalence = try connection.prepare(
            """
            INSERT INTO hashtag_equivalents (hashtag_id, equivalent_id, language, article_id, text, start, "end", run_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """, isKept: true)
        insertGloss = try connection.prepare(
            """
            INSERT INTO hashtag_glosses (hashtag_id, article_id, text, start, "end", language, tag_language, run_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """, isKept: true)
        insertCampaign = try connection.prepare(
            """
            INSERT INTO campaign_mentions (tag, article_id, text, start, "end", run_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """, isKept: true)
        deletions = [
            try connection.prepare("DELETE FROM hashtag_equivalents WHERE article_id = ? AND origin = 'machine'", isKept: true),
            try connection.prepare("DELETE FROM hashtag_glosses WHERE article_id = ? AND origin = 'machine'", isKept: true),
            try connection.prepare("DELETE FROM campaign_mentions WHERE article_id = ? AND origin = 'machine'", isKept: true),
        ]
    }

    /// Deletes what the machine found in one article.
    func remove(from article: Int64) throws(SQLiteError) {
        for deletion in deletions {
            try deletion.bind(Int(article), at: 1)
            try deletion.run()
        }
    }

    func insert(
        _ equivalence: HashtagEquivalence, tag: Int64, equivalent: Int64, at place: FactPlace
    ) throws(SQLiteError) {
        try insertEquivalence.bind(tag, at: 1)
        try insertEquivalence.bind(equivalent, at: 2)
        try insertEquivalence.bind(equivalence.language, at: 3)
        try insertEquivalence.bind(place.articleID, at: 4)
        try insertEquivalence.bind(equivalence.passage, at: 5)
        try insertEquivalence.bind(place.runID, at: 8)
        try insertEquivalence.run()
    }

    func insert(_ gloss: HashtagGloss, tag: Int64, at place: FactPlace) throws(SQLiteError) {
        try insertGloss.bind(tag, at: 1)
        try insertGloss.bind(place.articleID, at: 2)
        try insertGloss.bind(gloss.gloss, at: 3)
        try insertGloss.bind(gloss.language, at: 6)
        try insertGloss.bind(gloss.tagLanguage, at: 7)
        try insertGloss.bind(place.runID, at: 8)
        try insertGloss.run()
    }

    func insert(_ campaign: CampaignMention, at place: FactPlace) throws(SQLiteError) {
        try insertCampaign.bind(campaign.tag, at: 1)
        try insertCampaign.bind(place.articleID, at: 2)
        try insertCampaign.bind(campaign.passage, at: 3)
        try insertCampaign.bind(place.runID, at: 6)
        try insertCampaign.run()
    }
}
