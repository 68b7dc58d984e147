import Coverage
import SQLite
import Wordings

/// Tells of every new quote which others report the same utterance.
struct Utterances {
    private let connection: Connection
    private let wordings: QuoteWordings
    private let rows: WordingRows
    private var finder: WordingFinder
    private let links: WordingLinks
    private let homes: WordingHomes
    private let utterances: UtteranceRows
    private let quoteReports: QuoteReports
    private let findQueued: Statement
    private let dequeue: Statement
    private let findLoosened: Statement
    private let deleteLoosened: Statement
    /// Articles whose quotes are new, or made anew.
    private var articles: [(id: Int64, isNew: Bool)] = []
    private let ready: ReadyWordings
    /// Quotes that reported what is no utterance any more.
    private var bereft: Set<Int64> = []

    init(_ connection: Connection) throws {
        let table = try WordTable.bundled.get()
        self.connection = connection
        wordings = try QuoteWordings(connection, table: table)
        rows = try WordingRows(connection, table: table)
        ready = ReadyWordings(rows)
        links = try WordingLinks(connection)
        finder = try WordingFinder(connection, links: links, ready: ready)
        homes = try WordingHomes(connection, links: links)
        utterances = try UtteranceRows(connection)
        quoteReports = QuoteReports(homes, try QuotePartRows(connection))
        findQueued = try connection.prepare("SELECT article_id FROM wording_queue ORDER BY article_id LIMIT ?", isKept: true)
        dequeue = try connection.prepare("DELETE FROM wording_queue WHERE article_id = ?", isKept: true)
        findLoosened = try connection.prepare("SELECT wording_id FROM loosened_wordings", isKept: true)
        deleteLoosened = try connection.prepare("DELETE FROM loosened_wordings", isKept: true)
    }

    /// Takes an article whose quotes are to be compared.
    ///
    /// - Parameter isNew: whether they have never been.
    mutating func add(_ article: Int64, isNew: Bool = true) throws(SQLiteError) {
        articles.append((article, isNew))
        guard !isNew else { return }
        try dequeue.bind(article, at: 1)
        try dequeue.run()
    }

    /// Takes some of the articles that an older program added; `settle` must follow.
    ///
    /// - Returns: how many they were.
    mutating func workOff(atMost limit: Int) throws(SQLiteError) -> Int {
        try findQueued.bind(limit, at: 1)
        let queued = try findQueued.ids()
        for article in queued { try add(article, isNew: false) }
        return queued.count
    }

    /// After a batch, when its people are settled: compares the new quotes with all others.
    mutating func settle() throws(SQLiteError) {
        var unsettled: Set<Int64> = []
        var touched = try insertWordings()
        touched.formUnion(try dropLoosened(&unsettled))
        unsettled.formUnion(try link())
        // They stand beside other wordings now.
        unsettled.formUnion(touched)
        for wording in unsettled { unsettled.formUnion(try links.neighbours(of: wording)) }
        var changes = try homes.settle(unsettled)
        for wording in touched {
            changes.wordings.insert(wording)
            changes.hubs.insert(try homes.hub(of: wording))
        }
        try write(changes)
        try settleLonely()
        try utterances.settleSpeakers()
    }

    /// Compares all quotes of the archive anew.
    ///
    /// - Parameter index: takes the parts of quotes that come.
    mutating func redo(_ index: inout FullTextIndex) throws(SQLiteError) {
        try connection.execute(
            """
            DELETE FROM quote_parts; DELETE FROM utterances; DELETE FROM wordings; DELETE FROM wording_links; DELETE FROM wording_keys;
            DELETE FROM wording_places; DELETE FROM quote_stretches; DELETE FROM loosened_wordings;
            INSERT OR IGNORE INTO wording_queue (article_id) SELECT id FROM articles;
            """)
        while try workOff(atMost: 1_024) > 0 {
            try index.begin()
            try settle()
            try index.feed()
        }
    }

    /// Cuts the quotes of the articles.
    ///
    /// - Returns: the wordings that stand in another quote as well, or in one that may have reported something before: the others wait
    ///   until they are linked.
    private mutating func insertWordings() throws(SQLiteError) -> Set<Int64> {
        var touched: Set<Int64> = []
        for article in articles {
            if !article.isNew { try rows.deletePlaces(in: article.id) }
            for found in try wordings.wordings(in: article.id) {
                let (id, new) = try rows.insert(found)
                if new == nil || !article.isNew { touched.insert(id) }
                guard let new else { continue }
                finder.collect(new)
                ready.remember(new)
            }
        }
        articles.removeAll(keepingCapacity: true)
        return touched
    }

    /// Deletes wordings that stand nowhere any more.
    ///
    /// - Parameter unsettled: takes those that were grouped by means of them.
    /// - Returns: the wordings that lost a place only.
    private mutating func dropLoosened(_ unsettled: inout Set<Int64>) throws(SQLiteError) -> Set<Int64> {
        let loosened = try findLoosened.ids()
        guard !loosened.isEmpty else { return [] }
        try deleteLoosened.run()
        var kept: Set<Int64> = []
        for id in loosened {
            guard try !rows.standsSomewhere(id), let wording = try rows.wording(id) else {
                kept.insert(id)
                unsettled.formUnion(try links.neighbours(of: id))
                continue
            }
            let neighbours = try links.neighbours(of: id)
            unsettled.formUnion(neighbours)
            unsettled.formUnion(try homes.dependents(of: id))
            bereft.formUnion(try utterances.dissolve(hub: id))
            try links.deleteAll(of: id)
            let led = try finder.forget(wording)
            ready.forget(id)
            try rows.delete(id)
            if !led.isEmpty { try handOver(led, of: wording, to: neighbours) }
        }
        unsettled.subtract(loosened.filter { !kept.contains($0) })
        return kept
    }

    /// Puts another wording of its speaker in the place of a leader that goes: the next of those that were linked to it, and compares it with
    /// the others of these.
    private mutating func handOver(_ keys: Set<Int64>, of leader: StoredWording, to neighbours: [Int64]) throws(SQLiteError) {
        var others: [StoredWording] = []
        for id in neighbours { if let wording = try rows.wording(id) { others.append(wording) } }
        let heirs = others.filter { $0.compared.speaker == leader.compared.speaker }
        guard let heir = heirs.min(by: { $0.hash < $1.hash }) else { return }
        try finder.lead(keys, to: heir)
        let linked = Set(try links.neighbours(of: heir.id))
        for other in others where other.id != heir.id && !linked.contains(other.id) {
            let match = heir.holds(other) || other.holds(heir) ? nil : WordingMatch(heir.compared, other.compared)
            if let match { try links.insert(match, heir.id, other.id) }
        }
    }

    /// Compares the new wordings with those that share a key with them.
    ///
    /// - Returns: those that are linked now.
    private mutating func link() throws(SQLiteError) -> Set<Int64> {
        var linked: Set<Int64> = []
        let (links, ready) = (links, ready)
        try finder.settle { (new, others) throws(SQLiteError) in
            guard let a = try ready.wording(new) else { return }
            for (other, points) in others {
                guard let b = try ready.wording(other), let match = WordingMatch(a.compared, b.compared, points: points),
                    !a.holds(b), !b.holds(a)
                else {
                    continue
                }
                try links.insert(match, a.id, b.id)
                linked.formUnion([a.id, b.id])
            }
        }
        return linked
    }

    /// Writes what the changed groups mean for their quotes.
    private mutating func write(_ changes: WordingHomes.Changes) throws(SQLiteError) {
        var reports: [Int64: QuoteReports.Reports] = [:]
        var waiting = bereft
        bereft = []
        let (utterances, quoteReports) = (utterances, quoteReports)
        func settle(_ hub: Int64) throws(SQLiteError) -> QuoteReports.Reports {
            if let known = reports[hub] { return known }
            let (settled, touched) = try utterances.settle(hub: hub)
            reports[hub] = settled
            waiting.formUnion(touched)
            return settled
        }
        for hub in changes.hubs.sorted() { _ = try settle(hub) }
        for wording in changes.wordings { waiting.formUnion(try utterances.quotes(wordedAs: wording)) }
        // The hub of one quote, settled for it, may be news to others.
        while !waiting.isEmpty {
            let quotes = waiting
            waiting = []
            try quoteReports.write(quotes, by: settle)
        }
    }

    /// Deletes utterances that are told once only. What a quotation told so within a sentence may have stood before what the sentence tells.
    private func settleLonely() throws(SQLiteError) {
        while case let quotes = try utterances.dropLonely(), !quotes.isEmpty {
            try quoteReports.write(quotes, by: utterances.reports)
        }
    }
}
