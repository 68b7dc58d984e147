import Testing

@testable import Reading

struct FieldsTests {
    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"]), ("Jane Doe, Li Wei and Ana de la Cruz", ["Jane Doe", "Li Wei", "Ana de la Cruz"]),
        ("By Jane Doe, Political Correspondent", ["Jane Doe"]), ("Doe, Jane; Wei, Li", ["Jane Doe", "Li Wei"]),
        ("Doe, Jane", ["Jane Doe"]),
        ("Reuters, AFP", ["Reuters", "AFP"]), ("Reuters/AFP", ["Reuters", "AFP"]),
        ("['Jane Doe', \"Li Wei\"]", ["Jane Doe", "Li Wei"]),
        ("Jane Doe in Paris", ["Jane Doe"]), ("Sam Hill, Jr.", ["Sam Hill, Jr."]), ("jane@post.example", []),
        ("BY JANE DOE | 4 March", ["JANE DOE"]),
        ("", []), ("Jane Doe and Jane Doe", ["Jane Doe"]),
    ])
    func authors(_ text: String, _ names: [String]) {
        #expect(Authors.names(in: text) == names)
    }

    @Test(arguments: [
        ("By Jane Doe", true), ("By Reuters", true), ("BY JANE DOE AND LI WEI", true), ("By Jane Doe, Staff Writer", true),
        ("By Friday", false),
        ("By the sea", false), ("By Jane Doe.", false), ("Bystanders Ran Away", false), ("By All Means", false),
    ])
    func bylines(_ line: String, _ isByline: Bool) {
        #expect(Byline.isByline(line) == isByline)
    }

    @Test func domains() {
        #expect(Domain.host("https://user@WWW.Gazette.example:8080/a?b#c") == "gazette.example")
        #expect(Domain.host("ftp://gazette.example/a") == nil)
        #expect(Domain.host("HTTP://post.example") == "post.example")
        #expect(Domain.host("http://localhost/") == nil)
        #expect(Domain.host("gazette.example") == nil)
    }

    @Test func languages() {
        #expect(
            ["EN", "en_us", "English", "zh-hant-TW", "klingonese", ""].map(Language.tag) == [
                "en", "en-US", "en", "zh-Hant-TW", nil, nil,
            ])
    }

    @Test func fieldNames() {
        #expect(DocumentField(userText: "Date-Published") == .published)
        #expect(DocumentField(userText: "full text") == .body)
        #expect(DocumentField(userText: "byline") == .authors)
        #expect(DocumentField(userText: "colour") == nil)
        for field in DocumentField.allCases { #expect(DocumentField(userText: field.rawValue) == field) }
    }

    @Test func bodyRanks() throws {
        let row = #"{"summary": "S.", "content": "C.", "text": "T.", "article_body": "B."}"#
        let document = try #require(read(row, as: "a.json").documents.first)
        #expect(document.body == "B.")
        #expect(document.extra == #"{"content":"C.","summary":"S.","text":"T."}"#)
        #expect(read(#"{"summary": "S."}"#, as: "a.json").documents.map(\.body) == ["S."])
        #expect(read(#"{"body": ["One.", "Two."]}"#, as: "a.json").documents.map(\.body) == ["One.\n\nTwo."])
    }
}
