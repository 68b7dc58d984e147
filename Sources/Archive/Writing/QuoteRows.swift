import Coverage
import SQLite

/// Writes `quotes` and `quote_spans`.
struct QuoteRows {
    private let connection: Connection
    private let insertQuote: Statement
    private let insertSpan: Statement
    private let deleteQuotes: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        insertQuote = try connection.prepare(
            """
            INSERT INTO quotes (article_id, kind, text, start, "end",
                                speaker_id, speaker_text, speaker_start, speaker_end, speaker_kind, speaker_carried,
                                cue_text, cue_start, cue_end, confidence, run_id, asserted)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            """, isKept: true)
        insertSpan = try connection.prepare(
            "INSERT INTO quote_spans (quote_id, position, start, \"end\") VALUES (?, ?, ?, ?)", isKept: true)
        deleteQuotes = try connection.prepare(
            "DELETE FROM quotes WHERE article_id = ? AND NOT \(KeptFacts.condition("quotes"))", isKept: true)
    }

    /// Stores the quotes of one article; one of several people, `Quill and Lund said`, as a row for each, so that each is found to have
    /// said it.
    ///
    /// - Parameter people: ids in the order of the article's people.
    /// - Returns: the quotes' ids, in the order of `quotes`; of several rows the first.
    func insert(_ quotes: [Quote], people: [Int64], at place: FactPlace) throws(SQLiteError) -> [Int64] {
        var ids: [Int64] = []
        ids.reserveCapacity(quotes.count)
        for quote in quotes {
            for (number, speaker) in Self.speakers(of: quote).enumerated() {
                let id = try insert(quote, by: speaker, people: people, at: place)
                if number == 0 { ids.append(id) }
            }
        }
        return ids
    }

    /// Who is written as the speaker of each row; never empty.
    private static func speakers(of quote: Quote) -> [Speaker?] {
        guard let speaker = quote.speaker, !speaker.persons.isEmpty else { return [quote.speaker] }
        return speaker.persons.map { person in
            var one = speaker
            one.kind = .person
            one.person = person
            return one
        }
    }

    private func insert(
        _ quote: Quote, by speaker: Speaker?, people: [Int64], at place: FactPlace
    ) throws(SQLiteError) -> Int64 {
        let span = quote.span
        try insertQuote.bind(place.articleID, at: 1)
        try insertQuote.bind(quote.kind.rawValue, at: 2)
        try insertQuote.bind(quote.text, at: 3)
        try insertQuote.bind(span.start, at: 4)
        try insertQuote.bind(span.end, at: 5)
        try bind(speaker, people: people)
        try insertQuote.bind(quote.cue, at: 12)
        try insertQuote.bind(Value(speaker?.confidence), at: 15)
        try insertQuote.bind(place.runID, at: 16)
        try insertQuote.bind(quote.isAsserted ? 1 : 0, at: 17)
        try insertQuote.run()
        let id = connection.lastInsertedID
        try insertPieces(of: quote, id: id)
        return id
    }

    /// Deletes what the machine found in one article.
    func remove(from article: Int64) throws(SQLiteError) {
        try deleteQuotes.bind(Int(article), at: 1)
        try deleteQuotes.run()
    }

    private func bind(_ speaker: Speaker?, people: [Int64]) throws(SQLiteError) {
        try insertQuote.bind(speaker?.person.flatMap { people.indices.contains($0) ? people[$0] : nil }, at: 6)
        try insertQuote.bind(speaker?.passage, at: 7)
        try insertQuote.bind(speaker?.kind.rawValue, at: 10)
        try insertQuote.bind(speaker?.isCarriedOver == true ? 1 : 0, at: 11)
    }

    private func insertPieces(of quote: Quote, id: Int64) throws(SQLiteError) {
        for (position, piece) in quote.pieces.enumerated() {
            try insertSpan.bind(id, at: 1)
            try insertSpan.bind(position, at: 2)
            try insertSpan.bind(piece.span.start, at: 3)
            try insertSpan.bind(piece.span.end, at: 4)
            try insertSpan.run()
        }
    }
}
