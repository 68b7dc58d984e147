import SQLite
import Wordings

/// Writes `wordings` and `wording_places`.
struct WordingRows {
    private let connection: Connection
    private let table: WordTable
    private let find: Statement
    private let insert: Statement
    private let insertPlace: Statement
    private let load: Statement
    private let countPlaces: Statement
    private let delete: Statement
    private let deletePlaces: Statement

    init(_ connection: Connection, table: WordTable) throws(SQLiteError) {
        self.connection = connection
        self.table = table
        find = try connection.prepare("SELECT id FROM wordings WHERE hash = ?", isKept: true)
        insert = try connection.prepare(
            """
            INSERT INTO wordings (hash, words, is_quoted, speaker, speaker_is_person, day, weight) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO NOTHING
            """, isKept: true)
        insertPlace = try connection.prepare(
            """
            INSERT OR IGNORE INTO wording_places (quote_id, start, "end", is_quoted, wording_id) VALUES (?, ?, ?, ?, ?)
            """, isKept: true)
        load = try connection.prepare(
            "SELECT words, is_quoted, speaker, speaker_is_person, day, hash FROM wordings WHERE id = ?", isKept: true)
        countPlaces = try connection.prepare("SELECT count(*) FROM wording_places WHERE wording_id = ?", isKept: true)
        delete = try connection.prepare("DELETE FROM wordings WHERE id = ?", isKept: true)
        deletePlaces = try connection.prepare(
            "DELETE FROM wording_places WHERE quote_id IN (SELECT id FROM quotes WHERE article_id = ?)", isKept: true)
    }

    /// Stores that a wording stands in a quote.
    ///
    /// - Returns: the wording's id; where nobody had worded it so before, also the wording made ready to be compared.
    func insert(_ found: QuoteWordings.Found) throws(SQLiteError) -> (id: Int64, new: StoredWording?) {
        let hash = Self.hash(found)
        let isNew = try insert(found, hash)
        let id = isNew ? connection.lastInsertedID : try self.id(of: hash)
        try insertPlace.bind(found.quote, at: 1)
        try insertPlace.bind(found.wording.span.start, at: 2)
        try insertPlace.bind(found.wording.span.end, at: 3)
        try insertPlace.bind(found.wording.isQuoted ? 1 : 0, at: 4)
        try insertPlace.bind(id, at: 5)
        try insertPlace.run()
        guard isNew else { return (id, nil) }
        let compared = ComparedWording(
            found.wording.words, isQuoted: found.wording.isQuoted, speaker: found.speaker, day: found.day, table: table)
        return (id, StoredWording(id: id, hash: hash, compared: compared))
    }

    private func id(of hash: Int64) throws(SQLiteError) -> Int64 {
        try find.bind(hash, at: 1)
        defer { find.reset() }
        return try find.step() ? Int64(find.integer(0) ?? 0) : 0
    }

    /// - Returns: whether it was not there.
    private func insert(_ found: QuoteWordings.Found, _ hash: Int64) throws(SQLiteError) -> Bool {
        try insert.bind(hash, at: 1)
        try insert.bind(.blob(WordingBytes.encoded(found.wording.words)), at: 2)
        try insert.bind(found.wording.isQuoted ? 1 : 0, at: 3)
        try insert.bind(found.speaker?.text, at: 4)
        try insert.bind(found.speaker?.isPerson == true ? 1 : 0, at: 5)
        try insert.bind(found.day, at: 6)
        try insert.bind(found.wording.weight, at: 7)
        try insert.run()
        return connection.changes > 0
    }

    /// By this one wording is known: of words, speaker and day.
    static func hash(_ found: QuoteWordings.Found) -> Int64 {
        var hash = found.wording.hash
        func add(_ text: String) { for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
        if let speaker = found.speaker {
            add(speaker.isPerson ? "true " : "false ")
            add(speaker.text)
        }
        hash = (hash ^ UInt64(bitPattern: Int64(found.day ?? .min))) &* 0x9e37_79b9_7f4a_7c15
        return Int64(bitPattern: hash ^ hash >> 29)
    }

    /// A wording made ready to be compared; nil when it is not there.
    func wording(_ id: Int64) throws(SQLiteError) -> StoredWording? {
        try load.bind(id, at: 1)
        defer { load.reset() }
        guard try load.step(), case .blob(let bytes) = load.value(0) else { return nil }
        let compared = ComparedWording(
            WordingBytes.decoded(bytes), isQuoted: load.integer(1) == 1, speaker: SpeakerName(load, at: 2), day: load.integer(4),
            table: table)
        return StoredWording(id: id, hash: Int64(load.integer(5) ?? 0), compared: compared)
    }

    func standsSomewhere(_ id: Int64) throws(SQLiteError) -> Bool {
        try countPlaces.bind(id, at: 1)
        defer { countPlaces.reset() }
        return try countPlaces.step() && (countPlaces.integer(0) ?? 0) > 0
    }

    func delete(_ id: Int64) throws(SQLiteError) {
        try delete.bind(id, at: 1)
        try delete.run()
    }

    /// Forgets what the quotes of an article are worded like.
    func deletePlaces(in article: Int64) throws(SQLiteError) {
        try deletePlaces.bind(article, at: 1)
        try deletePlaces.run()
    }
}
