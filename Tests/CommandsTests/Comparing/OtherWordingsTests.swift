import Testing

/// Wordings that are no cuts, though they lack words of the fullest one.
@Suite struct OtherWordingsTests {
    /// Who masks a word stands behind those who print it, and is said to.
    @Test func wordsAreShownAsTheyStandInFull() throws {
        let program = try Program.holding([
            ("Gazette", "“I will not pay for that f---ing pier, and nobody in Arlen will,” mayor Ilse Brandt said on Monday."),
            ("Herald", "Ilse Brandt was clear. “I will not pay for that fucking pier, and nobody in Arlen will,” Brandt said."),
            ("Star", "“I will not pay for that f**king pier,” said Ilse Brandt, the mayor."),
        ])
        #expect(
            try program.run("variants").lines.suffix(5) == [
                "    Herald: in full · 2024-03-02 · article 2",
                "    Gazette: in full · 2024-03-01 · article 1 · prints “f---ing”",
                "        I will not pay for that fucking pier, and nobody in Arlen will,",
                "    Star: cut · 2024-03-03 · article 3",
                "        I will not pay for that f**king pier, [-and nobody in Arlen will,-]",
            ])
        let relations = try JSON(program.run("variants", "--format", "json").output).array.map { $0["relation"].string }
        #expect(relations == ["fullest", "same", "cut"])
    }

    /// What an outlet spells otherwise, or masks, is no edit of the words.
    @Test func spellingIsNoEdit() throws {
        let program = try Program.holding([
            ("Gazette", "“The harbour work force did not ask for that damn ferry,” mayor Ilse Brandt said on Monday."),
            ("Herald", "Ilse Brandt was clear. “The harbour workforce didn’t ask for that d--n ferry,” Brandt said."),
            ("Star", "“The harbour workforce did not ask for that [expletive] ferry,” said Ilse Brandt, the mayor."),
        ])
        #expect(
            try program.run("variants").lines.suffix(4) == [
                "    Gazette · 2024-03-01 · article 1",
                "    Herald · 2024-03-02 · article 2 · prints “workforce didn’t”, “d--n”",
                "    Star · 2024-03-03 · article 3 · prints “workforce”, “[expletive]”",
                "        The harbour work force did not ask for that damn ferry,",
            ])
    }

    /// A translation of the same words begins alike, and goes on in others.
    @Test func whatGoesOnInOtherWordsIsNotCut() throws {
        let program = try Program.holding([
            (
                "Gazette",
                "“The sea is a mother, but waiting for boats, even patiently or in the rain, is not a trade - nor is singing to them a prayer,” the fishwives’ letter said. Nobody answered."
            ),
            (
                "Herald",
                "The fishwives’ letter, as another translated it, begins: “The sea is a mother. But long and wet idleness is not a calling, nor is song a devotion. The council has known this for a hundred years, and it has never come down to the quay to say so.”"
            ),
        ])
        let herald = try #require(
            try JSON(program.run("variants", "--format", "json").output).array.first { $0["outlet"].string == "Herald" })
        #expect(herald["relation"].string == "told" && herald["cut_text"].string == "")
        #expect(
            herald["text"].string
                == "The sea is a mother. But long and wet idleness is not a calling, nor is song a devotion.")
        #expect(try program.run("variants").output.contains("Herald: in other words · 2024-03-02 · article 2"))
    }
}
