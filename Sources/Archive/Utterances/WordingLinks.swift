import SQLite
import Wordings

/// Writes and reads `wording_links`: which wordings report the same utterance.
struct WordingLinks {
    /// A wording that another is linked to.
    struct Neighbour {
        let id: Int64
        let rank: WordingRank
        /// The hub that it is grouped around; nil for a hub.
        let home: Int64?
        let score: Double
        let isClose: Bool
        /// The stretch of the neighbour that the wording has, in words; nil where it is not known.
        let stretch: Range<Int>?
    }

    private let insert: Statement
    private let count: Statement
    private let find: Statement
    private let deletes: [Statement]

    init(_ connection: Connection) throws(SQLiteError) {
        insert = try connection.prepare(
            """
            INSERT OR REPLACE INTO wording_links (wording_id, other_id, score, is_close, first, last) VALUES (?, ?, ?, ?, ?, ?)
            """, isKept: true)
        count = try connection.prepare("UPDATE wordings SET links = links + 1 WHERE id = ?", isKept: true)
        find = try connection.prepare(
            """
            SELECT \(WordingRank.columns), l.other_id, w.home_id, l.score, l.is_close, l.first, l.last
            FROM wording_links l JOIN wordings w ON w.id = l.other_id WHERE l.wording_id = ?
            """, isKept: true)
        deletes = [
            try connection.prepare(
                """
                UPDATE wordings SET links = links - 1 WHERE id IN (SELECT other_id FROM wording_links WHERE wording_id = ?1)
                """, isKept: true),
            try connection.prepare(
                """
                DELETE FROM wording_links WHERE other_id = ?1
                AND wording_id IN (SELECT other_id FROM wording_links WHERE wording_id = ?1)
                """, isKept: true),
            try connection.prepare("DELETE FROM wording_links WHERE wording_id = ?1", isKept: true),
        ]
    }

    /// Links two wordings, in both directions.
    func insert(_ match: WordingMatch, _ a: Int64, _ b: Int64) throws(SQLiteError) {
        try insert(a, to: b, match, stretch: match.stretches?.second)
        try insert(b, to: a, match, stretch: match.stretches?.first)
    }

    private func insert(_ wording: Int64, to other: Int64, _ match: WordingMatch, stretch: Range<Int>?) throws(SQLiteError) {
        try insert.bind(wording, at: 1)
        try insert.bind(other, at: 2)
        try insert.bind(.real(match.score), at: 3)
        try insert.bind(match.isClose ? 1 : 0, at: 4)
        try insert.bind(stretch?.lowerBound, at: 5)
        try insert.bind(stretch?.upperBound, at: 6)
        try insert.run()
        try count.bind(wording, at: 1)
        try count.run()
    }

    func neighbours(of wording: Int64) throws(SQLiteError) -> [Neighbour] {
        try find.bind(wording, at: 1)
        defer { find.reset() }
        var neighbours: [Neighbour] = []
        while try find.step() {
            let stretch = find.integer(9).flatMap { first in find.integer(10).flatMap { first < $0 ? first..<$0 : nil } }
            neighbours.append(
                Neighbour(
                    id: Int64(find.integer(5) ?? 0), rank: WordingRank(find), home: find.integer(6).map { Int64($0) },
                    score: find.real(7) ?? 0, isClose: find.integer(8) == 1, stretch: stretch))
        }
        return neighbours
    }

    func deleteAll(of wording: Int64) throws(SQLiteError) {
        for delete in deletes {
            try delete.bind(wording, at: 1)
            try delete.run()
        }
    }
}
