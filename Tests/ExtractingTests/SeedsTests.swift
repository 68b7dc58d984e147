import Coverage
import FoundationEssentials
import Testing

@testable import Extracting

/// Three reports of one event, where the folder with them exists beside the package.
@Suite(.enabled(if: Seeds.exist)) struct SeedsTests {
    @Test func directQuotesHaveTheirSpeakers() throws {
        var speakers: [[String]] = []
        for body in try Seeds.bodies() {
            let quotes = try Extractor().facts(of: Document(source: "seed", body: body)).quotes
            speakers.append(quotes.filter { $0.kind == .direct }.map { $0.speaker?.passage.text ?? "nobody" })
        }
        #expect(
            speakers == [
                ["the open letter"],
                ["the 100 women", "the letter", "the letter", "the letter"],
                ["The letter", "They", "They", "Asia Argento"],
            ])
    }

    @Test func theLastQuotationContinuesTheLetter() throws {
        let quotes = try Extractor().facts(of: Document(source: "seed", body: try Seeds.bodies()[1])).quotes
        #expect(quotes.last?.speaker?.isCarriedOver == true)
        #expect(quotes.last?.speaker?.kind == .document)
    }

    @Test func quotationsOfSeveralParagraphsAreOne() throws {
        let quotes = try Extractor().facts(of: Document(source: "seed", body: try Seeds.bodies()[2])).quotes
        #expect(quotes.filter { $0.pieces.count == 1 && $0.text.contains("\n") }.count == 2)
    }

    @Test func peopleAndHashtags() throws {
        var names: Set<String> = []
        var tags: Set<String> = []
        for body in try Seeds.bodies() {
            let facts = try Extractor().facts(of: Document(source: "seed", body: body))
            names.formUnion(facts.people.map(\.name))
            tags.formUnion(facts.hashtags.map(\.tag))
            #expect(facts.people.filter { $0.name.contains("Deneuve") }.count == 1)
        }
        #expect(
            names == [
                "Harvey Weinstein", "Catherine Deneuve", "Luis Bunuel", "Francois Truffaut", "Roman Polanski", "Asia Argento",
                "Marlene Schiappa", "Catherine Millet", "Ruwen Ogien",
            ])
        #expect(tags == ["metoo", "balancetonporc", "squealonyourpig"])
    }
}

enum Seeds {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/seeds").standardized

    private static var files: [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0) }
    }

    static var exist: Bool { files.count == 3 }

    static func bodies() throws -> [String] {
        try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    }
}
