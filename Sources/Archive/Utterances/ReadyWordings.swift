import SQLite

/// Wordings made ready to be compared, those that came or were asked for lately: the wordings of one story meet often.
///
/// A class, so that finding candidates and comparing them share it.
final class ReadyWordings {
    private let rows: WordingRows
    /// A place for each value of the lower bits of an id; whoever comes last has it. Ids are given in turn, so that the latest all have one.
    private var places: [StoredWording?] = []
    private static let count = 1 << 16

    init(_ rows: WordingRows) { self.rows = rows }

    /// Nil for a wording that is gone.
    func wording(_ id: Int64) throws(SQLiteError) -> StoredWording? {
        if !places.isEmpty, let wording = places[Self.place(of: id)], wording.id == id { return wording }
        guard let wording = try rows.wording(id) else { return nil }
        remember(wording)
        return wording
    }

    func remember(_ wording: StoredWording) {
        if places.isEmpty { places = Array(repeating: nil, count: Self.count) }
        places[Self.place(of: wording.id)] = wording
    }

    func forget(_ id: Int64) {
        if !places.isEmpty, places[Self.place(of: id)]?.id == id { places[Self.place(of: id)] = nil }
    }

    private static func place(of id: Int64) -> Int { Int(truncatingIfNeeded: id) & (count - 1) }
}
