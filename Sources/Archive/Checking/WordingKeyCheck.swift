import Coverage
import SQLite
import Wordings

/// Whether the keys lead to the wordings of the archive, and to nothing else.
struct WordingKeyCheck {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// How many keys lead to wordings that stand nowhere, and are not waiting to be settled.
    func lost() throws(SQLiteError) -> Int {
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
                let wording = KeyBearer(stored: entry.id).wording
                if known[wording] == nil {
                    try isThere.bind(wording, at: 1)
                    known[wording] = try isThere.step() && isThere.integer(0) == 1
                    isThere.reset()
                }
                if known[wording] == false { lost += 1 }
            }
        }
        return lost
    }

    /// Of more wordings, only so many or at most twice as many are looked for: a page that is lost has the keys of hundreds.
    private static let enough = 65_536

    /// How many wordings one of their keys does not lead to.
    func missing() throws(SQLiteError) -> Int {
        var index = try HashIndex(connection, table: "wording_keys", most: WordingKeys.mostWordings)
        var missing: Set<Int64> = []
        // Ascending, so that each page is read once.
        for entry in try entries() where !missing.contains(entry.id) {
            if let bearers = try index.bearers(of: entry.hash), !bearers.contains(entry.id) { missing.insert(entry.id) }
        }
        return missing.count
    }

    private func entries() throws(SQLiteError) -> [HashIndex.Entry] {
        let count = Int(try connection.value("SELECT count(*) FROM wordings").integer ?? 0)
        let wordings = try connection.prepare(
            "SELECT id, words, is_quoted, speaker, speaker_is_person, day FROM wordings WHERE id % ? = 0")
        try wordings.bind(max(1, count / Self.enough), at: 1)
        var entries: [HashIndex.Entry] = []
        while try wordings.step() {
            guard let id = wordings.integer(0), let stored = QuoteWordings.Found(wordings, at: 1) else { continue }
            let tag = WordingTag(speaker: stored.speaker, day: stored.day)
            let bearer = KeyBearer(wording: Int64(id), tag: tag).stored
            entries += WordingKeys(stored.wording).keys.map { HashIndex.Entry(hash: HashIndex.stored($0.hash), id: bearer) }
        }
        entries.sort()
        return entries
    }
}
