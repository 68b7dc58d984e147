import Coverage
import TestSupport
import Testing

@testable import Reading

struct JSONDocumentTests {
    @Test func newsArticle() throws {
        let text = """
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Pier closed", "articleBody": "The pier is closed.",
             "description": "A teaser.", "author": [{"@type": "Person", "name": "Ana Ruiz"}], "publisher": {"name": "The Gazette", "logo": "x.png"},
             "datePublished": "2019-03-04T08:00:00Z", "dateModified": "not yet", "inLanguage": "en"}
            """
        let outcomes = read(text, as: "pier.json")
        let document = try #require(outcomes.documents.first)
        let remark = ReadingRemark(source: "pier.json", content: .unreadDates(count: 1, first: "not yet"))
        #expect(outcomes == [.document(document), .remark(remark)])
        #expect(document.source == "pier.json")
        #expect(document.body == "The pier is closed.")
        #expect(document.authors == ["Ana Ruiz"])
        #expect(document.outlet == "The Gazette")
        #expect(document.published?.text == "2019-03-04T08:00:00Z")
        #expect(document.modified == nil)
        let extra = try #require(document.extra)
        for kept in ["\"description\":\"A teaser.\"", "\"dateModified\":\"not yet\"", "\"logo\":\"x.png\"", "NewsArticle"] {
            #expect(extra.contains(kept))
        }
        #expect(!extra.contains("Ana Ruiz"))
    }

    @Test(arguments: ["[%]", "{\"status\": \"ok\", \"articles\": [%]}", "\n [ % ] "])
    func collections(_ shape: String) {
        let parts = shape.split(separator: "%", omittingEmptySubsequences: false)
        let text = parts[0] + "{\"text\": \"One.\"}, {\"title\": \"x\"}, {\"content\": \"Two.\", \"text\": \"\"}" + parts[1]
        let outcomes = read(String(text), as: "all.json")
        #expect(outcomes.documents.map(\.source) == ["all.json#1", "all.json#3"])
        #expect(outcomes.documents.map(\.body) == ["One.", "Two."])
        #expect(outcomes.failures.map(\.place) == ["element 2"])
    }

    @Test func brokenArrayKeepsWhatCameBefore() {
        let outcomes = read("[{\"text\": \"One.\"},\n {\"text\": \"Two.\" \"x\"}]", as: "a.json")
        #expect(outcomes.documents.map(\.body) == ["One."])
        #expect(outcomes.failures.map(\.place) == ["line 2"])
        #expect(outcomes.failures.map(\.reason) == [.invalidJSON(column: 18, expected: "',' or '}'")])
    }

    @Test func severalValues() {
        #expect(
            read("{\n\"text\": \"One.\"}\n{\"text\": \"Two.\"}", as: "a.json").documents.map(\.source) == [
                "a.json:1", "a.json:3",
            ])
    }

    @Test func damagedGzipKeepsNoElement() {
        let text = "[" + (1...300).map { "{\"text\": \"Line \($0 * 7919 % 1000) of it.\"}" }.joined(separator: ",\n") + "]"
        var bytes = Gzip.member(text)
        bytes[bytes.count - 6] ^= 1
        let damaged = read(bytes, as: "a.json.gz")
        #expect(damaged.count == 1)
        #expect(damaged.failures.first?.description.contains("nothing of it was read") == true)
        let cut = read(Array(Gzip.member(text).dropLast(300)), as: "a.json.gz")
        #expect(cut.documents.count > 50)
        #expect(cut.failures.map(\.reason) == [.cutGzip(isPartlyRead: true)])
    }

    @Test func limit() throws {
        let stream = try ByteStream(Array("[\"long\"]".utf8))
        #expect(throws: ReadingFailure.Reason.documentTooLong(limit: 3)) { try stream.readWhole(limit: 3) }
        let unpacked = try ByteStream(Gzip.member(String(repeating: "x", count: 1000)))
        #expect(throws: ReadingFailure.Reason.documentTooLong(limit: 500)) { try unpacked.readWhole(limit: 500) }
    }

    @Test func emptyCollection() {
        #expect(read("[]", as: "a.json").remarks.map(\.description) == ["a.json: there are no records in it"])
        #expect(read("  ", as: "a.json").failures.map(\.reason) == [.empty])
    }
}
