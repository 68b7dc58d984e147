import Archive
import ArgumentParser
import Query
import SQLite

struct VariantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variants",
        abstract: "Show what was said once and worded differently: which outlet cut what.",
        discussion: """
            An utterance is listed when two outlets or more report it: the one with the longest run of common words first, of equals the one \
            that more outlets report. Its fullest wording comes first. Above each wording stand the outlets that word it so, with what they made of \
            the fullest one; below it their addresses. Options choose utterances; of each all wordings are shown. Sentences that the same \
            quotations report stand as one; in rows (--format json, csv …) each is an utterance of its own, as in SQL. --format markdown has a \
            table an utterance.

            Words without a date meet only what is very like among those with one, as if two months lay between: 'ingest --published' gives \
            one to files that tell none. Speakers are read in English only.

            Words in [-…-] stand in the fullest wording only, words in {+…+} in this one only; on a terminal they are crossed out and \
            underlined. Of a long cut the first and the last words are shown.

              in full                 all of it
              cut                     only less of it
              cut, quoted with more   less, in a quotation that has other sentences too
              in part, elsewhere in full
                                      less, but the article prints all of it elsewhere
              with more words         only more
              without “did not”       … of which words right beside these deny them,
                                      or make them depend on something
              after the paper’s “did not”
                                      its own words right before deny the quoted
                                      ones, or make them depend on something
              after “did not”         the speaker's words right before deny these
              in “All […] at home”    these words are but a stretch of that sentence
              edited                  some words are others
              edited in brackets      so the outlet itself marks them
              in other words          less than half the same, which is in *…*;
                                      another translation
              told                    the paper's words, but for those in *…*
              without quote marks     the speaker's words, told as the paper's
              prints “…”              other case, marks or spelling than below
              said there by …         another speaker than most outlets name
              denied or supposed there
                                      the article denies that it was said (did not
                                      say), or only supposes it (would say)
              headline “…”            what its headline prints of the words
              headline without “did not”
                                      … of which words right before deny these
              together with …         who says it in the same passage too
              twice, copy of …        in that article, of which this is a copy

              verbatim variants --speaker Brandt
              verbatim variants --match ferry --min-outlets 3
              verbatim variants --format json
              verbatim variants --match ferry --format markdown | pandoc -o ferry.docx
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var output: FormatOption
    @OptionGroup var page: PageOption
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only what so many outlets report, or more (default: 2, for which articles of unknown outlets do as well).",
            valueName: "n"))
    var minOutlets: Int?
    @Flag(help: "Also what only copies of one text report.")
    var all = false
    @Flag(help: "Long wordings whole; on a terminal stretches without differences are left out of them.")
    var full = false
    @OptionGroup var filters: FilterOptions

    func validate() throws {
        if let minOutlets, minOutlets < 1 { throw ValidationError("--min-outlets wants a number from 1 on, not \(minOutlets).") }
    }

    func run() throws {
        let filter = try filters.filter(page)
        let printer = FactPrinter(archive: archive, filter: filter, noun: "utterance")
        var found: Variants?
        try printer.print(
            { try $0.variants(filter, minOutlets: minOutlets, includesCopies: all, joinsSentences: isInBlocks) },
            by: {
                found = $0
                return try print($0.utterances)
            })
        if let found { tellCopies(found) }
        try WaitingRemark.print(archive.openForReading(), articles: false)
    }

    private func tellCopies(_ variants: Variants) {
        guard variants.inCopiesOnly > 0 else { return }
        let more = variants.utterances.isEmpty ? "" : " more"
        let stand = variants.inCopiesOnly == 1 ? "stands" : "stand"
        StandardError.writeLine("\(grouped(variants.inCopiesOnly))\(more) \(stand) in copies of one article only: --all")
    }

    /// Whether people read it utterance by utterance; else it is rows.
    private var isInBlocks: Bool { output.format == nil || output.format == .markdown }

    private func print(_ utterances: [Utterance]) throws -> Int {
        switch output.format {
        case nil: VariantBlocks(utterances, terminal: .output, isFull: full).print(to: StandardOutput())
        case .markdown: VariantTables(utterances).print(to: StandardOutput())
        case .table:
            let shown = ["utterance_id", "speaker", "relation", "text", "outlet", "published_at", "article_id"]
            try VariantRows.rows(utterances).selecting(shown).print(to: output.writer(to: StandardOutput()))
        case .json, .ndjson, .csv, .tsv: try VariantRows.rows(utterances).print(to: output.writer(to: StandardOutput()))
        }
        return utterances.count
    }
}
