import Archive
import Query

/// Says on standard error that an answer is not complete, because articles wait to be compared, and what to do.
enum WaitingRemark {
    static func print(_ archive: Archive, articles: Bool = true, quotes: Bool = true) throws {
        let waiting = try WaitingArticles(connection: archive.connection)
        if articles { print(waiting.articles, "") }
        if quotes { print(waiting.quoting, "Quotes of ") }
    }

    private static func print(_ count: Int, _ beginning: String) {
        guard count > 0 else { return }
        StandardError.writeLine(
            "\(beginning)\(counted(count, "article")) not compared yet: 'verbatim check --repair' compares all, every ingest some"
        )
    }
}
