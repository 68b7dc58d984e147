import SQLite

/// Whether quotes, their parts and their stretches report what their wordings do.
struct QuoteReportCheck {
    private let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// How many quotes do not. An archive in which some wait to be compared is left out.
    func wrongQuotes() throws(SQLiteError) -> Int {
        guard try connection.value(Self.isWaiting).integer == 0 else { return 0 }
        // Beside a damaged full-text index, of which is told by itself, nothing that writes quotes can be prepared.
        guard let parts = try? QuotePartRows(connection), let utterances = try? UtteranceRows(connection) else { return 0 }
        let reports = QuoteReports(try WordingHomes(connection, links: try WordingLinks(connection)), parts)
        // Of these hubs' groups come many quotes in a row.
        var known: (hub: Int64, reports: QuoteReports.Reports)?
        let quotes = try connection.prepare(Self.quotes)
        var wrong = 0
        while try quotes.step() {
            guard let quote = quotes.integer(0).map({ Int64($0) }) else { continue }
            let report = try reports.report(of: quote, parts.text(of: quote)) { (hub) throws(SQLiteError) in
                if let known, known.hub == hub { return known.reports }
                let reports = try utterances.reports(hub: hub)
                known = (hub, reports)
                return reports
            }
            if try !parts.holds(report, of: quote) { wrong += 1 }
        }
        return wrong
    }

    private static let isWaiting = """
        SELECT EXISTS (SELECT 1 FROM wording_queue) OR EXISTS (SELECT 1 FROM loosened_wordings)
            OR EXISTS (SELECT 1 FROM unsettled_utterances)
        """

    /// Those that report something, or should.
    private static let quotes = """
        SELECT p.quote_id FROM wording_places p JOIN wordings w ON w.id = p.wording_id
        WHERE coalesce(w.home_id, w.id) IN (SELECT wording_id FROM utterance_hubs)
        UNION SELECT quote_id FROM quote_parts UNION SELECT quote_id FROM quote_stretches
        UNION SELECT id FROM quotes WHERE utterance_id IS NOT NULL AND id NOT IN (SELECT part_id FROM quote_parts)
        """
}
