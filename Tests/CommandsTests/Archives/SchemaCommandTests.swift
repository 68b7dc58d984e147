import Testing

@Suite struct SchemaCommandTests {
    @Test func everyTableOfTheSchemaHasASentence() throws {
        let tables = try JSON(Story.program().run("schema", "--format", "json").output).array
        let explained = Set(tables.filter { $0["explanation"].string?.isEmpty == false }.compactMap { $0["table"].string })
        #expect(explained.count == tables.count)
        #expect(
            explained.isSuperset(of: [
                "outlets", "articles", "people", "mentions", "quotes", "quote_spans", "hashtags", "hashtag_uses", "reactions",
                "utterances", "articles_fts", "quotes_fts",
            ]))
    }

    @Test(arguments: ["quotes", "QUOTES"]) func columnsOfATable(name: String) throws {
        let columns = try JSON.lines(Story.program().run("schema", name, "--format", "ndjson").output)
        let cue = columns.first { $0["column"].string == "speaker_id" }
        #expect(cue?["references"].string == "people.id")
        #expect(cue?["explanation"].string?.isEmpty == false)
        #expect(columns.contains { $0["column"].string == "end" && $0["type"].string == "INTEGER" })
    }

    @Test func viewsAndIndexesHaveColumnsToo() throws {
        let program = try Story.program()
        for name in ["quote_facts", "articles_fts"] {
            #expect(try program.run("schema", name, "--format", "csv").lines.count > 2, "\(name)")
        }
    }

    @Test func unknownTable() throws {
        let result = try Story.program().run("schema", "qoutes")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("no table or view qoutes") && result.errors.contains("verbatim schema"))
    }
}
