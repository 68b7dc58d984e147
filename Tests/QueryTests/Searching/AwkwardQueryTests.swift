import Testing

@testable import Query

/// Whatever is asked, an archive answers.
@Suite struct AwkwardQueryTests {
    static let awkward: [String] = [
        "", " ", "O'Neil", "AT&T", "#MeToo", "covid-19", "\"unclosed", "(((", ")))", "()", "NOT", "OR", "AND", "NEAR", "NEAR/5",
        "-", "*", "**",
        "\"", "\"\"", "\"\"*", "''", "😀", "-😀", "😀 OR a", "foo:bar", "since:nonsense", "title:", "title:😀", "{a b}: c", "^a",
        "a^b", "a + b",
        "NEAR(a b, 5)", "a NEAR/0 b", "a NEAR/1000000 b", "😀 NEAR 港", "a* NEAR/3 th*", "a\u{0}b", "\u{0}", "\u{FFFF}", "e\u{301}",
        "\u{301}",
        "-a -b", "-outlet:x", "-#a OR b", "(#a OR -b) (c OR -#d)", "outlet:\"\"", "person:😀", "speaker:*", "hashtag:#",
        "hashtag:*", "lang:*",
        "港", "-港", "\"港 の\"", "ท่าเรือ", "#港の声", "zzzz*", "-zzzz*", "\"a b\"* c*", "a OR (b AND (c OR (d AND (e OR f))))",
        "SELECT * FROM articles; DROP TABLE articles", "'; DROP TABLE articles; --", "%s%n", "\\", "\\\"", "`", "$1", "?1", ":a",
        "@a",
    ]

    @Test func noneFails() throws {
        let archive = try SampleArchive()
        for text in Self.awkward {
            let results = try archive.search(text)
            #expect(results.hits.count <= results.total, "\(text)")
        }
    }

    @Test func longOnesAreAnswered() throws {
        let archive = try SampleArchive()
        let words = (0..<5_000).map { "w\($0)" }
        var texts: [String] = []
        texts.append(words.joined(separator: " "))
        texts.append(words.joined(separator: " OR "))
        texts.append(words.map { "-\($0)" }.joined(separator: " "))
        texts.append(words.map { "\"a \($0)\"" }.joined(separator: " OR "))
        texts.append(words.prefix(1_500).map { "-#\($0)" }.joined(separator: " OR "))
        texts.append(
            (0..<2_000).map { "😀\(String(repeating: "😀", count: $0 % 50))🚢\($0 % 7 == 0 ? "港" : "")" }.joined(separator: " "))
        texts.append(String(repeating: "a", count: 10_000))
        texts.append(String(repeating: "😀", count: 10_000))
        texts.append(String(repeating: "(", count: 10_000))
        texts.append(String(repeating: "(a OR ", count: 10_000) + "b")
        texts.append("\"" + String(repeating: "a ", count: 5_000) + "\"")
        texts.append(String(repeating: "#a OR -", count: 1_500))
        for text in texts { _ = try archive.search(text) }
    }

    @Test func deepNestingStaysWithinTheLimitsOfFTS5() throws {
        let archive = try SampleArchive()
        for (open, close) in [
            ("(a OR (b ", "))"), ("(a (b OR c) OR (x -(", ")))"), ("-(a OR ", ")"), ("(#a OR (b ", "))"), ("(a NOT (b OR ", "))"),
        ] {
            for depth in [5, 10, 15, 20, 40, 300] {
                let text = String(repeating: open, count: depth) + "quay" + String(repeating: close, count: depth)
                _ = try archive.search(text)
            }
        }
    }

    @Test func randomTextNeverFails() throws {
        let archive = try SampleArchive()
        let pieces = [
            "a", "quay", "rul", "*", "\"", "(", ")", "-", " ", " ", " ", "OR", "AND", "NOT", "NEAR/2", "NEAR", "#", "#quaytalk",
            ":", "title:",
            "outlet:", "person:", "since:2018", "until:", "😀", "港", "'", "{", "}", "^", "+", "\u{0}", "\u{301}", ",", ".", "“",
            "”", "speaker:",
            "hashtag:", "lang:en", "\\", "%", "é",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            do { _ = try archive.search(text) } catch { Issue.record("\(text.debugDescription): \(error)") }
        }
    }
}
