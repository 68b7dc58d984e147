import SQLite
import Wordings

/// Writes and reads `wording_links`: which wordings report the same utterance.
struct WordingLinks {
    /// A link to another wording.
    struct Link {
        let other: Int64
        let score: Double
        let isClose: Bool
        /// The stretch of the other that the wording has, in words; nil where it is not known.
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
            "SELECT other_id, score, is_close, first, last FROM wording_links WHERE wording_id = ?", isKept: true)
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

    func links(of wording: Int64) throws(SQLiteError) -> [Link] {
        try find.bind(wording, at: 1)
        defer { find.reset() }
        var links: [Link] = []
        while try find.step() {
            let stretch = find.integer(3).flatMap { first in find.integer(4).flatMap { first < $0 ? first..<$0 : nil } }
            links.append(
                Link(
                    other: Int64(find.integer(0) ?? 0), score: find.real(1) ?? 0, isClose: find.integer(2) == 1,
                    stretch: stretch))
        }
        return links
    }

    /// The wordings to which one is linked.
    func neighbours(of wording: Int64) throws(SQLiteError) -> [Int64] { try find.ids(for: wording) }

    func deleteAll(of wording: Int64) throws(SQLiteError) {
        for delete in deletes {
            try delete.bind(wording, at: 1)
            try delete.run()
        }
    }
}
