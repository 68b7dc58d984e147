import Testing

/// Wordings cut so that they no longer mean what was said.
@Suite struct TurnedWordingTests {
    @Test func aDenialThatIsCutIsCalledOut() throws {
        let program = try Program.holding([
            ("Gazette", "The talks failed. Ilse Brandt told reporters that she “did not start this strike” and went home."),
            ("Herald", "Ilse Brandt, the mayor, said the dockers “start this strike” on Tuesday. Nobody answered."),
        ])
        #expect(try program.run("variants").output.contains("    Herald: cut, without “did not” · 2024-03-02 · article 2\n"))
        let rows = try JSON(program.run("variants", "--format", "json").output)
        #expect(rows.array.map { $0["turning_cut"].string } == ["", "did not"])
        #expect(rows.array.map { $0["cut_before"].string } == ["", "did not"])
        #expect(try Schema(Package.text(of: "docs/json/variants.schema.json")).problems(of: rows) == [])
        #expect(try program.run("variants", "--format", "markdown").output.contains("| cut, without “did not” |"))
    }

    @Test func whatThePaperDeniesInItsOwnWordsIsSaid() throws {
        let program = try Program.holding([
            ("Gazette", "The talks failed on Monday. Ilse Brandt said she did not “start this strike”, whatever they claim."),
            ("Herald", "Ilse Brandt, the mayor, spoke of those who “start this strike”. Nobody answered."),
        ])
        #expect(
            try program.run("variants").lines == [
                "Ilse Brandt  2 outlets · the same words, turned by those before them in 1 article",
                "    Gazette · after the paper’s “did not” · 2024-03-01 · article 1",
                "    Herald · 2024-03-02 · article 2",
                "        start this strike",
            ])
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        #expect(rows.map { $0["lead_in"].string } == ["did not", nil])
    }

    /// Where words recur, it is a clause that went, and no outlet left out a denial that it prints.
    @Test(arguments: [
        (
            "I did not buy this boat to sell it, and I did not come here to make friends", "I did not come here to make friends",
            "I did not buy this boat to sell it, and"
        ),
        ("We do not want his keys, we want our harbour back", "We want our harbour back", "We do not want his keys,"),
    ])
    func wordsThatRecurAreNotTakenForADenial(_ whole: String, _ cut: String, _ gone: String) throws {
        let program = try Program.holding([
            ("Gazette", "“\(whole),” Ilse Brandt said on Monday. The boat left."),
            ("Herald", "“\(cut),” Ilse Brandt said."),
        ])
        let herald = try #require(
            JSON(program.run("variants", "--format", "json").output).array.first { $0["outlet"].string == "Herald" })
        #expect(herald["cut_text"].string == gone)
        #expect(herald["turning_cut"].string == "")
    }

    @Test(arguments: [
        ("refused to “close the old pier in spring”.", "refused to"), ("refused “to close the old pier in spring”.", nil),
        ("ruled out any plan to “close the old pier in spring”.", "ruled out any plan to"),
    ])
    func whoRefusesInThePapersWordsIsNotSaidToHaveLeftOutADenial(_ words: String, _ leadIn: String?) throws {
        let program = try Program.holding([
            ("Gazette", "“We will not close the old pier in spring,” Ilse Brandt said on Monday."),
            ("Herald", "Ilse Brandt, the mayor, \(words) Nobody answered."),
        ])
        let herald = try #require(
            JSON(program.run("variants", "--format", "json").output).array.first { $0["outlet"].string == "Herald" })
        #expect(herald["lead_in"].string == leadIn, "\(herald)")
        #expect(try program.run("variants").output.contains("after the paper’s “\(leadIn ?? "-")”") == (leadIn != nil))
    }

    @Test func whatAMixedQuoteTellsIsNotTakenForQuoted() throws {
        let program = try Program.holding([
            (
                "Gazette",
                "Ilse Brandt said the leak was \\\"within the limits foreseen\\\" and that there was no danger to the old harbour."
            ),
            ("Herald", "“There is no danger to the old harbour,” Ilse Brandt said."),
        ])
        let gazette = try #require(
            JSON(program.run("variants", "--format", "json").output).array.first { $0["outlet"].string == "Gazette" })
        #expect(gazette["kind"].string == "indirect" && gazette["relation"].string == "told", "\(gazette)")
    }

    @Test func whatEndsInAnEllipsisTurnsNothingBehindIt() throws {
        let program = try Program.holding([
            ("Gazette", "“We will not close the pier in spring. I promised that in June,” Ilse Brandt said."),
            ("Herald", "“We will not close the … I promised that in June,” Ilse Brandt said."),
        ])
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        #expect(rows.contains { $0["outlet"].string == "Herald" } && rows.allSatisfy { $0["lead_in"].string == nil }, "\(rows)")
    }

    /// What the paper prints right before the fragment, and what of it is called out.
    @Test(arguments: [
        ("said it was a lie that", "a lie that"), ("said it would be wrong to claim that", "wrong to claim that"),
        ("doubted that", "doubted that"), ("ruled out that", "ruled out that"),
        ("rejected the idea that", "rejected the idea that"),
        ("falsely claimed that", "falsely claimed that"), ("was misquoted as saying", "misquoted as saying"),
        ("stopped short of saying that", "short of saying that"), ("apologised for saying that", "apologised for saying that"),
        ("withdrew her statement that", "withdrew her statement that"), ("did not deny that", nil), ("could not deny that", nil),
        ("did not doubt that", nil), ("has not ruled out that", nil), ("insisted, not for the first time, that", nil),
        ("said without hesitation that", nil), ("said in no uncertain terms that", nil), ("was never tired of saying that", nil),
        ("did not hesitate to say that", nil),
    ])
    func whatThePaperDisavowsIsSaid(_ words: String, _ leadIn: String?) throws {
        let program = try Program.holding([
            ("Gazette", "The talks failed on Monday. Ilse Brandt \(words) “the old bridge will open in spring”."),
            ("Herald", "Ilse Brandt, the mayor, spoke. “The old bridge will open in spring,” Brandt said."),
        ])
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        #expect(rows.contains { $0["outlet"].string == "Gazette" && $0["lead_in"].string == leadIn }, "\(rows)")
    }

    @Test func aDenialThatAQuotationSwallowsIsCalledOutThoughTheArticlePrintsItElsewhere() throws {
        let program = try Program.holding([
            ("Gazette", "“We will not close the old pier in spring,” Ilse Brandt said on Monday."),
            (
                "Herald",
                "“We will […] close the old pier in spring,” Ilse Brandt said. Nobody answered.\\n\\nThe post reads: We will not close the old pier in spring."
            ),
        ])
        let output = try program.run("variants").output
        #expect(output.contains("Herald: in part, elsewhere in full, without “not”"), "\(output)")
    }

    @Test func whoPrintsAllElsewhereCutsNoDenialAtTheEnds() throws {
        let program = try Program.holding([
            ("Gazette", "“We will not close the old pier in spring,” Ilse Brandt said on Monday."),
            (
                "Herald",
                "Ilse Brandt, the mayor, said the dockers “close the old pier in spring” again.\\n\\nThe post reads: We will not close the old pier in spring."
            ),
        ])
        let rows = try JSON(program.run("variants", "--format", "json").output).array
        #expect(rows.contains { $0["in_full"].int == 1 && $0["cut_before"].string == "We will not" }, "\(rows)")
        #expect(rows.allSatisfy { $0["turning_cut"].string == "" }, "\(rows)")
    }

    @Test func aDenialIsNoWordingOfWhatItDenies() throws {
        let program = try Program.holding([
            ("Gazette", "“I never said the harbour master is a reckless thief,” mayor Ilse Brandt said on Monday."),
            ("Herald", "Ilse Brandt, the mayor, was angry. “The harbour master is a reckless thief,” Brandt said."),
        ])
        #expect(try program.run("variants").output == "")
    }

    /// Of a sentence that two other outlets cut in two, each half is an utterance of its own.
    @Test func theRestOfTheSentenceIsShown() throws {
        let program = try Program.holding([
            ("Gazette", "“All people deserve to rest in their own homes without a foghorn,” Ilse Brandt said on Monday."),
            ("Herald", "Ilse Brandt, the mayor, said all people “deserve to rest” at night. Nobody answered."),
            ("Star", "Everybody wants it “in their own homes without a foghorn”, Ilse Brandt said."),
        ])
        #expect(
            try program.run("variants", "--match", "rest").output.contains(
                "· article 1 · in “All people […] in their own homes without a …”\n"))
    }
}
