import Coverage
import SQLite

/// The SQL of utterances with their quotes, and how these become wordings.
enum VariantList {
    /// The view `variant_facts`, of older revisions too. Conditions on a quote `q` and its article `a` that reports the utterance follow,
    /// then `order`.
    static let select: StaticString = """
        SELECT w.utterance_id, coalesce(u.name, p.name, w.speaker_text), w.id, w.kind,
               iif(s.quote_id IS NULL, w.text, NULL), w.article_id, o.name, b.published_at,
               b.title, b.url, w.cue_text, w.speaker_text, c.origin_id, s.quote_id IS NOT NULL OR r.part_id IS NOT NULL,
               w.speaker_id IS NOT NULL AND w.speaker_id IS NOT t.speaker_id, n.newest_id,
               coalesce(r.quote_id, w.id), coalesce(s.start, w.start), coalesce(s."end", w."end"), l.start, b.source,
               CASE WHEN w.speaker_id IS NOT NULL AND w.speaker_id IS NOT t.speaker_id THEN p.name
                    WHEN w.speaker_id IS NULL AND t.speaker_id IS NOT NULL
                         AND w.speaker_kind IN ('group', 'organisation', 'document') THEN w.speaker_text END, w.asserted,
               l."end",
               -- Looked for only where the printed speaker may name several: it reads all quotes of the article.
               CASE WHEN w.speaker_text GLOB '*[,&]*' OR w.speaker_text LIKE '%and%' OR w.speaker_text LIKE '%nor%' THEN (
                    SELECT group_concat(name, ' and ') FROM (
                        SELECT DISTINCT h.name FROM quotes j JOIN people h ON h.id = j.speaker_id
                        WHERE j.article_id = w.article_id AND j.start = w.start AND j."end" = w."end"
                          AND j.speaker_id <> w.speaker_id AND j.speaker_start = w.speaker_start ORDER BY h.name)) END
        FROM quotes w
        JOIN utterances t ON t.id = w.utterance_id
        JOIN articles b ON b.id = w.article_id
        LEFT JOIN quote_parts r ON r.part_id = w.id
        JOIN quotes l ON l.id = coalesce(r.quote_id, w.id)
        LEFT JOIN quote_stretches s ON s.quote_id = w.id
        LEFT JOIN outlets o ON o.id = b.outlet_id
        LEFT JOIN people u ON u.id = t.speaker_id
        LEFT JOIN people p ON p.id = w.speaker_id
        LEFT JOIN copies c ON c.article_id = w.article_id AND c.origin_id <> w.article_id
        LEFT JOIN superseded n ON n.article_id = w.article_id
        WHERE w.utterance_id IN (SELECT q.utterance_id FROM quotes q JOIN articles a ON a.id = q.article_id
        """

    static let order: StaticString = """
         AND q.utterance_id IS NOT NULL)
        ORDER BY w.utterance_id, b.published_at IS NULL, b.published_at, o.name, w.kind, w.text, w.id
        """

    /// The same reports, an article that is the likely origin of others before these: wire copy often has no date to be sorted by.
    private static func originsFirst(_ reports: [VariantReport]) -> [VariantReport] {
        let origins = Set(reports.compactMap(\.place.originID))
        guard !origins.isEmpty else { return reports }
        var sorted: [VariantReport] = []
        var isListed: Set<Int64> = []
        for report in reports {
            let origin = report.place.originID ?? report.place.articleID
            if origins.contains(origin), isListed.insert(origin).inserted {
                sorted += reports.filter { $0.place.articleID == origin }
            }
            if !isListed.contains(report.place.articleID) { sorted.append(report) }
        }
        return sorted
    }

    /// Equal wordings in the order of how many of the speaker's own words they have; of as many, quotations come before the rest.
    private static func fullestFirst(_ groups: [[VariantReport]]) -> [[VariantReport]] {
        let ranks = [Quote.Kind.direct: 2, .mixed: 1, .indirect: 0]
        // Whoever quotes somebody else's words again says more than these.
        let weighed = groups.map { group in
            (group, [group[0].place.isOthers ? 0 : 1, group[0].ownCount, ranks[group[0].kind] ?? 0, group[0].text.keys.count])
        }
        return weighed.sorted { $1.1.lexicographicallyPrecedes($0.1) }.map(\.0)
    }

    /// The utterance that some quotes report; they are not none.
    static func utterance(_ unsorted: [VariantReport]) -> Utterance? {
        var reports = originsFirst(unsorted)
        for (place, text) in CommonSpelling.spelled(reports.map(\.text)).enumerated() { reports[place].text = text }
        var unordered: [[VariantReport]] = []
        for report in reports {
            let known = unordered.firstIndex {
                $0[0].text.keys == report.text.keys && ($0[0].kind == .indirect) == (report.kind == .indirect)
            }
            if let known { unordered[known].append(report) } else { unordered.append([report]) }
        }
        // Who masks a word is read with those who print it.
        let groups = fullestFirst(unordered.map { $0.filter { !$0.text.isMasked } + $0.filter(\.text.isMasked) })
        guard let fullest = groups.first?.first else { return nil }
        let compared = groups.enumerated().map { number, group in
            let isTold = group[0].kind == .indirect
            return (group, number == 0 ? [] : group.map { WordingComparison(from: fullest.text, to: $0.text, isTold: isTold) })
        }.sorted { ($0.1.first?.kept ?? 2) > ($1.1.first?.kept ?? 2) }
        let wordings = compared.map { group, comparisons in
            Utterance.Wording(relation: comparisons.first?.relation ?? .fullest, places: places(of: group, comparisons))
        }
        let quoted = groups.map { $0[0] }.filter { $0.kind != .indirect }
        let core =
            quoted.count > 1 || (quoted.first.map { _ in reports.count { $0.kind != .indirect } } ?? 0) > 1
            ? CommonCore.longest(in: quoted.map(\.text)) : nil
        return Utterance(
            id: fullest.utterance, speaker: NamedSpeaker.of(reports), wordings: wordings,
            core: core.flatMap { quoted.first?.text.text(of: $0) } ?? "", coreWords: core?.count ?? 0)
    }

    /// Where a wording stands, with each quote's own words; `comparisons` is empty for the fullest wording.
    private static func places(of group: [VariantReport], _ comparisons: [WordingComparison]) -> [Utterance.Place] {
        group.enumerated().map { number, report in
            var place = report.place
            place.text = report.text.text
            place.kind = report.kind
            if !comparisons.isEmpty {
                let comparison = comparisons[number]
                (place.pieces, place.cutBefore, place.cutBehind) = (
                    comparison.pieces, comparison.edges.before, comparison.edges.behind
                )
                (place.turningCut, place.turningAdded) = (comparison.turned?.cut ?? [], comparison.turned?.added ?? [])
            }
            place.printedOtherwise = report.text.printedOtherwise(than: group[0].text)
            return place
        }
    }
}
