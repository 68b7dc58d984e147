import Testing

@testable import Query

@Suite struct HashtagPhrasesTests {
    let archive: SampleArchive

    init() throws { archive = try SampleArchive() }

    /// Articles 1 and 3 use #QuayTalk; 4 writes the words as one; 10 uses #QuayTalk2.
    @Test(
        arguments: [
            ("quay talk", [1, 3, 4]), ("\"quay talk\"", [1, 3, 4]), ("Quay TALK", [1, 3, 4]), ("quay talk 2", [10]),
            ("thousands quay talk", [1]), ("talk quay", []), ("quay talk -day", [1, 3]), ("rain OR (quay talk)", [1, 3, 4, 11]),
            ("title:quay talk", []),
        ] as [(String, [Int64])])
    func wordsFindTheirHashtag(_ query: String, _ ids: [Int64]) throws {
        #expect(try archive.ids(query) == ids)
    }

    @Test func theHashtagIsMarked() throws {
        let hit = try #require(try archive.search("quay talk").hits.first { $0.id == 1 })
        #expect(hit.snippet.contains { $0.isHit && $0.text.hasSuffix("QuayTalk") })
    }
}
