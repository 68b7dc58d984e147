import Coverage
import SQLite

/// Writes `copies`: the groups of articles whose text is the same or nearly.
struct CopyRows {
    private let findOverlaps: Statement
    private let findArticles: Statement
    private let findRows: Statement
    private let insertCopy: Statement
    private let deleteCopy: Statement

    /// An article that has one of the texts and is not superseded.
    private struct Bearer {
        let article: Int64
        let claim: CopyGrouping.Claim
    }

    private struct Row: Equatable {
        let origin: Int64
        let overlap: Overlap
    }

    init(_ connection: Connection) throws(SQLiteError) {
        findOverlaps = try connection.prepare(
            "SELECT other_id, shared, shingles, other_shingles FROM overlaps WHERE text_id = ?", isKept: true)
        findArticles = try connection.prepare(
            """
            SELECT e.article_id, o.name, a.dateline_agencies, a.published_at, e.shingles, a.sha256, a.url, a.title
            FROM editions e JOIN articles a ON a.id = e.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
            WHERE e.text_id = ? AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = e.article_id)
            """, isKept: true)
        findRows = try connection.prepare(
            "SELECT c.article_id FROM editions e JOIN copies c ON c.article_id = e.article_id WHERE e.text_id = ?",
            isKept: true)
        insertCopy = try connection.prepare(
            """
            INSERT INTO copies (article_id, origin_id, similarity, taken, kept) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (article_id) DO UPDATE
            SET origin_id = excluded.origin_id, similarity = excluded.similarity, taken = excluded.taken, kept = excluded.kept
            WHERE origin_id <> excluded.origin_id OR similarity <> excluded.similarity
               OR taken <> excluded.taken OR kept <> excluded.kept
            """, isKept: true)
        deleteCopy = try connection.prepare("DELETE FROM copies WHERE article_id = ?", isKept: true)
    }

    /// Groups anew all that hangs together with `texts`.
    func settle(_ texts: Set<Int64>) throws(SQLiteError) {
        var isDone: Set<Int64> = []
        for text in texts where !isDone.contains(text) {
            let overlaps = try connected(to: text)
            isDone.formUnion(overlaps.keys)
            try settle(overlaps)
        }
    }

    /// The texts that copies lead to from `text`, with all that each has in common with others.
    private func connected(to text: Int64) throws(SQLiteError) -> [Int64: [Int64: Overlap]] {
        var reached: [Int64: [Int64: Overlap]] = [:]
        var next = [text]
        while let text = next.popLast() {
            guard reached[text] == nil else { continue }
            let overlaps = try overlaps(of: text)
            reached[text] = overlaps
            next += overlaps.filter { $0.value.isCopy && reached[$0.key] == nil }.map(\.key)
        }
        return reached
    }

    private func settle(_ overlaps: [Int64: [Int64: Overlap]]) throws(SQLiteError) {
        var bearers: [Int64: [Bearer]] = [:]
        var texts: [CopyGrouping.Text] = []
        var old: Set<Int64> = []
        for (text, overlaps) in overlaps {
            old.formUnion(try storedCopies(of: text))
            let own = try articles(of: text)
            guard let best = own.min(by: { $0.claim < $1.claim }), best.claim.shingles >= CopyCriteria.fewestShingles else {
                continue
            }
            bearers[text] = own
            texts.append(CopyGrouping.Text(id: text, claim: best.claim, overlaps: overlaps))
        }
        let rows = Self.rows(CopyGrouping.groups(texts), bearers, overlaps)
        for (article, row) in rows { try insert(row, of: article) }
        for article in old.subtracting(rows.keys) {
            try deleteCopy.bind(article, at: 1)
            try deleteCopy.run()
        }
    }

    private static func rows(
        _ groups: [[Int64]], _ bearers: [Int64: [Bearer]], _ overlaps: [Int64: [Int64: Overlap]]
    ) -> [Int64: Row] {
        var rows: [Int64: Row] = [:]
        for group in groups {
            guard group.reduce(0, { $0 + (bearers[$1]?.count ?? 0) }) > 1, let first = group.first,
                let origin = bearers[first]?.min(by: { $0.claim < $1.claim })
            else { continue }
            for text in group {
                let same = Overlap(shared: 1, first: 1, second: 1)
                guard let overlap = text == first ? same : overlaps[text]?[first] else { continue }
                for bearer in bearers[text] ?? [] { rows[bearer.article] = Row(origin: origin.article, overlap: overlap) }
            }
        }
        return rows
    }

    private func insert(_ row: Row, of article: Int64) throws(SQLiteError) {
        try insertCopy.bind(article, at: 1)
        try insertCopy.bind(row.origin, at: 2)
        try insertCopy.bind(.real(row.overlap.similarity), at: 3)
        try insertCopy.bind(.real(row.overlap.ofFirst), at: 4)
        try insertCopy.bind(.real(row.overlap.ofSecond), at: 5)
        try insertCopy.run()
    }

    private func overlaps(of text: Int64) throws(SQLiteError) -> [Int64: Overlap] {
        try findOverlaps.bind(text, at: 1)
        defer { findOverlaps.reset() }
        var overlaps: [Int64: Overlap] = [:]
        while try findOverlaps.step() {
            overlaps[Int64(findOverlaps.integer(0) ?? 0)] = Overlap(
                shared: findOverlaps.integer(1) ?? 0, first: findOverlaps.integer(2) ?? 0, second: findOverlaps.integer(3) ?? 0)
        }
        return overlaps
    }

    private func storedCopies(of text: Int64) throws(SQLiteError) -> [Int64] {
        try findRows.ids(for: text)
    }

    private func articles(of text: Int64) throws(SQLiteError) -> [Bearer] {
        try findArticles.bind(text, at: 1)
        defer { findArticles.reset() }
        var bearers: [Bearer] = []
        while try findArticles.step() {
            let outlet = findArticles.text(1)
            let claim = CopyGrouping.Claim(
                standing: AgencyName.standing(ofOutlet: outlet, agencies: findArticles.text(2)),
                published: findArticles.text(3).flatMap(Moment.seconds) ?? .max, shingles: findArticles.integer(4) ?? 0,
                identity: [findArticles.text(5) ?? "", outlet ?? "", findArticles.text(6) ?? "", findArticles.text(7) ?? ""])
            bearers.append(Bearer(article: Int64(findArticles.integer(0) ?? 0), claim: claim))
        }
        return bearers
    }
}
