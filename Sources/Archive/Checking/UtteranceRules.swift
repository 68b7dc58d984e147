import SQLite

/// The rules that the tables of utterances keep beside their references, each with a query that counts what breaks it.
///
/// What waits to be settled by the next one who writes is left out. All that breaks a rule can be made anew from the quotes.
enum UtteranceRules {
    struct Rule {
        let what: String
        let count: String
    }

    static let all = wordings + links + utterances + parts

    private static let wordings = [
        Rule(
            what: "wordings that stand in no quote",
            count: """
                SELECT count(*) FROM wordings w WHERE NOT EXISTS (SELECT 1 FROM wording_places p WHERE p.wording_id = w.id)
                AND w.id NOT IN (SELECT wording_id FROM loosened_wordings)
                """),
        Rule(
            what: "wordings that stand outside their quotes",
            count: """
                SELECT count(*) FROM wording_places p JOIN quotes q ON q.id = p.quote_id
                WHERE p.start < q.start OR p."end" > q."end" OR p.start >= p."end"
                OR q.id IN (SELECT part_id FROM quote_parts)
                """),
    ]

    private static let links = [
        Rule(
            what: "links of wordings to themselves, to none, or in one direction only",
            count: """
                SELECT count(*) FROM wording_links l
                WHERE l.wording_id = l.other_id OR l.wording_id NOT IN (SELECT id FROM wordings) OR NOT EXISTS (
                    SELECT 1 FROM wording_links r WHERE r.wording_id = l.other_id AND r.other_id = l.wording_id
                    AND r.score = l.score AND r.is_close = l.is_close)
                """),
        Rule(
            what: "wordings whose links are miscounted",
            count: """
                SELECT count(*) FROM wordings w WHERE w.links <> (SELECT count(*) FROM wording_links l WHERE l.wording_id = w.id)
                """),
        Rule(
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
        Rule(
            what: "utterances without a hub",
            count: """
                SELECT count(*) FROM utterances u LEFT JOIN utterance_hubs h ON h.utterance_id = u.id
                LEFT JOIN wordings w ON w.id = h.wording_id
                WHERE (w.id IS NULL OR w.home_id IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        Rule(
            // A part of one quotation may be all that is left of what others report as a whole.
            what: "utterances of less than two quotes",
            count: """
                SELECT count(*) FROM utterances u WHERE (SELECT count(*) FROM quotes q WHERE q.utterance_id = u.id) < 2
                AND NOT EXISTS (SELECT 1 FROM quotes q JOIN quote_parts p ON p.part_id = q.id WHERE q.utterance_id = u.id)
                AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        Rule(
            what: "quotes of utterances that none of their wordings reports",
            count: """
                SELECT count(*) FROM quotes q LEFT JOIN quote_parts p ON p.part_id = q.id
                LEFT JOIN utterance_hubs h ON h.utterance_id = q.utterance_id
                WHERE q.utterance_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings) AND NOT EXISTS (
                    SELECT 1 FROM wording_places l JOIN wordings w ON w.id = l.wording_id
                    WHERE l.quote_id = coalesce(p.quote_id, q.id) AND coalesce(w.home_id, w.id) = h.wording_id)
                """),
    ]

    private static let parts = [
        Rule(
            what: "parts of quotes that are outside them, parts of parts, without an utterance, or of a whole that has one",
            count: """
                SELECT count(*) FROM quote_parts p JOIN quotes part ON part.id = p.part_id JOIN quotes q ON q.id = p.quote_id
                WHERE part.article_id <> q.article_id OR part.start < q.start OR part."end" > q."end"
                OR q.id IN (SELECT part_id FROM quote_parts) OR q.utterance_id IS NOT NULL
                OR part.utterance_id IS NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
        Rule(
            what: "stretches of quotes that lie outside them, or report no utterance",
            count: """
                SELECT count(*) FROM quote_stretches s JOIN quotes q ON q.id = s.quote_id
                WHERE s.start < q.start OR s."end" > q."end" OR s.start >= s."end"
                OR q.utterance_id IS NULL AND NOT EXISTS (SELECT 1 FROM loosened_wordings)
                """),
    ]
}

extension Check {
    func utteranceFindings() throws(SQLiteError) -> [Finding] {
        var findings: [Finding] = []
        for rule in UtteranceRules.all {
            let count = try connection.value(rule.count).integer ?? 0
            if count > 0 { findings.append(Finding(what: "\(rule.what): \(count)", remedy: "run 'verbatim check --repair'")) }
        }
        let lost = try lostKeys()
        if lost > 0 {
            findings.append(Finding(what: "keys of wordings that are gone: \(lost)", remedy: "run 'verbatim check --repair'"))
        }
        return findings
    }

    /// How many keys lead to wordings that stand nowhere, and are not waiting to be settled.
    private func lostKeys() throws(SQLiteError) -> Int {
        // By the index of the places, which is smaller than the wordings themselves.
        let isThere = try connection.prepare(
            """
            SELECT EXISTS (SELECT 1 FROM wording_places WHERE wording_id = ?1)
                OR EXISTS (SELECT 1 FROM loosened_wordings WHERE wording_id = ?1)
            """, isKept: true)
        let pages = try connection.prepare("SELECT entries FROM wording_keys")
        var known: [Int64: Bool] = [:]
        var lost = 0
        while try pages.step() {
            guard case .blob(let bytes) = pages.value(0) else { continue }
            // 0 stands for one that was forgotten.
            for entry in HashPage.decoded(bytes) where entry.id != 0 {
                if known[entry.id] == nil {
                    try isThere.bind(entry.id, at: 1)
                    known[entry.id] = try isThere.step() && isThere.integer(0) == 1
                    isThere.reset()
                }
                if known[entry.id] == false { lost += 1 }
            }
        }
        return lost
    }
}
