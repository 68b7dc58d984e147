import Coverage
import SQLite
import Wordings

/// Writes `quotes.utterance_id`, and the parts of quotes that report several utterances.
struct QuotePartRows {
    private let connection: Connection
    private let findPlaces: Statement
    private let findWhole: Statement
    private let findKind: Statement
    private let findPieces: Statement
    private let findBody: Statement
    private let findParts: Statement
    private let setUtterance: Statement
    private let deleteParts: Statement
    private let insertPart: Statement
    private let insertSpan: Statement
    private let markPart: Statement
    private let setStretch: Statement
    private let deleteStretch: Statement

    /// Where a wording stands in a quote.
    struct Place {
        let wording: Int64
        let span: Span
        let isQuoted: Bool
    }

    init(_ connection: Connection) throws(SQLiteError) {
        self.connection = connection
        findPlaces = try connection.prepare(
            "SELECT wording_id, start, \"end\", is_quoted FROM wording_places WHERE quote_id = ?", isKept: true)
        findWhole = try connection.prepare(
            """
            SELECT q.utterance_id, q.start, q."end", s.start, s."end"
            FROM quotes q LEFT JOIN quote_stretches s ON s.quote_id = q.id WHERE q.id = ?
            """, isKept: true)
        findBody = try connection.prepare(
            "SELECT a.body FROM quotes q JOIN articles a ON a.id = q.article_id WHERE q.id = ?", isKept: true)
        findKind = try connection.prepare("SELECT kind FROM quotes WHERE id = ?", isKept: true)
        findPieces = try connection.prepare(
            "SELECT start, \"end\" FROM quote_spans WHERE quote_id = ? ORDER BY position", isKept: true)
        findParts = try connection.prepare(
            """
            SELECT q.start, q."end", q.utterance_id FROM quote_parts p JOIN quotes q ON q.id = p.part_id
            WHERE p.quote_id = ? ORDER BY q.start, q."end", q.utterance_id
            """, isKept: true)
        setUtterance = try connection.prepare("UPDATE quotes SET utterance_id = ?2 WHERE id = ?1", isKept: true)
        deleteParts = try connection.prepare("DELETE FROM quote_parts WHERE quote_id = ?", isKept: true)
        insertPart = try connection.prepare(
            """
            INSERT INTO quotes (article_id, kind, text, start, "end", speaker_id, speaker_text, speaker_start, speaker_end,
                                speaker_kind, speaker_carried, cue_text, cue_start, cue_end, asserted, confidence, run_id)
            SELECT article_id, iif(?2, 'direct', kind), ?3, ?4, ?5, speaker_id, speaker_text, speaker_start, speaker_end,
                   speaker_kind, speaker_carried, cue_text, cue_start, cue_end, asserted, confidence, run_id
            FROM quotes WHERE id = ?1
            """, isKept: true)
        insertSpan = try connection.prepare(
            "INSERT INTO quote_spans (quote_id, position, start, \"end\") VALUES (?, ?, ?, ?)", isKept: true)
        setStretch = try connection.prepare(
            "INSERT OR REPLACE INTO quote_stretches (quote_id, start, \"end\") VALUES (?, ?, ?)", isKept: true)
        deleteStretch = try connection.prepare("DELETE FROM quote_stretches WHERE quote_id = ?", isKept: true)
        markPart = try connection.prepare("INSERT INTO quote_parts (part_id, quote_id) VALUES (?, ?)", isKept: true)
    }

    func places(in quote: Int64) throws(SQLiteError) -> [Place] {
        try findPlaces.bind(quote, at: 1)
        defer { findPlaces.reset() }
        var places: [Place] = []
        while try findPlaces.step() {
            let span = Span(findPlaces.integer(1) ?? 0, findPlaces.integer(2) ?? 0)
            places.append(Place(wording: Int64(findPlaces.integer(0) ?? 0), span: span, isQuoted: findPlaces.integer(3) == 1))
        }
        return places
    }

    func text(of quote: Int64) -> QuoteText { QuoteText(of: quote, findPieces: findPieces, findBody: findBody) }

    /// What a quote is divided into: a mixed one into what stands in quote marks, where only that is compared; a direct one into pieces, where
    /// an attribution stands between two of its sentences. None where it is not divided.
    func sections(of quote: Int64, places: [Place], _ text: QuoteText) throws(SQLiteError) -> [Span] {
        try findKind.bind(quote, at: 1)
        let kind = try findKind.step() ? findKind.text(0).flatMap(Quote.Kind.init) : nil
        findKind.reset()
        switch kind {
        case .direct: return try text.sections()
        case .mixed where places.count > 1 && places.allSatisfy(\.isQuoted): return places.map(\.span).sorted()
        default: return []
        }
    }

    /// What of a quote is stored.
    private struct Stored {
        var span: Span
        var utterance: Int64?
        var stretch: Span?
    }

    private func stored(_ quote: Int64) throws(SQLiteError) -> Stored? {
        try findWhole.bind(quote, at: 1)
        defer { findWhole.reset() }
        guard try findWhole.step() else { return nil }
        let stretch = findWhole.integer(3).flatMap { start in findWhole.integer(4).map { Span(start, $0) } }
        return Stored(
            span: Span(findWhole.integer(1) ?? 0, findWhole.integer(2) ?? 0), utterance: findWhole.integer(0).map { Int64($0) },
            stretch: stretch)
    }

    /// Whether the archive has what a quote reports, with its parts and its stretch.
    func holds(_ report: QuoteReport, of quote: Int64) throws(SQLiteError) -> Bool {
        guard let stored = try stored(quote), try parts(of: quote) == Self.rows(report.parts) else { return false }
        return stored.utterance == report.whole && stored.stretch == report.stretch(in: stored.span)
    }

    private static func rows(_ parts: [QuoteReport.Stretch]) -> [[Int64]] {
        parts.map { [Int64($0.span.start), Int64($0.span.end), $0.utterance] }
    }

    /// Stores what a quote reports, where that is not what the archive has.
    func write(_ report: QuoteReport, of quote: Int64, _ text: QuoteText) throws(SQLiteError) {
        guard let stored = try stored(quote) else { return }
        if stored.utterance != report.whole { try set(report.whole, of: quote) }
        // The stretch stays when the utterance goes.
        if stored.stretch != nil || report.whole != nil { try set(report.stretch(in: stored.span), of: quote) }
        guard try parts(of: quote) != Self.rows(report.parts) else { return }
        try deleteParts.bind(quote, at: 1)
        try deleteParts.run()
        for part in report.parts {
            if let words = try text.words(in: part.span) { try insert(part, words.spans, words.text, of: quote) }
        }
    }

    private func parts(of quote: Int64) throws(SQLiteError) -> [[Int64]] {
        try findParts.bind(quote, at: 1)
        defer { findParts.reset() }
        var parts: [[Int64]] = []
        while try findParts.step() { parts.append((0..<3).map { Int64(findParts.integer($0) ?? 0) }) }
        return parts
    }

    private func set(_ utterance: Int64?, of quote: Int64) throws(SQLiteError) {
        try setUtterance.bind(quote, at: 1)
        try setUtterance.bind(utterance, at: 2)
        try setUtterance.run()
    }

    private func set(_ stretch: Span?, of quote: Int64) throws(SQLiteError) {
        let statement = stretch == nil ? deleteStretch : setStretch
        try statement.bind(quote, at: 1)
        if let stretch {
            try statement.bind(stretch.start, at: 2)
            try statement.bind(stretch.end, at: 3)
        }
        try statement.run()
    }

    private func insert(
        _ part: QuoteReport.Stretch, _ spans: [Span], _ words: String, of quote: Int64
    ) throws(SQLiteError) {
        try insertPart.bind(quote, at: 1)
        try insertPart.bind(part.isQuoted ? 1 : 0, at: 2)
        try insertPart.bind(words, at: 3)
        try insertPart.bind(part.span.start, at: 4)
        try insertPart.bind(part.span.end, at: 5)
        try insertPart.run()
        let id = connection.lastInsertedID
        for (position, span) in spans.enumerated() {
            try insertSpan.bind(id, at: 1)
            try insertSpan.bind(position, at: 2)
            try insertSpan.bind(span.start, at: 3)
            try insertSpan.bind(span.end, at: 4)
            try insertSpan.run()
        }
        try markPart.bind(id, at: 1)
        try markPart.bind(quote, at: 2)
        try markPart.run()
        // After the insertion, so that its speaker counts.
        try set(part.utterance, of: id)
    }
}
