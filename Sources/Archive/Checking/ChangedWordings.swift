import SQLite
import Wordings

/// Wordings that are others than they were stored as, by their hash and their weight.
struct ChangedWordings {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func count() throws(SQLiteError) -> Int {
        let wordings = try connection.prepare(
            "SELECT words, is_quoted, speaker, speaker_is_person, day, weight, hash, length(words) FROM wordings")
        var changed = 0
        while try wordings.step() {
            guard let stored = QuoteWordings.Found(wordings, at: 0) else { continue }
            let isWhole = (wordings.integer(7) ?? 0) % WordingBytes.width == 0 && stored.wording.weight == wordings.integer(5)
            if !isWhole || WordingRows.hash(stored) != Int64(wordings.integer(6) ?? 0) { changed += 1 }
        }
        return changed
    }
}
