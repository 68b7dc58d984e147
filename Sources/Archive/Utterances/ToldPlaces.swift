import SQLite

/// Where the wordings of a group stand, to tell whether what they report is told more than once.
///
/// Quotes of one article that share words are claims on one passage, as of `The mayor said Lund had vowed to pay`, and tell once.
struct ToldPlaces {
    private var quotes: Set<Int64> = []
    private var article: Int64?
    private var lastStart = Int.min
    private var firstEnd = Int.max
    /// Whether two of the places are of different articles, or of different passages of one, in two quotes or more.
    private var areApart = false

    /// - Parameters:
    ///   - article: in which the quote stands.
    ///   - start: code points into its body, as is `end`.
    mutating func add(_ quote: Int64, article: Int64, start: Int, end: Int) {
        quotes.insert(quote)
        if self.article == nil { self.article = article }
        lastStart = max(lastStart, start)
        firstEnd = min(firstEnd, end)
        areApart = areApart || self.article != article || lastStart >= firstEnd
    }

    /// Whether two quotes or more tell the same apart from one another.
    var tellTwice: Bool { quotes.count > 1 && areApart }
}
