import SQLite

/// A table of hashes and of what has them, by which like things find each other.
///
/// Entries stand in pages, ascending by hash, as in a B-tree whose leaves are rows: a batch reads and writes each page once, where a row
/// for each entry would be looked up and inserted by itself. Whoever asks in the ascending order of hashes has each page once. What is
/// changed is written when another page is asked for, and by `flush`.
struct HashIndex {
    private let find: Statement
    private let findNext: Statement
    private let write: Statement
    /// Of a hash that so many have, no more are kept, and it leads nowhere.
    private let most: Int
    private var page: Page?

    struct Entry: Comparable {
        let hash: Int64
        let id: Int64

        static func < (a: Entry, b: Entry) -> Bool { a.hash == b.hash ? a.id < b.id : a.hash < b.hash }
    }

    /// The entries from `first` to before the next page's.
    private struct Page {
        let first: Int64
        /// What lies up to here belongs to the page.
        var last: Int64
        /// Where the next one begins. Nobody asks before it matters: it stands in another page of the database.
        var end: Int64?
        /// Whether it was loaded for a hash behind its last entry, so that more of those may come.
        let isOpen: Bool
        var entries: [Entry]
        var isChanged = false
    }

    /// - Parameters:
    ///   - table: with the columns `first` and `entries`.
    ///   - most: a hash that so many have leads nowhere.
    init(_ connection: Connection, table: String, most: Int) throws(SQLiteError) {
        find = try connection.prepare(
            "SELECT first, entries FROM \(table) WHERE first <= ? ORDER BY first DESC LIMIT 1", isKept: true)
        findNext = try connection.prepare("SELECT min(first) FROM \(table) WHERE first > ?", isKept: true)
        write = try connection.prepare("INSERT OR REPLACE INTO \(table) (first, entries) VALUES (?, ?)", isKept: true)
        self.most = most
    }

    /// 48 bits are enough to tell hashes apart, and take two bytes less in each entry.
    static func stored(_ hash: UInt64) -> Int64 { Int64(hash >> 16) }

    /// What has a hash, as `stored` gives it; nil where it leads nowhere.
    mutating func bearers(of hash: Int64) throws(SQLiteError) -> [Int64]? {
        let known = try known(of: hash)
        return known.count < most ? known : nil
    }

    /// What is known to have a hash, also where it leads nowhere.
    mutating func known(of hash: Int64) throws(SQLiteError) -> [Int64] {
        try load(hash)
        let places = places(of: hash)
        return page?.entries[places].map(\.id) ?? []
    }

    mutating func insert(_ hash: Int64, _ id: Int64) throws(SQLiteError) {
        try load(hash)
        let places = places(of: hash)
        guard places.count < most, let place = place(of: id, among: places) else { return }
        page?.entries.insert(Entry(hash: hash, id: id), at: place)
        page?.isChanged = true
    }

    /// A hash that leads nowhere still does so afterwards: not all that have it are known.
    mutating func delete(_ hash: Int64, _ id: Int64) throws(SQLiteError) {
        try load(hash)
        let places = places(of: hash)
        guard let page, let place = page.entries[places].firstIndex(where: { $0.id == id }) else { return }
        self.page?.entries.remove(at: place)
        if places.count == most { self.page?.entries.insert(Entry(hash: hash, id: 0), at: places.lowerBound) }
        self.page?.isChanged = true
    }

    /// Writes what was changed.
    mutating func flush() throws(SQLiteError) {
        guard let page else { return }
        self.page = nil
        guard page.isChanged else { return }
        var start = 0
        repeat {
            let end = Self.end(of: start, in: page.entries)
            try write.bind(start == 0 ? page.first : page.entries[start].hash, at: 1)
            try write.bind(.blob(HashPage.encoded(page.entries[start..<end])), at: 2)
            try write.run()
            start = end
        } while start < page.entries.count
    }

    /// Where a page that begins there ends: all entries of a hash stand on one, and two full ones fill one of the database's.
    private static func end(of start: Int, in entries: [Entry]) -> Int {
        guard entries.count - start > 2 * HashPage.entries else { return entries.count }
        var end = start + HashPage.entries
        while end < entries.count, entries[end].hash == entries[end - 1].hash { end += 1 }
        return end
    }

    private mutating func load(_ hash: Int64) throws(SQLiteError) {
        guard try !reaches(hash) else { return }
        try flush()
        try find.bind(hash, at: 1)
        defer { find.reset() }
        guard try find.step(), case .blob(let bytes) = find.value(1) else {
            page = Page(first: 0, last: hash, isOpen: true, entries: [])
            return
        }
        let entries = HashPage.decoded(bytes)
        let last = entries.last?.hash ?? .min
        page = Page(first: Int64(find.integer(0) ?? 0), last: max(hash, last), isOpen: hash > last, entries: entries)
    }

    /// Whether a hash belongs to the page that is here.
    private mutating func reaches(_ hash: Int64) throws(SQLiteError) -> Bool {
        guard var page, page.first <= hash else { return false }
        if hash <= page.last { return true }
        guard page.isOpen else { return false }
        if page.end == nil {
            try findNext.bind(page.first, at: 1)
            defer { findNext.reset() }
            page.end = try findNext.step() ? findNext.integer(0).map { Int64($0) } ?? .max : .max
        }
        if let end = page.end, hash < end { page.last = hash }
        self.page = page
        return page.last == hash
    }

    private func places(of hash: Int64) -> Range<Int> {
        guard let entries = page?.entries else { return 0..<0 }
        let start = Self.lowerBound(of: Entry(hash: hash, id: .min), in: entries)
        var end = start
        while end < entries.count, entries[end].hash == hash { end += 1 }
        return start..<end
    }

    /// Where an id is to be inserted among those of its hash, most often behind them; nil where it is there.
    private func place(of id: Int64, among places: Range<Int>) -> Int? {
        guard let entries = page?.entries else { return nil }
        var place = places.upperBound
        while place > places.lowerBound, entries[place - 1].id > id { place -= 1 }
        return place > places.lowerBound && entries[place - 1].id == id ? nil : place
    }

    private static func lowerBound(of entry: Entry, in entries: [Entry]) -> Int {
        // Most are asked for in ascending order, and behind all others in a new archive.
        if let last = entries.last, last < entry { return entries.count }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
