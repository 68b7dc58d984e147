import SQLite

/// The archive's outlets, found by what users call them. There are few: all are looked at.
struct OutletDirectory {
    private struct Outlet {
        let id: Int64
        let name: String
        let foldedName: String
        let foldedDomain: String
    }

    private let outlets: [Outlet]
    private let lexicon: Lexicon

    init(connection: Connection, lexicon: Lexicon) throws {
        self.lexicon = lexicon
        outlets = try connection.rows("SELECT id, name, domain FROM outlets ORDER BY id").compactMap { row in
            guard let id = row[0].integer, let name = row[1].text else { return nil }
            return Outlet(
                id: id, name: name, foldedName: Self.fold(name, lexicon), foldedDomain: Self.fold(row[2].text ?? "", lexicon))
        }
    }

    /// The outlets whose name or host is `text`, or else those whose name or host holds it; case and accents do not count.
    func ids(matching text: String) -> [Int64] {
        let wanted = Self.fold(text, lexicon)
        guard !wanted.isEmpty else { return [] }
        let equal = outlets.filter { $0.foldedName == wanted || $0.foldedDomain == wanted }
        let matching =
            equal.isEmpty ? outlets.filter { $0.foldedName.contains(wanted) || $0.foldedDomain.contains(wanted) } : equal
        return matching.map(\.id)
    }

    /// The names of all outlets.
    var names: [String] { outlets.map(\.name) }

    private static func fold(_ text: String, _ lexicon: Lexicon) -> String { lexicon.words(of: text).joined(separator: " ") }
}
