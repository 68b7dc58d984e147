import SQLite

/// Tells what quotes report, by their wordings and the hubs around which these are grouped.
struct QuoteReports {
    private let homes: WordingHomes
    private let parts: QuotePartRows

    /// What each wording of a hub's group reports.
    typealias Reports = [Int64: [UtteranceRows.Report]]

    init(_ homes: WordingHomes, _ parts: QuotePartRows) {
        self.homes = homes
        self.parts = parts
    }

    /// Stores what some quotes report.
    func write(_ quotes: Set<Int64>, by reports: (Int64) throws(SQLiteError) -> Reports) throws(SQLiteError) {
        for quote in quotes.sorted() {
            let text = parts.text(of: quote)
            try parts.write(try report(of: quote, text, by: reports), of: quote, text)
        }
    }

    /// - Parameter reports: what the wordings around a hub report.
    func report(of quote: Int64, _ text: QuoteText, by reports: (Int64) throws(SQLiteError) -> Reports) throws(SQLiteError)
        -> QuoteReport
    {
        var stretches: [QuoteReport.Stretch] = []
        let places = try parts.places(in: quote)
        for place in places {
            for report in try reports(try homes.hub(of: place.wording))[place.wording] ?? [] {
                var span = place.span
                if let stretch = report.stretch {
                    span = try text.span(of: stretch, in: place.span) ?? span
                }
                stretches.append(QuoteReport.Stretch(span: span, utterance: report.utterance, isQuoted: place.isQuoted))
            }
        }
        let sections = stretches.isEmpty ? [] : try parts.sections(of: quote, places: places, text)
        return QuoteReport(stretches, sections: sections)
    }
}
