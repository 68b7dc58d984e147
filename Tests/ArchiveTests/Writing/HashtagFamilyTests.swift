import Coverage
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct HashtagFamilyTests {
    /// Tags as they stand, pairs of them that are said to be equivalent, a gloss of the first.
    private func article(_ source: String, _ tags: [String], _ pairs: [(Int, Int)] = [], gloss: String? = nil) -> Article {
        let body = "\(source) " + tags.joined(separator: " ") + " " + (gloss ?? "") + " The Save It movement. @Ilse_B"
        var facts = Facts()
        func tag(_ number: Int) -> String { tags[number].dropFirst().lowercased() }
        for (number, text) in tags.enumerated() {
            facts.hashtags.append(HashtagUse(tag: tag(number), passage: SampleArticles.passage(text, in: body)))
        }
        for (first, second) in pairs {
            let passage = SampleArticles.passage(tags.joined(separator: " "), in: body)
            facts.equivalences.append(
                HashtagEquivalence(tag: tag(first), equivalent: tag(second), language: "fr", passage: passage))
        }
        if let gloss {
            facts.glosses = [HashtagGloss(tag: tag(0), gloss: SampleArticles.passage(gloss, in: body), language: "en")]
        }
        facts.campaigns = [CampaignMention(tag: "saveit", passage: SampleArticles.passage("Save It", in: body))]
        facts.accounts = [AccountMention(account: "ilse_b", passage: SampleArticles.passage("@Ilse_B", in: body))]
        return Article(document: Document(source: source, body: body), facts: facts)
    }

    private var articles: [Article] {
        [
            article("a", ["#SaveIt", "#SauvonsLe"], [(0, 1)]), article("b", ["#sauvonsle", "#RettetEs"], [(1, 0)]),
            article("c", ["#saveit", "#saveit"]), article("d", ["#RettetEs"], gloss: "Rescue it"),
            article("e", ["#Other"]), article("f", ["#RettetEs"], gloss: "rescue it"), article("g", ["#BBCNews2024_Now"]),
        ]
    }

    private func rows(_ articles: [Article], _ sql: String) throws -> [[Value]] {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        let writer = try ArchiveWriter(archive, program: "test", method: "by hand")
        for article in articles { _ = try writer.add([article]) }
        #expect(try Check(archive).findings() == [])
        return try archive.connection.rows(sql)
    }

    private static let families = "SELECT family, tag, display, uses, plain_mentions, glosses FROM hashtag_family ORDER BY tag"

    @Test func equivalentTagsAreOneFamily() throws {
        #expect(
            try rows(articles, Self.families) == [
                ["bbcnews2024_now", "bbcnews2024_now", "BBCNews2024_Now", 1, 0, nil],
                ["other", "other", "Other", 1, 0, nil],
                ["rettetes", "rettetes", "RettetEs", 3, 0, "Rescue it"],
                ["rettetes", "sauvonsle", "SauvonsLe", 2, 0, nil],
                ["rettetes", "saveit", "saveit", 3, 7, nil],
            ])
    }

    @Test func theOrderOfTheArticlesDoesNotMatter() throws {
        let expected = try rows(articles, Self.families)
        let words = try rows(articles, "SELECT words FROM hashtag_words ORDER BY 1")
        #expect(words == [["bbc news 2024 now"], ["rettet es"], ["sauvons le"], ["save it"]])
        #expect(try rows(articles.reversed(), Self.families) == expected)
        #expect(try rows(articles.reversed(), "SELECT words FROM hashtag_words ORDER BY 1") == words)
    }

    @Test func accountsAreKept() throws {
        #expect(
            try rows(articles, "SELECT account, display, count(*) FROM account_facts GROUP BY 1") == [["ilse_b", "Ilse_B", 7]])
    }

    @Test func aWrongOffsetIsFound() throws {
        let folder = TemporaryFolder()
        let archive = try Archive.openForWriting(path: folder["a.db"])
        _ = try ArchiveWriter(archive, program: "test", method: "by hand").add(articles)
        for table in ["hashtag_equivalents", "hashtag_glosses", "campaign_mentions", "account_mentions"] {
            try archive.connection.execute("UPDATE \(table) SET start = start + 1")
        }
        #expect(try Check(archive).findings().count == 4)
    }
}

@Suite struct HashtagWordsTests {
    @Test(arguments: [
        ("MeToo", ["Me", "Too"]), ("BBCNews", ["BBC", "News"]), ("Vote2024", ["Vote", "2024"]), ("save_it", ["save", "it"]),
        ("metoo", ["metoo"]), ("ÉtéÀParis", ["Été", "À", "Paris"]), ("日本", ["日本"]), ("AIDS", ["AIDS"]), ("", []), ("_", []),
    ])
    func split(_ form: String, _ words: [String]) {
        #expect(HashtagWords.split(form) == words)
        #expect(HashtagWords.split(form).joined() == form.filter { $0 != "_" })
    }
}
