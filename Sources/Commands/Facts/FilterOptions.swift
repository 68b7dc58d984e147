import ArgumentParser
import Query

/// Which facts a list shows: the options that all lists share.
///
/// Words to look for may begin with a dash (`--match -word`), so they are taken as they come.
struct FilterOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only what this speaker said; in other lists, only from articles that quote the speaker.", valueName: "name"))
    var speaker: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only this person, or reactions of or to the person; in other lists, only from articles that name the person.",
            valueName: "name"))
    var person: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only from this outlet; a part of its name or its host will do.", valueName: "name"))
    var outlet: String?

    @Option(help: ArgumentHelp("Only from articles published on or after this day, month or year.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only from articles published on or before this day, month or year.", valueName: "date"))
    var until: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only from articles that use this hashtag.", valueName: "tag"))
    var hashtag: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Only what matches this search query.", valueName: "query"))
    var match: String?

    @Flag(help: "Count what was copied once: only from the articles that are the likely origin of their words.")
    var withoutCopies = false

    @Flag(help: "From older revisions of articles as well.")
    var revisions = false

    @Option(help: ArgumentHelp("Only from the article with this id.", valueName: "id"))
    var article: Int64?

    func validate() throws {
        _ = try date(since, option: "--since")
        _ = try date(until, option: "--until")
        let words = [
            ("--speaker", speaker), ("--person", person), ("--outlet", outlet), ("--hashtag", hashtag), ("--match", match),
        ]
        for (option, value) in words { try MissingValue.refuse(value, of: option) }
    }

    /// The filter, with the page that is wanted.
    func filter(_ page: PageOption) throws -> FactFilter {
        var filter = FactFilter()
        filter.speaker = speaker
        filter.person = person
        filter.outlet = outlet
        filter.since = try date(since, option: "--since")
        filter.until = try date(until, option: "--until")
        filter.hashtag = hashtag
        filter.match = match.map { SearchQuery(parsing: $0) }
        filter.articleID = article
        filter.withoutCopies = withoutCopies
        filter.includesRevisions = revisions
        filter.limit = page.limit
        filter.offset = page.offset
        return filter
    }

    private func date(_ text: String?, option: String) throws -> PartialDate? {
        guard let text else { return nil }
        guard let date = PartialDate(text) else {
            throw ValidationError("\(option) \(text) is no date; write it as 2018, 2018-01 or 2018-01-09.")
        }
        return date
    }
}
