/// The rules of the tables of revisions and copies. All that breaks one can be made anew from the articles.
///
/// Articles that wait in `comparison_queue` are left out, and so are texts and addresses that one of them has.
enum EditionRules {
    static let all = editions + revisions + copies

    private static let waiting = "SELECT article_id FROM comparison_queue"
    private static let waitingTexts = "SELECT text_id FROM editions WHERE article_id IN (\(waiting))"
    private static let waitingAddresses =
        "SELECT canonical_url FROM editions WHERE canonical_url IS NOT NULL AND article_id IN (\(waiting))"

    private static let editions = [
        CheckRule(
            what: "articles that were not compared with the others",
            count: """
                SELECT count(*) FROM articles
                WHERE id NOT IN (SELECT article_id FROM editions) AND id NOT IN (\(waiting))
                """),
        CheckRule(
            what: "articles that stand for the text of another one with other words",
            count: """
                SELECT count(*) FROM editions e JOIN articles a ON a.id = e.article_id
                LEFT JOIN articles t ON t.id = e.text_id LEFT JOIN editions f ON f.article_id = e.text_id
                WHERE (t.sha256 IS NOT a.sha256 OR f.text_id IS NOT e.text_id) AND e.article_id NOT IN (\(waiting))
                """),
    ]

    private static let revisions = [
        CheckRule(
            what: "addresses of which no revision is the newest, or several are",
            count: """
                SELECT count(*) FROM (
                    SELECT e.canonical_url FROM editions e JOIN articles a ON a.id = e.article_id
                    WHERE e.canonical_url IS NOT NULL AND e.canonical_url NOT IN (\(waitingAddresses))
                    GROUP BY e.canonical_url HAVING sum(a.id NOT IN (SELECT article_id FROM superseded)) <> 1)
                """),
        CheckRule(
            what: "revisions that are superseded by one of another address, or by one that is superseded itself",
            count: """
                SELECT count(*) FROM superseded s LEFT JOIN editions e ON e.article_id = s.article_id
                LEFT JOIN editions n ON n.article_id = s.newest_id
                WHERE s.article_id NOT IN (\(waiting))
                AND (e.canonical_url IS NULL OR e.canonical_url IS NOT n.canonical_url
                    OR s.newest_id IN (SELECT article_id FROM superseded))
                """),
    ]

    private static let copies = [
        CheckRule(
            what: "groups of copies with one article",
            count: """
                SELECT count(*) FROM (SELECT origin_id FROM copies GROUP BY origin_id HAVING count(*) = 1)
                WHERE origin_id NOT IN (\(waiting))
                """),
        CheckRule(
            what: "copies whose origin is in another group, or in none",
            count: """
                SELECT count(*) FROM copies c LEFT JOIN copies o ON o.article_id = c.origin_id
                WHERE o.origin_id IS NOT c.origin_id AND c.article_id NOT IN (\(waiting)) AND c.origin_id NOT IN (\(waiting))
                """),
        CheckRule(
            what: "copies that are older revisions",
            count: """
                SELECT count(*) FROM copies WHERE article_id IN (SELECT article_id FROM superseded) AND article_id NOT IN (\(waiting))
                """),
        CheckRule(
            what: "copies that have less or more in common with their origin than is said",
            count: """
                SELECT count(*) FROM copies c JOIN editions e ON e.article_id = c.article_id
                JOIN editions b ON b.article_id = c.origin_id
                LEFT JOIN overlaps o ON o.text_id = e.text_id AND o.other_id = b.text_id
                WHERE c.article_id NOT IN (\(waiting)) AND c.origin_id NOT IN (\(waiting))
                AND NOT iif(e.text_id = b.text_id, c.similarity = 1 AND c.taken = 1 AND c.kept = 1,
                    o.shared IS NOT NULL AND abs(c.taken - 1.0 * o.shared / o.shingles) < 1e-9
                    AND abs(c.kept - 1.0 * o.shared / o.other_shingles) < 1e-9
                    AND abs(c.similarity - 1.0 * o.shared / (o.shingles + o.other_shingles - o.shared)) < 1e-9)
                """),
        CheckRule(
            what: "texts that have much in common, in one direction only",
            count: """
                SELECT count(*) FROM overlaps o LEFT JOIN overlaps r ON r.text_id = o.other_id AND r.other_id = o.text_id
                WHERE (r.shared IS NOT o.shared OR r.shingles IS NOT o.other_shingles OR r.other_shingles IS NOT o.shingles)
                AND o.text_id NOT IN (\(waitingTexts)) AND o.other_id NOT IN (\(waitingTexts))
                """),
        CheckRule(
            what: "articles that are copies, and in no group",
            // Of two texts alike the likelier origin has a group, or is in one.
            count: """
                WITH alone (text_id) AS (
                    SELECT e.text_id FROM editions e JOIN articles a ON a.id = e.article_id
                    WHERE e.shingles >= \(CopyCriteria.fewestShingles) AND a.id NOT IN (SELECT article_id FROM superseded)
                    GROUP BY e.text_id HAVING sum(a.id IN (SELECT article_id FROM copies)) = 0
                    EXCEPT \(waitingTexts))
                SELECT (SELECT count(*) FROM overlaps o JOIN alone a ON a.text_id = o.text_id JOIN alone b ON b.text_id = o.other_id
                        WHERE o.shared >= \(CopyCriteria.fewestShingles)
                        AND o.shared >= \(CopyCriteria.leastShared) * min(o.shingles, o.other_shingles))
                    + (SELECT count(*) FROM (
                        SELECT 1 FROM alone JOIN editions e USING (text_id)
                        WHERE e.article_id NOT IN (SELECT article_id FROM superseded) GROUP BY text_id HAVING count(*) > 1))
                """),
    ]
}
