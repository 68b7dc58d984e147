import Foundation
import Testing

/// Three reports of one event, where the folder with them exists beside the package: from the files to the answers.
@Suite(.enabled(if: ThreeReports.exist)) struct ThreeReportsTests {
    private func rows(_ arguments: String...) throws -> [JSON] {
        let program = Program()
        program.folder.write(try ThreeReports.archive.get(), to: "verbatim.db")
        return try JSON.lines(program.run(arguments + ["--format", "ndjson"]).output)
    }

    @Test func nineDirectQuotesHaveTheirSpeakers() throws {
        let quotes = try rows(
            "sql", "SELECT speaker_text, speaker_carried FROM quotes WHERE kind = 'direct' ORDER BY article_id, start")
        #expect(
            quotes.compactMap { $0["speaker_text"].string } == [
                "the open letter", "the 100 women", "the letter", "the letter", "the letter", "The letter", "They", "They",
                "Asia Argento",
            ])
        #expect(quotes.map { $0["speaker_carried"].int } == [0, 0, 0, 0, 1, 0, 0, 0, 0])
    }

    @Test func quotationsOfSeveralParagraphsAreOneQuoteEach() throws {
        let paragraphs = try rows(
            "sql",
            "SELECT length(text) - length(replace(text, char(10) || char(10), ' ')) AS n FROM quotes WHERE instr(text, char(10)) > 0"
        )
        #expect(paragraphs.map { $0["n"].int } == [1, 1])
    }

    @Test func hashtagsAreThese() throws {
        #expect(try rows("hashtags").compactMap { $0["tag"].string }.sorted() == ["balancetonporc", "metoo", "squealonyourpig"])
    }

    @Test func peopleAreThese() throws {
        let people = try rows("people")
        #expect(
            Set(people.compactMap { $0["name"].string }) == [
                "Harvey Weinstein", "Catherine Deneuve", "Luis Bunuel", "Francois Truffaut", "Roman Polanski", "Asia Argento",
                "Marlene Schiappa", "Catherine Millet", "Ruwen Ogien",
            ])
        #expect(people.count == 9)
        let deneuve = people.filter { $0["name"].string == "Catherine Deneuve" }
        #expect(deneuve.map { $0["articles"].int } == [3])
        #expect(deneuve.map { $0["role"].string } == ["actress"])
    }

    /// Translations, cuts and an edit of the letter's sentences, and a tweet in two spellings.
    @Test(arguments: [
        ["Rape is a crime, but trying%", "Rape is a crime. But insistent%"],
        [
            "%steal a kiss or touch someone%", "%touch someone's knee or try to steal a kiss%",
            "%touching a knee, trying to steal a kiss%",
        ],
        [
            "%during professional dinners and sending%", "%during professional dinners or for sending%",
            "%at a work dinner, or sending%",
        ],
        ["%sufficiently aware%", "%sufficiently farseeing%"], ["%a right to pester%", "%a freedom to bother%"],
        ["%interiorised misogyny%", "%interiorized misogyny%"],
    ])
    func wordingsOfOneUtterance(_ wordings: [String]) throws {
        let ids = try wordings.flatMap {
            try rows("sql", "--param", "words=\($0)", "SELECT utterance_id FROM quotes WHERE text LIKE :words").map {
                $0["utterance_id"].int
            }
        }
        #expect(ids.count >= wordings.count)
        #expect(Set(ids).count == 1 && ids[0] != nil)
    }

    @Test func archiveAnswers() throws {
        #expect(try rows("search", "#metoo").count == 3)
        #expect(try rows("search", "person:Deneuve speaker:Argento").count == 2)
        #expect(try rows("search", "dateline OR Reuters").count == 1)
        let places = try rows("sql", "SELECT dateline_place AS place FROM articles WHERE dateline_place IS NOT NULL")
        #expect(places.map { $0["place"].string } == ["PARIS"])
    }
}

private enum ThreeReports {
    private static let folder = Package.folder.appendingPathComponent("../shared/seeds").standardizedFileURL.path
    static let exist = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).count { $0.hasSuffix(".txt") } == 3

    static let archive = Result {
        let program = Program()
        try program.run("ingest", folder)
        return try Data(contentsOf: URL(fileURLWithPath: program.folder["verbatim.db"]))
    }
}
