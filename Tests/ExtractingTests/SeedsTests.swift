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
        var roles: [String] = []
        for body in try Seeds.bodies() {
            let facts = try Extractor().facts(of: Document(source: "seed", body: body))
            names.formUnion(facts.people.map(\.name))
            tags.formUnion(facts.hashtags.map(\.tag))
            #expect(facts.people.filter { $0.name.contains("Deneuve") }.count == 1)
            roles += facts.people.filter { $0.name == "Catherine Deneuve" }.map { "\($0.role?.text ?? "") \($0.age?.text ?? "")" }
        }
        #expect(
            names == [
                "Harvey Weinstein", "Catherine Deneuve", "Luis Bunuel", "Francois Truffaut", "Roman Polanski", "Asia Argento",
                "Marlene Schiappa", "Catherine Millet", "Ruwen Ogien",
            ])
        #expect(tags == ["metoo", "balancetonporc", "squealonyourpig"])
        #expect(roles == ["actress ", "Actress 74", "actress 74"])
    }

    private func reactions() throws -> [[(name: String?, reaction: Reaction)]] {
        try Seeds.bodies().map { body in
            let facts = try Extractor().facts(of: Document(source: "seed", body: body))
            return facts.reactions.map { reaction in (reaction.actor.person.map { facts.people[$0].name }, reaction) }
        }
    }

    @Test func bothOfTheActressesReactions() throws {
        for (number, expected) in [(0, 1), (2, 1)] {
            let found = try reactions()[number].filter {
                $0.name == "Asia Argento" && $0.reaction.channel == .twitter && $0.reaction.stance == .critical
                    && $0.reaction.quote != nil
            }
            #expect(found.count == expected)
        }
    }

    @Test func theUnnamedPublic() throws {
        let all = try reactions()
        #expect(
            all[0].contains {
                $0.reaction.actor == Actor(passage: nil, kind: .public) && $0.reaction.verb == "invited criticism"
                    && $0.reaction.channel == .twitter && $0.reaction.stance == .critical
            })
        #expect(
            all[2].contains {
                $0.reaction.actor.kind == .public && $0.reaction.channel == .socialMedia && $0.reaction.stance == .critical
            })
    }

    @Test func protestersAndMinister() throws {
        let second = try reactions()[1]
        #expect(second.contains { $0.reaction.actor.passage?.text == "protesters in Paris" && $0.reaction.channel == .protest })
        #expect(second.contains { $0.name == "Marlene Schiappa" && $0.reaction.channel == .newsAgency })
    }

    @Test func oneFamilyWithItsGlosses() throws {
        var pairs: Set<Set<String>> = []
        var glosses: Set<String> = []
        for body in try Seeds.bodies() {
            let facts = try Extractor().facts(of: Document(source: "seed", body: body))
            for equivalence in facts.equivalences { pairs.insert([equivalence.tag, equivalence.equivalent]) }
            for gloss in facts.glosses where gloss.tag == "balancetonporc" { glosses.insert(gloss.gloss.text) }
        }
        #expect(pairs == [["metoo", "balancetonporc"], ["squealonyourpig", "balancetonporc"]])
        #expect(glosses == ["Call Out Your Pig", "Expose Your Pig"])
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
