import Coverage
import SQLite
import Wordings

/// Reads an article's quotes from the archive and cuts them into wordings.
struct QuoteWordings {
    /// A wording and the quote in which it stands.
    struct Found {
        var wording: Wording
        var quote: Int64
        var speaker: SpeakerName?
        var day: Int?
    }

    private let table: WordTable
    private let memory = WordMemory()
    private let speakers = SpeakerNames()
    private let findArticle: Statement
    private let findPieces: Statement
    private let findKeys: Statement

    init(_ connection: Connection, table: WordTable) throws(SQLiteError) {
        self.table = table
        findArticle = try connection.prepare("SELECT body, published_at FROM articles WHERE id = ?", isKept: true)
        findPieces = try connection.prepare(
            """
            SELECT q.id, q.kind, s.start, s."end", q.speaker_text, q.speaker_id, q.cue_text
            FROM quotes q JOIN quote_spans s ON s.quote_id = q.id
            WHERE q.article_id = ? AND q.id NOT IN (SELECT part_id FROM quote_parts) ORDER BY q.id, s.position
            """, isKept: true)
        findKeys = try connection.prepare(
            """
            SELECT person_id, identity_key, suffix FROM appearances LEFT JOIN name_suffixes USING (article_id, identity_key)
            WHERE article_id = ?
            ORDER BY length(identity_key), identity_key DESC
            """, isKept: true)
    }

    /// The wordings of all quotes of an article; none where it has no quotes.
    func wordings(in article: Int64) throws(SQLiteError) -> [Found] {
        let quotes = try quotes(of: article)
        guard !quotes.isEmpty else { return [] }
        try findArticle.bind(article, at: 1)
        let isThere = try findArticle.step()
        let (text, published) = (findArticle.text(0) ?? "", findArticle.text(1))
        findArticle.reset()
        guard isThere else { return [] }
        let body = CodePointText(text)
        let day = published.flatMap(Moment.seconds).map { Int($0 / 86_400) }
        let cutter = QuoteCutter(table: table, topics: Topics(body), memory: memory)
        return quotes.flatMap { quote in
            cutter.wordings(of: quote.kind, quote.spans.compactMap { QuoteCutter.Piece($0, of: body) }).map {
                Found(wording: $0.told(by: quote.cue), quote: quote.id, speaker: quote.speaker, day: day)
            }
        }
    }

    private struct StoredQuote {
        let id: Int64
        let kind: Quote.Kind
        let speaker: SpeakerName?
        let cue: String?
        var spans: [Span]
    }

    /// The persons' names in this article, so that what others call them makes no difference; of several the longest. A suffix counts where
    /// the article has somebody else of that name.
    private func keys(of article: Int64) throws(SQLiteError) -> [Int64: String] {
        try findKeys.bind(article, at: 1)
        defer { findKeys.reset() }
        var keys: [Int64: String] = [:]
        var suffixed: [(person: Int64, name: Namesakes.Name)] = []
        while try findKeys.step() {
            let (person, key) = (Int64(findKeys.integer(0) ?? 0), findKeys.text(1) ?? "")
            keys[person] = key
            if let suffix = findKeys.text(2) { suffixed.append((person, Namesakes.Name(key, suffix: suffix))) }
        }
        for (person, name) in suffixed where keys[person] == name.apart {
            let isAlone = !keys.contains { $0.key != person && ($0.value == name.key || $0.value.hasPrefix(name.key + " ")) }
            if isAlone { keys[person] = name.key }
        }
        return keys
    }

    private func quotes(of article: Int64) throws(SQLiteError) -> [StoredQuote] {
        let keys = try keys(of: article)
        try findPieces.bind(article, at: 1)
        defer { findPieces.reset() }
        var quotes: [StoredQuote] = []
        while try findPieces.step() {
            guard let id = findPieces.integer(0), let start = findPieces.integer(2), let end = findPieces.integer(3) else {
                continue
            }
            let span = Span(start, end)
            if quotes.last?.id == Int64(id) {
                quotes[quotes.count - 1].spans.append(span)
                continue
            }
            let speaker =
                if let key = findPieces.integer(5).flatMap({ keys[Int64($0)] }) {
                    speakers.person(key)
                } else {
                    findPieces.text(4).flatMap(speakers.printed)
                }
            let kind = findPieces.text(1).flatMap(Quote.Kind.init) ?? .indirect
            quotes.append(StoredQuote(id: Int64(id), kind: kind, speaker: speaker, cue: findPieces.text(6), spans: [span]))
        }
        return quotes
    }
}
