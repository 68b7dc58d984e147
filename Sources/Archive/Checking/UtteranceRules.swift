/// The rules of the tables of utterances. All that breaks one can be made anew from the quotes.
enum UtteranceRules {
    static let all = wordings + links + utterances + parts

    private static let wordings = [
        CheckRule(
            what: "wordings that stand in no quote",
            count: """
                SELECT count(*) FROM wordings w WHERE NOT EXISTS (SELECT 1 FROM wording_places p WHERE p.wording_id = w.id)
                AND w.id NOT IN (SELECT wording_id FROM loosened_wordings)
                """),
        CheckRule(
            what: "wordings that stand outside their quotes",
            count: """
                SELECT count(*) FROM wording_places p JOIN quotes q ON q.id = p.quote_id
                WHERE p.start < q.start OR p."end" > q."end" OR p.start >= p."end"
                OR q.id IN (SELECT part_id FROM quote_parts)
                """),
    ]

    private static let links = [
        CheckRule(
            what: "links of wordings to themselves, to none, or in one direction only",
            count: """
                SELECT count(*) FROM wording_links l
                WHERE l.wording_id = l.other_id OR l.wording_id NOT IN (SELECT id FROM wordings) OR NOT EXISTS (
                    SELECT 1 FROM wording_links r WHERE r.wording_id = l.other_id AND r.other_id = l.wording_id
                    AND r.score = l.score AND r.is_close = l.is_close)
                """),
        CheckRule(
            what: "wordings whose links are miscounted",
            count: """
                SELECT count(*) FROM wordings w WHERE w.links <> (SELECT count(*) FROM wording_links l WHERE l.wording_id = w.id)
                """),
        CheckRule(
            what: "wordings that are grouped around no hub, or by means of a wording that they are not linked to",
            count: """
                SELECT count(*) FROM wordings w LEFT JOIN wordings h ON h.id = w.home_id LEFT JOIN wordings v ON v.id = w.via_id
                WHERE (w.home_id IS NULL) <> (w.via_id IS NULL) OR h.home_id IS NOT NULL
                OR w.via_id <> w.home_id AND v.home_id IS NOT w.home_id
                OR w.via_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM wording_links l WHERE l.wording_id = w.id AND l.other_id = w.via_id)
                """),
    ]

    private static let utterances = [
        CheckRule(
            what: "utterances without a hub",
            count: """
                SELECT count(*) FROM utterances u LEFT JOIN utterance_hubs h ON h.utterance_id = u.id
                LEFT JOIN wordings w ON w.id = h.wording_id
                WHERE (w.id IS NULL OR w.home_id IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        CheckRule(
            // A part of one quotation may be all that is left of what others report as a whole.
            what: "utterances that no two quotes tell apart from one another",
            count: """
                SELECT count(*) FROM utterances u WHERE NOT EXISTS (
                    SELECT 1 FROM quotes q JOIN quotes r ON r.utterance_id = q.utterance_id
                    WHERE q.utterance_id = u.id AND (q.article_id <> r.article_id OR q."end" <= r.start))
                AND NOT EXISTS (SELECT 1 FROM quotes q JOIN quote_parts p ON p.part_id = q.id WHERE q.utterance_id = u.id)
                AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        CheckRule(
            // Of equals names decide, and these may have changed since.
            what: "utterances that are given to another than most of their articles name",
            count: """
                WITH named (utterance_id, speaker_id, articles) AS MATERIALIZED (
                    SELECT q.utterance_id, p.id, count(DISTINCT iif(q.asserted, q.article_id, NULL))
                    FROM quotes q LEFT JOIN people p ON p.id = q.speaker_id
                    WHERE q.utterance_id IS NOT NULL
                    AND (p.id IS NOT NULL OR q.speaker_kind IN ('document', 'group', 'organisation'))
                    GROUP BY q.utterance_id, p.id)
                SELECT count(*) FROM (
                    SELECT u.id FROM utterances u LEFT JOIN named n ON n.utterance_id = u.id
                    WHERE u.id NOT IN (SELECT utterance_id FROM unsettled_utterances)
                    AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                    GROUP BY u.id, u.speaker_id
                    HAVING ifnull(max(n.articles), 0)
                        <> ifnull(max(iif(n.speaker_id IS u.speaker_id, n.articles, NULL)), iif(u.speaker_id IS NULL, 0, -1)))
                """),
        CheckRule(
            what: "quotes of utterances that none of their wordings reports",
            // By the hubs: a quotation of many sentences has as many wordings as parts.
            count: """
                SELECT count(*) FROM (
                    SELECT coalesce(p.quote_id, q.id), h.wording_id
                    FROM quotes q LEFT JOIN quote_parts p ON p.part_id = q.id
                    LEFT JOIN utterance_hubs h ON h.utterance_id = q.utterance_id
                    WHERE q.utterance_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                    EXCEPT
                    SELECT l.quote_id, h.wording_id FROM utterance_hubs h JOIN wording_places l ON l.wording_id = h.wording_id
                    EXCEPT
                    SELECT l.quote_id, h.wording_id FROM utterance_hubs h JOIN wordings w ON w.home_id = h.wording_id
                    JOIN wording_places l ON l.wording_id = w.id)
                """),
    ]

    private static let parts = [
        LostParts.rule,
        CheckRule(
            what: "parts of quotes that are outside them, parts of parts, without an utterance, or of a whole that has one",
            count: """
                SELECT count(*) FROM quote_parts p JOIN quotes part ON part.id = p.part_id JOIN quotes q ON q.id = p.quote_id
                WHERE part.article_id <> q.article_id OR part.start < q.start OR part."end" > q."end"
                OR q.id IN (SELECT part_id FROM quote_parts) OR q.utterance_id IS NOT NULL
                OR part.utterance_id IS NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        CheckRule(
            what: "stretches of quotes that lie outside them, or report no utterance",
            count: """
                SELECT count(*) FROM quote_stretches s JOIN quotes q ON q.id = s.quote_id
                WHERE s.start < q.start OR s."end" > q."end" OR s.start >= s."end"
                OR q.utterance_id IS NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
    ]
}
