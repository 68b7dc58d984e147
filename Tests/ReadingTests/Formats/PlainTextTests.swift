import Coverage
import Testing

@testable import Reading

struct PlainTextTests {
    private func document(_ text: String, as name: String = "a.txt", options: ReadingOptions = .init()) throws -> Document {
        try #require(read(text, as: name, options: options).documents.first)
    }

    @Test func titleAndByline() throws {
        let document = try document(
            "Ferry strikes pier\r\n\r\nBy Ana Ruiz and Ben Okafor\r\n\r\nThe ferry struck.\r\n\r\nNobody was hurt.")
        #expect(document.title == "Ferry strikes pier")
        #expect(document.byline == "By Ana Ruiz and Ben Okafor")
        #expect(document.authors == ["Ana Ruiz", "Ben Okafor"])
        #expect(document.body == "The ferry struck.\n\nNobody was hurt.")
    }

    /// A NUL or two spoil no text; data has other bytes besides.
    @Test(arguments: ["a.txt", "a.md"]) func nulsAreLeftOutAndCounted(_ name: String) {
        let outcomes = read("The fer\0ry stays.\n\nSo does the \0pier.", as: name)
        #expect(outcomes.documents.map(\.body) == ["The ferry stays.\n\nSo does the pier."])
        #expect(
            outcomes.remarks.map(\.description) == ["\(name): 2 NUL bytes left out of its text (look whether the file is whole)"])
        #expect(read("T\0h\0e\0 \0f\0e\0r\0r\0y\0", as: name).documents.map(\.body) != ["The ferry"])
        #expect(read(String(repeating: "The ferry stays. ", count: 9_000) + "\0\u{1}", as: name).documents.isEmpty)
    }

    /// Fields are read without it; the text stays as it came.
    @Test func whatNobodySeesIsLeftOutOfFields() throws {
        let document = try document(
            "Ferry strikes\u{200b} pier\n\nBy Ana\u{2060} Ru\u{ad}iz\n\nThe fer\u{ad}ry, Ana\u{200b} Ruiz\u{feff} said, stays 👩\u{200d}🚒."
        )
        #expect(document.title == "Ferry strikes pier" && document.authors == ["Ana Ruiz"])
        #expect(document.body == "The fer\u{ad}ry, Ana\u{200b} Ruiz\u{feff} said, stays 👩\u{200d}🚒.")
    }

    @Test func bylineBelowTheTitle() throws {
        let document = try document("Ferry strikes pier\nBy Ana Ruiz\n\nThe ferry struck.")
        #expect(document.title == "Ferry strikes pier")
        #expect(document.byline == "By Ana Ruiz")
        #expect(document.body == "The ferry struck.")
    }

    @Test(arguments: [
        "The ferry struck.\n\nNobody was hurt.", "Ferry strikes pier\nThe ferry struck.\n\nMore.", "Only one line without a stop",
        "PARIS (Reuters) - The ferry\n\nMore.", "“We are glad”\n\nMore.", "By Friday all was over\n\nMore.",
        "Ana Ruiz said:\n\n“We are glad.”", "Q: When will it open?\n\nA: In May.", "“We are glad.” — Ana Ruiz\n\nMore.",
    ])
    func withoutTitle(_ text: String) throws {
        let document = try document(text)
        if !text.hasPrefix("By Friday") { #expect(document.title == nil) }
        #expect(document.byline == nil)
        if document.title == nil { #expect(document.body.hasPrefix(text.prefix(8))) }
    }

    @Test func frontMatter() throws {
        let text = """
            ---
            title: "Pier: closed"
            date: 2019-03-04
            author:
              - Ana Ruiz
            outlet: The Gazette
            tags: [sea, 007, 1.50]
            ---

            # Pier: closed

            NORTHPORT (AP) — The *pier* is closed.
            """
        for name in ["a.md", "a.txt"] {
            let document = try document(text, as: name)
            #expect(document.title == "Pier: closed")
            #expect(document.published?.text == "2019-03-04")
            #expect(document.authors == ["Ana Ruiz"])
            #expect(document.outlet == "The Gazette")
            #expect(document.extra == "{\"tags\":[\"sea\",\"007\",1.50]}")
        }
        let markdown = try document(text, as: "a.md")
        #expect(markdown.body == "NORTHPORT (AP) — The *pier* is closed.")
        #expect(markdown.dateline?.place == "NORTHPORT")
        #expect(try document(text, as: "a.txt").body.hasPrefix("# Pier: closed\n\nNORTHPORT"))
    }

    @Test func markdownHeading() throws {
        let document = try document("# Pier closed.\n\nThe pier is closed.", as: "a.md")
        #expect(document.title == "Pier closed.")
        #expect(document.body == "The pier is closed.")
    }

    @Test func brokenFrontMatter() {
        let outcomes = read("---\ntitle: [a\n---\nText.", as: "a.md")
        guard case .invalidFrontMatter? = outcomes.failures.first?.reason else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(read("---\ntitle: [a\n---\nText.", as: "a.txt").documents.count == 1)
        for name in ["a.md", "a.txt"] {
            let open = read("---\ntitle: A\n\nText of it.", as: name)
            #expect(open.documents.count == 1 && open.remarks.map(\.content) == [.openFrontMatter])
            #expect(read("---\nText: it goes on.\n---\nAnd on.", as: name).remarks.isEmpty)
            #expect(read("---\nA rule, and then text.", as: name).remarks.isEmpty)
        }
        let bomb =
            "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
            + zip("bcdefgh", "abcdefg").map {
                "\($0): &\($0) [" + Array(repeating: "*\($1)", count: 9).joined(separator: ",") + "]\n"
            }.joined() + "---\nText."
        #expect(read(bomb, as: "a.md").failures.count == 1)
    }

    @Test func optionsFillOnlyWhatIsUnknown() throws {
        let options = ReadingOptions(outlet: "The Post", published: Timestamp(parsing: "2019"), language: "en")
        let plain = try document("A text.", options: options)
        #expect(plain.outlet == "The Post" && plain.published?.text == "2019" && plain.language == "en")
        let own = try document("---\noutlet: The Gazette\nlang: fr\n---\nA text.", options: options)
        let blank = try document("A text.", options: .init(outlet: " ", language: "klingonese"))
        #expect(blank.outlet == nil && blank.language == nil)
        #expect(own.outlet == "The Gazette" && own.published?.text == "2019" && own.language == "fr")
    }

    @Test func whatSaysNothingIsUnknown() throws {
        let text = "---\noutlet: ''\nlang: the local one\n---\nA text."
        let document = try document(text, as: "a.md")
        #expect(document.outlet == nil && document.language == nil)
        #expect(document.extra == "{\"lang\":\"the local one\"}")
    }

    @Test func controlCharactersAreNoPartOfNames() throws {
        let text =
            "{\"text\": \"A.\", \"title\": \"A\u{85}B\u{9C}\", \"author\": \"Ana\u{81}Ruiz\", \"outlet\": \"\u{90}The\\u0001 Post\"}"
        let document = try document(text, as: "a.json")
        #expect(document.title == "A B" && document.authors == ["Ana Ruiz"] && document.outlet == "The Post")
        #expect(document.byline == "Ana Ruiz")
    }

    @Test(arguments: ["a.txt", "a", "a.jsonl"])
    func muchWhiteSpaceBefore(_ name: String) {
        let text = String(repeating: "\n", count: 200_000) + "{\"text\": \"A text.\"}"
        let outcomes = read(text, as: name)
        #expect(outcomes.documents.count == 1 && outcomes.failures.isEmpty)
        if name == "a.jsonl" { #expect(outcomes.documents.first?.source == "a.jsonl:200001") }
    }

    @Test func dateThatIsNoneIsKept() throws {
        let document = try document("---\ntitle: T\ndate: 01/09/2018\n---\nA text.")
        #expect(document.published == nil)
        #expect(document.extra == "{\"date\":\"01/09/2018\"}")
    }
}
