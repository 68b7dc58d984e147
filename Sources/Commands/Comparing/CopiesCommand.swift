import Archive
import ArgumentParser
import Query
import SQLite

struct CopiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "List articles whose text is the same or nearly, with what was cut or added.",
        discussion: """
            Without an id, a row a group: its likely origin and how often it was copied. With an id, the group of that article, and what \
            each copy cut from the origin or added to it; options choose copies then, and the origin stays.

              verbatim copies
              verbatim copies --outlet Gazette --since 2024-03 --format csv
              verbatim copies 12
              verbatim copies 12 --outlet Gazette
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @OptionGroup var filters: FilterOptions
    @Argument(help: .articleID)
    var id: Int64?

    func run() throws {
        if let id { try printGroup(of: id) } else { try printGroups() }
    }

    private func printGroups() throws {
        let filter = try filters.filter(page)
        let shown = ["id", "outlet", "agencies", "published_at", "title", "copies", "outlets", "similarity"]
        let printer = FactPrinter(archive: archive, filter: filter, noun: "group", plural: "groups")
        try printer.print(
            { try $0.copies(filter) },
            by: {
                let rows = output.chosen.isForPeople ? $0.titled(by: "opening").selecting(shown).inPerCent("similarity") : $0
                return try rows.print(to: output.writer(to: StandardOutput()))
            })
        try WaitingRemark.print(archive.openForReading(), quotes: false)
    }

    private func printGroup(of id: Int64) throws {
        let filter = try filters.filter(page)
        let opened = try archive.openForReading()
        do {
            for article in [id, filter.articleID].compactMap({ $0 }) where try !opened.connection.hasArticle(article) {
                throw NoSuchArticle(id: article)
            }
            let list = CopyList(connection: opened.connection)
            let group = try list.group(of: id)
            let shown = try FactLists(connection: opened.connection).chosen(of: group, by: filter)
            if output.format == nil {
                CopyBlocks(shown, terminal: .output).print(to: StandardOutput())
            } else {
                let rows = CopyBlocks.rows(shown)
                try (output.chosen.isForPeople ? CopyBlocks.inPerCent(rows) : rows).print(to: output.writer(to: StandardOutput()))
            }
            if !group.isEmpty, !group.contains(where: { $0.id == id }) {
                StandardError.writeLine("Article \(id) is an older revision of one of these ('verbatim show \(id) --revisions')")
            }
            StandardError.writeLine(count(of: shown, in: group, of: id))
            try WaitingRemark.print(opened, quotes: false)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    private func count(of shown: [CopyList.Member], in group: [CopyList.Member], of id: Int64) -> String {
        guard !group.isEmpty else { return "No copy of article \(id) found" }
        let copies = counted(group.count - 1, "copy", plural: "copies")
        return shown.count < group.count ? "\(grouped(shown.count - 1)) of \(copies) shown" : copies
    }
}
