import Testing

/// What the program prints is what docs/json says.
@Suite struct JSONSchemaTests {
    static let documented = [
        "extract", "show", "search", "quotes", "people", "hashtags", "reactions", "copies", "copies-of", "variants", "revisions",
        "diff",
        "reactions-by", "hashtags-by",
    ]

    private func schema(_ verb: String) throws -> Schema {
        try Schema(Package.text(of: "docs/json/\(verb).schema.json"))
    }

    @Test(arguments: documented) func everyPropertyIsDescribed(verb: String) throws {
        #expect(try schema(verb).undescribed == [])
    }

    @Test func extractedDocuments() throws {
        let schema = try schema("extract")
        let documents = try JSON.lines(Program().run("extract", Story.folder).output)
        #expect(documents.count == 9)
        for document in documents { #expect(schema.problems(of: document) == []) }
    }

    @Test func extractedDocumentWithEveryField() throws {
        let program = Program()
        let body = "“The ferry stays,” Danish mayor Ilse Brandt, 61, said on Monday. It was #news."
        program.folder.write(
            "{\"text\": \"\(body)\", \"title\": \"Ferry\", \"author\": \"By Tom Reyes\", \"published\": \"2018-01-09\", "
                + "\"modified\": \"2018-01-10\", \"url\": \"https://gazette.example/a\", \"section\": \"Town\"}", to: "a.json")
        let document = try JSON(program.run("extract", "a.json").output)
        #expect(document.keys.isSuperset(of: ["byline", "modified_at", "extra"]))
        #expect(try schema("extract").problems(of: document) == [])
    }

    @Test func shownArticles() throws {
        let schema = try schema("show")
        let program = try Story.program()
        for id in 1...9 { #expect(schema.problems(of: try JSON(program.run("show", "\(id)", "--format", "json").output)) == []) }
        let reacting = try JSON(ReactingArticle.program().run("show", "1", "--format", "json").output)
        #expect(reacting["reactions"].array.count == 2)
        #expect(schema.problems(of: reacting) == [])
    }

    @Test(arguments: [["search", "horn"], ["search", ""], ["quotes"], ["people"], ["hashtags"], ["reactions"]])
    func lists(arguments: [String]) throws {
        let schema = try schema(arguments[0])
        for program in [try Story.program(), try ReactingArticle.program()] {
            let rows = try JSON(program.run(arguments + ["--format", "json"]).output)
            #expect(schema.problems(of: rows) == [])
        }
    }

    @Test(arguments: ["reactions", "hashtags"], ["outlet", "day"])
    func counts(verb: String, key: String) throws {
        let rows = try JSON(ReactingArticle.program().run(verb, "--by", key, "--format", "json").output)
        #expect(try schema("\(verb)-by").problems(of: rows) == [])
        #expect(rows.array.allSatisfy { $0.keys.contains(key) })
        #expect(!rows.array.isEmpty || verb == "hashtags")
    }

    @Test(arguments: [
        ("copies", ["copies"]), ("copies-of", ["copies", "1"]), ("copies-of", ["copies", "4"]),
        ("revisions", ["show", "5", "--revisions"]),
        ("diff", ["diff", "5"]), ("diff", ["diff", "1", "3"]), ("search", ["search", "dockers"]),
    ]) func copiesAndRevisions(name: String, arguments: [String]) throws {
        let rows = try JSON(CopiedStory.program().run(arguments + ["--format", "json"]).output)
        #expect(try schema(name).problems(of: rows) == [])
        #expect(!rows.array.isEmpty || arguments == ["copies", "4"])
    }

    @Test func reactionsArePrinted() throws {
        #expect(try JSON(ReactingArticle.program().run("reactions", "--format", "json").output).array.count == 2)
    }

    @Test func aWrongValueIsNoticed() throws {
        let schema = try schema("people")
        let person = #"{"id": 1, "name": "A", "name_confidence": null, "role": null, "articles": 1, "mentions": 1, "quotes": 0}"#
        #expect(schema.problems(of: try JSON("[\(person)]")) == [])
        for (right, wrong) in [
            ("\"id\": 1", "\"id\": \"1\""), ("\"role\": null, ", ""), ("\"quotes\": 0", "\"quotes\": 0, \"x\": 1"),
        ] {
            let changed = person.replacing(right, with: wrong)
            #expect(schema.problems(of: try JSON("[\(changed)]")).count == 1, "\(wrong)")
        }
    }
}
