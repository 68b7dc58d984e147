import Coverage

extension Dateline {
    /// The dateline that `body` begins with: `PARIS (Reuters, AFP) -`, `NEW YORK, Jan 5 (Reuters) -`, `(CNN) --`, `LONDON —`.
    ///
    /// Nil for ordinary text, which can begin with capitals and have dashes too: without an agency the place must be in capitals
    /// and what follows must begin like a sentence.
    init?(beginning body: String) {
        var scanner = DatelineScanner(body)
        guard let place = scanner.place() else {
            guard let agencies = scanner.agencies(areKnown: true), let end = scanner.dash() else { return nil }
            self.init(place: nil, agencies: agencies, span: Span(0, end))
            return
        }
        if let agencies = scanner.agencies(areKnown: !place.isInCapitals), let end = scanner.dash() {
            self.init(place: place.text, agencies: agencies, span: Span(0, end))
        } else if place.isInCapitals, place.text.utf8.count > 2, !Self.isLabel(place.text), let end = scanner.dash(),
            scanner.beginsSentence(at: end)
        {
            self.init(place: place.text, agencies: [], span: Span(0, end))
        } else {
            return nil
        }
    }

    /// Words in capitals before a dash that are no place.
    private static func isLabel(_ text: String) -> Bool {
        Agencies.isKnown(text) || labels.contains(text)
    }

    private static let labels: Set<String> = [
        "ANALYSIS", "BREAKING", "BREAKING NEWS", "COLUMN", "COMMENT", "CORRECTION", "CORRECTED", "EDITORIAL", "EXCLUSIVE",
        "EXPLAINER",
        "FACT CHECK", "FACTBOX", "FEATURE", "FILE", "FILE PHOTO", "PHOTO", "FOCUS", "INTERVIEW", "LIVE", "NEWS", "NOTE",
        "OBITUARY", "OPINION", "PICTURES",
        "PROFILE",
        "REVIEW", "SPORT", "SPORTS", "TIMELINE", "TOP NEWS", "TRANSCRIPT", "UPDATE", "UPDATED", "VIDEO", "WATCH", "WRAPUP",
        "NATO", "FIFA",
        "UEFA", "NASA", "OPEC", "UNICEF", "FBI", "CIA", "EU", "UN", "WHO", "WTO", "IMF", "NBA", "NFL", "NHL", "MLB", "CEO", "TV",
        "Q", "A",
    ]
}
