import Coverage
import SQLite

/// The bodies of the articles that were asked for lately: an article may have thousands of quotes.
struct ArticleBodies {
    private struct Body {
        let points: CodePointText
        var printed: PrintedText?
    }

    private let find: Statement
    private var known: [Int64: Body] = [:]
    private static let most = 64

    init(_ connection: Connection) throws {
        find = try connection.prepare("SELECT body FROM articles WHERE id = ?", isKept: true)
    }

    /// The words from one code point of an article's body to another; empty where the body does not reach so far.
    mutating func text(_ article: Int64, from start: Int, to end: Int) throws -> String {
        try body(article).points.text(from: start, to: end) ?? ""
    }

    mutating func printed(_ article: Int64) throws -> PrintedText {
        var body = try body(article)
        if let printed = body.printed { return printed }
        let printed = PrintedText(body.points.whole)
        body.printed = printed
        known[article] = body
        return printed
    }

    private mutating func body(_ article: Int64) throws -> Body {
        if let body = known[article] { return body }
        if known.count == Self.most { known.removeAll() }
        try find.bind(.integer(article), at: 1)
        defer { find.reset() }
        let body = Body(points: CodePointText(try find.step() ? find.text(0) ?? "" : ""))
        known[article] = body
        return body
    }
}
