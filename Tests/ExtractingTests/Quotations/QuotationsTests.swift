import Coverage
import Testing

@testable import Extracting

@Suite struct QuotationsTests {
    /// Each text holds exactly one quote, whose pieces, speaker and cue are marked.
    @Test(arguments: [
        "“⟦The bridge is safe,|content⟧” ⟦Mara Quill|speaker⟧ ⟦said|cue⟧.",
        "“⟦The bridge is safe,|content⟧” ⟦said|cue⟧ ⟦Mara Quill|speaker⟧, the mayor.",
        "\"⟦The bridge is safe,|content⟧\" ⟦the open letter|speaker⟧ ⟦said|cue⟧.",
        "\"⟦The bridge is safe,|content⟧\" ⟦said|cue⟧ ⟦the letter|speaker⟧, which forty engineers signed.",
        "''⟦The bridge is safe,|content⟧'' ⟦she|speaker⟧ ⟦added|cue⟧.",
        "``⟦The bridge is safe,|content⟧'' ⟦said|cue⟧ ⟦the ministry|speaker⟧.",
        "‘⟦The bridge isn’t safe,|content⟧’ ⟦she|speaker⟧ ⟦said|cue⟧.",
        "'⟦The bridge isn't safe,|content⟧' ⟦she|speaker⟧ ⟦said|cue⟧.",
        "«⟦The bridge is safe|content⟧», ⟦said|cue⟧ ⟦the mayor|speaker⟧.",
        "„⟦The bridge is safe|content⟧“, ⟦said|cue⟧ ⟦the mayor|speaker⟧.",
        "\"⟦Who pays for the bridge?|content⟧\" ⟦Quill|speaker⟧ ⟦asked|cue⟧.",
        "\"⟦The bridge is safe,|content⟧\" ⟦she|speaker⟧ ⟦said|cue⟧. \"⟦It will stand.|content⟧\"",
        "\"⟦The bridge,|content⟧\" ⟦she|speaker⟧ ⟦said|cue⟧, \"⟦is perfectly safe.|content⟧\"",
        "⟦She|speaker⟧ ⟦said|cue⟧: \"⟦The bridge is safe.|content⟧\"",
        "⟦They|speaker⟧ ⟦write|cue⟧: ''⟦The bridge is safe.|content⟧''",
        "⟦Mara Quill|speaker⟧, a painter who moved to Norhaven, ⟦tweeted|cue⟧: ''⟦The bridge is safe|content⟧''",
        "\"⟦The bridge is safe,|content⟧\" ⟦the 40 engineers|speaker⟧, including Quill, 61, one of the town's best, ⟦said|cue⟧ in a note.",
        "⟦Quill|speaker⟧ ⟦said|cue⟧ in a statement: \"⟦The bridge is safe.|content⟧\"",
        "⟦Quill|speaker⟧ ⟦says|cue⟧ \"⟦the bridge is safe|content⟧\".",
        "‘⟦It’s the ferrymen’s right,|content⟧’ ⟦harbour master Piet Lund|speaker⟧ ⟦said|cue⟧ on Friday. ‘⟦Nobody can stop them.|content⟧’",
        "\"⟦If the bridge is closed,|content⟧\" ⟦said|cue⟧ ⟦Quill|speaker⟧, a mother of two, \"⟦we will have to walk. It takes an hour.|content⟧\"",
        "“⟦She said, ‘You are late,’ and I said, ‘So are you,’|content⟧” ⟦Quill|speaker⟧ ⟦recalled|cue⟧.",
        "“⟦The bridge is closed,|content⟧” ⟦Quill|speaker⟧ ⟦wrote|cue⟧ on Twitter.",
        "⟦Quill|speaker⟧ ⟦tweeted|cue⟧ on Monday: \"⟦The bridge is closed. Again.|content⟧\"",
        "\"⟦Who is to pay?|content⟧\" ⟦asked|cue⟧ ⟦the minister|speaker⟧.",
    ])
    func direct(_ marked: String) throws {
        try expectOneQuote(marked, .direct)
    }

    @Test(arguments: [
        "⟦The mayor|speaker⟧ ⟦said|cue⟧ ⟦the bridge was \"terrible\"|content⟧.",
        "⟦The letter|speaker⟧ ⟦states|cue⟧ that ⟦the bridge is under threat and a “monument to greed.”|content⟧",
        "⟦The bridge had been \"left to rust\" for years|content⟧, ⟦they|speaker⟧ ⟦said|cue⟧.",
        "⟦The letter|speaker⟧ ⟦continued to say|cue⟧ that ⟦engineers are “aware of it. But they will not act.”|content⟧",
    ])
    func mixed(_ marked: String) throws {
        try expectOneQuote(marked, .mixed)
    }

    @Test(arguments: [
        "⟦The letter|speaker⟧ ⟦said|cue⟧ that ⟦the bridge would be closed by winter|content⟧.",
        "⟦Quill|speaker⟧, the town's engineer, ⟦said|cue⟧ in a comment to reporters that ⟦the bridge would be closed|content⟧.",
        "⟦According to|cue⟧ ⟦the ministry|speaker⟧, ⟦the bridge will be closed by winter|content⟧.",
        "⟦The bridge will be closed by winter|content⟧, ⟦according to|cue⟧ ⟦the ministry|speaker⟧.",
        "⟦The engineers|speaker⟧ ⟦argue|cue⟧ that ⟦the bridge could be closed by winter|content⟧.",
        "⟦Quill|speaker⟧ ⟦said|cue⟧ ⟦the bridge would be closed by winter|content⟧.",
        "⟦The ministry|speaker⟧ ⟦says|cue⟧ ⟦it will close the bridge by winter|content⟧.",
        "⟦The bridge would be closed by winter|content⟧, ⟦she|speaker⟧ ⟦said|cue⟧.",
        "⟦The bridge|content⟧, ⟦she|speaker⟧ ⟦said|cue⟧, ⟦would be closed by winter|content⟧.",
        "⟦Protesters|speaker⟧ ⟦said|cue⟧ ⟦the bridge would be closed by winter|content⟧.",
        "⟦A report by the auditors|speaker⟧ ⟦said|cue⟧ ⟦the money had been spent twice|content⟧.",
        "⟦Residents of the island|speaker⟧ ⟦complained|cue⟧ that ⟦the ferry was late|content⟧.",
        "⟦The bridge|content⟧, ⟦according to|cue⟧ ⟦Quill|speaker⟧, ⟦was never tested|content⟧.",
        "⟦Quill|speaker⟧ ⟦posted|cue⟧ on Facebook that ⟦the bridge was closed|content⟧.",
        "⟦Quill|speaker⟧ left the meeting, ⟦saying|cue⟧ ⟦she had heard enough|content⟧.",
    ])
    func indirect(_ marked: String) throws {
        try expectOneQuote(marked, .indirect)
    }

    @Test func participleContinuesTheSentencesSpeaker() throws {
        let marked = MarkedText("\"The bridge is safe,\" ⟦Quill|speaker⟧ said, ⟦adding|cue⟧ that ⟦the tunnel was not|content⟧.")
        let quotes = marked.facts.quotes
        #expect(quotes.count == 2)
        #expect(quotes.last?.speaker?.passage == marked["speaker"].first)
        #expect(quotes.last?.cue == marked["cue"].first)
        #expect(quotes.last?.pieces == marked["content"])
    }

    @Test(arguments: [
        "The so-called \"experts\" went home.",
        "She sang in \"The Iron Bridge of Norhaven Town\" last year.",
        "The tag, which translates ''Mend Your Bridge,'' spread quickly.",
        "The song, whose title means \"Let the Sea Come In\", is sung at weddings.",
        "Quill's play, “A Boat for Two,” won the prize in May.",
        "The 'Iron Lady' of Norhaven left.",
        "Nobody wants to say much.",
        "The seven northern states the company left are poor.",
    ])
    func noQuote(_ body: String) {
        #expect(MarkedText(body).facts.quotes.isEmpty)
    }

    @Test func nestedQuotationIsPartOfTheOuterOne() throws {
        try expectOneQuote("“⟦They told us ‘go home’ and we went,|content⟧” ⟦Quill|speaker⟧ ⟦said|cue⟧.", .direct)
    }

    @Test(arguments: ["Quill did not say that the bridge was safe.", "Quill never said that the bridge was safe."])
    func deniedWordsAreKeptApart(_ body: String) throws {
        let quote = try #require(MarkedText(body).facts.quotes.first)
        #expect(!quote.isAsserted)
    }

    @Test(arguments: [
        "If Quill says that the bridge is safe, the town will open it.", "Quill would say that the bridge is safe.",
        "Quill refused to say that the bridge was safe.",
    ])
    func supposedWordsAreKeptApart(_ body: String) {
        #expect(MarkedText(body).facts.quotes.allSatisfy { !$0.isAsserted })
    }

    @Test func saidWordsAreAsserted() throws {
        let quote = try #require(MarkedText("Quill said that the bridge was safe.").facts.quotes.first)
        #expect(quote.isAsserted)
    }

    @Test func introductionStandsAboveARunOfQuotations() {
        let body =
            "Mara Quill said:\n\n\"The bridge is safe for all.\"\n\n\"The tunnel is closed for good.\"\n\nIt rained all day."
        let quotes = MarkedText(body).facts.quotes
        #expect(quotes.map { $0.speaker?.passage.text } == ["Mara Quill", "Mara Quill"])
        #expect(quotes.map { $0.speaker?.isCarriedOver } == [false, true])
    }

    private func expectOneQuote(_ marked: String, _ kind: Quote.Kind) throws {
        let text = MarkedText(marked)
        let quotes = text.facts.quotes
        #expect(quotes.count == 1, "\(quotes.map(\.text))")
        let quote = try #require(quotes.first)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        // The cue may take in a circumstance: `said in a note`.
        let cue = try #require(text["cue"].first)
        #expect(quote.cue?.span.contains(cue.span) == true, "\(String(describing: quote.cue))")
        #expect(quote.kind == kind)
    }

    @Test func greetingsAreNoQuotes() {
        #expect(MarkedText("Mara Quill said goodbye to the crew on Monday.").facts.quotes == [])
    }
}
