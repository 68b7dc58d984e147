import Foundation
import Testing

@Suite struct VariantsCommandTests {
    private func program() throws -> Program {
        let program = Program()
        let pier = "We will rebuild the pier by June, whatever it costs"
        let reports = [
            ("Gazette", "2024-03-02", "“\(pier),” mayor Ilse Brandt said on Monday. Nobody answered."),
            ("Herald", "2024-03-03", "The mayor, Ilse Brandt, was clear. “We will rebuild the pier by June,” Brandt said."),
            ("Star", "2024-03-03", "“\(pier),” said Ilse Brandt, the mayor."),
            ("Post", "2024-03-04", "Ilse Brandt spoke of ferries. “Ticket prices stay where they were,” Brandt said."),
        ]
        for (outlet, day, text) in reports {
            program.folder.write(
                "{\"text\": \"\(text)\", \"outlet\": \"\(outlet)\", \"published\": \"\(day)\", \"url\": \"https://\(outlet).example/pier\"}",
                to: "\(outlet).json")
        }
        #expect(try program.run("ingest", "Gazette.json", "Herald.json", "Star.json", "Post.json").status == 0)
        return program
    }

    /// The same report in several outlets.
    private func ingest(_ report: String, of outlets: [String], into program: Program) throws {
        for outlet in outlets {
            program.folder.write(
                "{\"text\": \"\(report)\", \"outlet\": \"\(outlet)\", \"published\": \"2024-03-05\"}", to: "\(outlet).json")
        }
        #expect(try program.run(["ingest"] + outlets.map { "\($0).json" }).status == 0)
    }

    @Test func wordingsStandSideBySide() throws {
        let answer = try program().run("variants")
        #expect(answer.status == 0)
        #expect(answer.errors.contains("1 utterance"))
        let lines = answer.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.first == "Ilse Brandt  3 outlets · 2 wordings · in common: “We will rebuild the pier by June,”")
        #expect(lines.contains("Star: in full · 2024-03-03 · article 3"))
        #expect(lines.contains("Herald: cut · 2024-03-03 · article 2"))
        #expect(lines.contains("We will rebuild the pier by June, [-whatever it costs,-]"))
        #expect(lines.contains("https://Herald.example/pier"))
    }

    @Test func rowsForOtherPrograms() throws {
        let rows = try JSON(program().run("variants", "--format", "json").output)
        #expect(rows.array.map { $0["outlet"].string } == ["Gazette", "Star", "Herald"])
        #expect(rows.array.map { $0["relation"].string } == ["fullest", "fullest", "cut"])
        #expect(rows.array.last?["cut_text"].string == "whatever it costs,")
        #expect(rows.array.allSatisfy { $0["core"].string == "We will rebuild the pier by June," })
        #expect(try Schema(Package.text(of: "docs/json/variants.schema.json")).problems(of: rows) == [])
    }

    @Test func markdownIsATableAnUtterance() throws {
        let lines = try program().run("variants", "--format", "markdown").lines
        #expect(
            lines == [
                "### Ilse Brandt", "3 outlets · 2 wordings · in common: “We will rebuild the pier by June,”",
                "| outlet | published | wording | words | notes |", "| --- | --- | --- | --- | --- |",
                "| [Gazette](https://Gazette.example/pier) | 2024-03-02 | in full | We will rebuild the pier by June, whatever it costs, | article 1 |",
                "| [Star](https://Star.example/pier) | 2024-03-03 | in full | We will rebuild the pier by June, whatever it costs, | article 3 |",
                "| [Herald](https://Herald.example/pier) | 2024-03-03 | cut | We will rebuild the pier by June, ~~whatever it costs,~~ | article 2 |",
            ])
    }

    @Test(arguments: [
        (["--speaker", "Brandt"], 1), (["--speaker", "Reyes"], 0), (["--match", "pier"], 1), (["--match", "ferry"], 0),
        (["--min-outlets", "3"], 1), (["--min-outlets", "4"], 0), (["--outlet", "Herald"], 1), (["--limit", "0"], 0),
        (["--since", "2024-03-04"], 0),
    ])
    func optionsChooseUtterances(_ options: [String], _ count: Int) throws {
        let rows = try JSON(program().run(["variants", "--format", "json"] + options).output)
        #expect(Set(rows.array.map { $0["utterance_id"].int }).count == count)
    }

    /// An outlet that prints all the words elsewhere in the article has cut none.
    @Test func whatIsPrintedElsewhereIsNotCut() throws {
        let program = try program()
        let text =
            "Ilse Brandt was clear. “We will rebuild the pier by June,” Brandt said. Her note reads: We will rebuild the pier by June, whatever it costs!"
        program.folder.write("{\"text\": \"\(text)\", \"outlet\": \"Echo\", \"published\": \"2024-03-05\"}", to: "Echo.json")
        #expect(try program.run("ingest", "Echo.json").status == 0)
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        let cut = rows.filter { $0["relation"].string == "cut" }
        #expect(cut.map { $0["outlet"].string } == ["Herald", "Echo"])
        #expect(cut.map { $0["in_full"].int } == [0, 1])
        #expect(try program.run("variants").output.contains("Echo: in part, elsewhere in full · 2024-03-05 · article 5"))
    }

    /// What the same quotations report sentence by sentence is read at one place, and stays apart in rows.
    @Test func sentencesThatStandTogetherAreOne() throws {
        let program = Program()
        let (pier, band) = (
            "We will rebuild the pier by June, whatever it costs", "The harbour band plays on Sundays, rain or shine"
        )
        for (outlet, text) in [
            ("Gazette", "“\(pier). \(band),” mayor Ilse Brandt said. Nobody answered."),
            ("Herald", "The mayor, Ilse Brandt, was clear. “\(pier). The band plays on Sundays,” Brandt said."),
        ] {
            program.folder.write(
                "{\"text\": \"\(text)\", \"outlet\": \"\(outlet)\", \"published\": \"2024-03-02\"}", to: "\(outlet).json")
        }
        #expect(try program.run("ingest", "Gazette.json", "Herald.json").status == 0)
        let answer = try program.run("variants")
        #expect(answer.errors.contains("1 utterance"))
        #expect(answer.output.contains("in common: “We will rebuild the pier by June, whatever it\n  costs. The”"))
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        #expect(Set(rows.map { $0["utterance_id"].int }).count == 2)
    }

    /// What an outlet printed at first is listed when it is asked for, and makes no second text of it.
    @Test func olderRevisionsAreListedWhenAskedFor() throws {
        let program = try program()
        let text =
            "The mayor, Ilse Brandt, was clear. “We will rebuild the pier by July,” Brandt said. A correction follows below."
        program.folder.write(
            "{\"text\": \"\(text)\", \"outlet\": \"Herald\", \"published\": \"2024-03-04\", \"url\": \"https://Herald.example/pier\"}",
            to: "Herald2.json")
        #expect(try program.run("ingest", "Herald2.json").status == 0)
        func places(_ options: String...) throws -> [[Int?]] {
            try JSON(program.run(["variants", "--match", "pier", "--format", "json"] + options).output).array
                .map { [$0["article_id"].int, $0["newest_id"].int, $0["outlets"].int] }.sorted { ($0[0] ?? 0) < ($1[0] ?? 0) }
        }
        #expect(try places() == [[1, nil, 3], [3, nil, 3], [5, nil, 3]])
        #expect(try places("--revisions") == [[1, nil, 3], [2, 5, 3], [3, nil, 3], [5, nil, 3]])
        #expect(
            try program.run("variants", "--revisions").output.contains(
                "Herald: cut · 2024-03-03 · article 2 · older revision of article 5"))
    }

    @Test func whatOnlyCopiesReportIsListedWithAll() throws {
        let program = Program()
        let report =
            "ARLEN — The mayor of Arlen, Ilse Brandt, spoke to the council on Monday about the pier that the storm of January had taken. “The pier will stand again by June,” Brandt said to the councillors, who had waited for an answer since the winter."
        try ingest(report, of: ["Gazette", "Herald"], into: program)
        let answer = try program.run("variants", "--format", "json")
        #expect(try JSON(answer.output).array.isEmpty)
        #expect(answer.errors.hasPrefix("No utterances found\n"))
        #expect(answer.errors.hasSuffix(" in copies of one article only: --all\n"))
        let all = try program.run("variants", "--all", "--format", "json")
        #expect(try !JSON(all.output).array.isEmpty)
        #expect(!all.errors.contains("--all"))
        #expect(
            try program.run("variants", "--all").lines.contains("Ilse Brandt  2 outlets · word for word · copies of one article"))
    }

    /// The last line tells how many are not shown, beside those that are.
    @Test func whatOnlyCopiesReportIsCounted() throws {
        let program = try program()
        let report =
            "The council of Arlen sat for four hours on Tuesday, and most of them went to the question of the tram. “No rail will cross the market square,” Tom Reyes said to those who had brought drawings. The drawings were put into a box, and the box into a cupboard."
        try ingest(report, of: ["Echo", "Lantern"], into: program)
        #expect(try program.run("variants").errors == "1 utterance\n1 more stands in copies of one article only: --all\n")
        #expect(try program.run("variants", "--limit", "0").errors.hasSuffix("1 stands in copies of one article only: --all\n"))
    }

    /// Every quote's own words and marks, even where others print the same words.
    @Test func rowsHaveTheirOwnText() throws {
        let program = try program()
        let text = "It was Ilse Brandt, the mayor, again. “We will rebuild the Pier by June — whatever it costs,” Brandt said."
        program.folder.write("{\"text\": \"\(text)\", \"outlet\": \"Echo\", \"published\": \"2024-03-05\"}", to: "Echo.json")
        #expect(try program.run("ingest", "Echo.json").status == 0)
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        let echo = try #require(rows.first { $0["outlet"].string == "Echo" })
        #expect(echo["text"].string?.hasPrefix("We will rebuild the Pier by June — whatever it costs") == true)
        #expect(echo["relation"].string == "same")
        #expect(rows.filter { $0["relation"].string == "fullest" }.map { $0["outlet"].string } == ["Gazette", "Star"])
        let lines = try program.run("variants").lines
        #expect(lines.contains("    Echo: in full · 2024-03-05 · article 5 · prints “Pier”, “June —”"))
        #expect(lines.contains("    Star: in full · 2024-03-03 · article 3"))
    }

    /// Wire copy without a date stands before the papers that took it; and who is said to speak is named.
    @Test func originsComeBeforeTheirCopies() throws {
        let program = try Story.program()
        let rows = try JSON(program.run("variants", "--match", "forgotten the sea", "--format", "json").output).array
        let places = rows.map { [$0["article_id"].int, $0["origin_id"].int] }
        let origin = try #require(places.firstIndex(of: [2, nil]))
        #expect(places.dropFirst(origin + 1).first == [3, 2])
        #expect(rows.compactMap { $0["other_speaker"].string } == ["Piet Harmsen"])
        #expect(rows.filter { $0["other_speaker"].string != nil }.map { $0["outlet"].string } == ["The Morvane Star"])
        let match = ["--match", "forgotten the sea", "--format", "json"]
        let originals = try JSON(program.run(["variants", "--without-copies"] + match).output).array
        #expect(!originals.isEmpty && originals.count < rows.count && originals.allSatisfy { $0["origin_id"].int == nil })
    }

    @Test func whatIsToldShowsWhatItShares() throws {
        let program = try program()
        let text = "Mayor Ilse Brandt said that the pier would be rebuilt by June, whatever the costs. Nobody answered."
        program.folder.write("{\"text\": \"\(text)\", \"outlet\": \"Echo\", \"published\": \"2024-03-05\"}", to: "Echo.json")
        #expect(try program.run("ingest", "Echo.json").status == 0)
        let rows = try JSON(program.run("variants", "--format", "json").output)
        let echo = try #require(rows.array.first { $0["outlet"].string == "Echo" })
        #expect(echo["relation"].string == "told")
        #expect(echo["shared_text"].string == "the pier\nby June, whatever\ncosts")
        #expect(echo["cut_text"].string == "")
        #expect(
            try program.run("variants").output.contains(
                "Echo: told · 2024-03-05 · article 5\n        *the pier* would be rebuilt *by June, whatever* the *costs*"))
        #expect(try Schema(Package.text(of: "docs/json/variants.schema.json")).problems(of: rows) == [])
    }

    /// The longest common core first, then the most outlets, then the words; whatever the order of reading.
    @Test func utterancesAreInTheOrderOfTheirCores() throws {
        let (pier, band, tram) = (
            "We will rebuild the pier by June", "Nobody owns the harbour bells", "Trams belong on wide streets"
        )
        let reports = [
            ("Gazette", "The council met in the evening.", [tram, band, pier]),
            ("Herald", "Rain fell on Arlen, and on those who had come to hear.", [band, tram, pier]),
            ("Star", "It was about rails.", ["Trams belong on wide, quiet streets"]), ("Echo", "The hall was full.", [tram]),
        ]
        for files in [["Gazette", "Herald", "Star", "Echo"], ["Echo", "Star", "Herald", "Gazette"]] {
            let program = Program()
            for (outlet, opening, words) in reports {
                let text = "\(opening) " + words.map { "“\($0),” mayor Ilse Brandt said." }.joined(separator: " \(opening)\\n\\n")
                program.folder.write(
                    "{\"text\": \"\(text)\", \"outlet\": \"\(outlet)\", \"published\": \"2024-03-02\"}", to: "\(outlet).json")
            }
            for file in files { try program.run("ingest", "\(file).json") }
            let rows = try JSON(program.run("variants", "--format", "json").output).array
            let order = rows.reduce(into: [(String, Int)]()) { order, row in
                let found = (row["core"].string ?? "", row["outlets"].int ?? 0)
                if order.last?.0 != found.0 { order.append(found) }
            }
            #expect(
                order.map(\.0) == [
                    "We will rebuild the pier by June,", "Nobody owns the harbour bells,", "Trams belong on wide,",
                ])
            #expect(order.map(\.1) == [2, 2, 4])
        }
    }

    @Test func wrongNumberIsRefused() throws {
        for number in ["0", "-3"] {
            let answer = try Program().run("variants", "--min-outlets", number)
            #expect(answer.status == 64)
            #expect(answer.errors.contains("--min-outlets wants a number from 1 on"))
        }
    }

    @Test func quotesSayWhichUtteranceTheyReport() throws {
        let rows = try JSON(
            program().run(
                "sql", "SELECT outlet, utterance_id FROM quote_facts WHERE kind = 'direct' ORDER BY outlet", "--format", "json"
            ).output)
        let ids = rows.array.map { $0["utterance_id"].int }
        #expect(ids.count == 4)
        #expect(ids[0] != nil && ids[0] == ids[1] && ids[1] == ids[3] && ids[2] == nil)
    }
}
