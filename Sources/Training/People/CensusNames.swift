import Extracting

/// The census's names: the list for the model, and names to put in others' places.
struct CensusNames: Sendable {
    private(set) var list = NameList(capacity: 1 << 17)
    /// Capitalised, in the order of the files.
    private(set) var given: [String] = []
    private(set) var surnames: [String] = []
    /// Surnames beyond this rank count as rare.
    private static let commonSurnames = 8000

    /// Each line begins with a name in capitals; the files are sorted by how many bear it.
    init(masculine: String, feminine: String, surnames: String) {
        add(masculine, .masculine)
        add(feminine, .feminine)
        for (rank, name) in Self.names(surnames).enumerated() {
            list.insert(WordKey.of(name), rank < Self.commonSurnames ? .surname : .rareSurname)
            if name.utf8.count > 2 { self.surnames.append(Self.capitalised(name)) }
        }
    }

    private mutating func add(_ file: String, _ kind: NameList.Kind) {
        for name in Self.names(file) {
            list.insert(WordKey.of(name), kind)
            if name.utf8.count > 2 { given.append(Self.capitalised(name)) }
        }
    }

    private static func names(_ file: String) -> [String] {
        file.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { $0.lowercased() } }
    }

    private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
