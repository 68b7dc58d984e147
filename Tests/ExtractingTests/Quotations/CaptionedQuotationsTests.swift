import Testing

@testable import Extracting

@Suite struct CaptionedQuotationsTests {
    @Test func whoStandsInCapitalsBeforeEachSpeaks() {
        let facts = MarkedText(
            """
            Sales of boats rose by a tenth, the harbour office said on Friday. COMMENTS: MARA QUILL, CHIEF ECONOMIST, HARBOUR BANK, \
            CARROW: "We had expected far less than that." PIET LUND, TRADER AT THE QUAY: "It will not last until the summer." "Nobody \
            buys boats in winter." IDA BERG, ANALYST "The weather was good to all of us."
            """
        ).facts
        let direct = facts.quotes.filter { $0.kind == .direct }
        #expect(direct.map { $0.speaker?.passage.text } == ["MARA QUILL", "PIET LUND", "PIET LUND", "IDA BERG"])
        #expect(direct.first?.pieces.first?.text == "We had expected far less than that.")
        #expect(direct.first?.speaker?.person.map { facts.people[$0].name } == "Mara Quill")
    }

    @Test(arguments: [
        "MARA QUILL, Lindholt: ", "MARA QUILL, 34, nurse - ", "It rained. MARA QUILL, who keeps a boat: ",
        "“We left,” he said. MARA QUILL, HARBOUR BANK, CARROW. ",
    ])
    func theNameInCapitalsIsTheSpeakerWhateverStandsBehindIt(_ caption: String) throws {
        let text = AnnotatedText(caption + "“The ferry will not last until the summer.”")
        let region = try #require(text.regions.last)
        let source = try #require(CaptionedQuotations(text).attribution(of: region.outer)?.source)
        #expect(text.passage(ofTokens: source).text == "MARA QUILL")
    }

    @Test(arguments: [
        "The sign read HARBOUR CITY, NO ENTRY \"beyond the gate of the old quay\" until March.",
        "CONSTRUCTION SPENDING: “It will not last until the summer.”",
        "TV TONIGHT, ABC: “It will not last until the summer.”",
        "QUESTION TO MARA QUILL, MAYOR, BY NORTHWIRE: “Will it last until the summer?”",
        "THE FERRY\n\n“It will not last until the summer.”",
        "MARA QUILL SAID on Friday: “It will not last until the summer.”",
        "The NHS, the BBC and \"many others who know the old quay\" were there.",
    ])
    func otherCapitalsSpeakNot(_ body: String) {
        let text = AnnotatedText(body)
        let captioned = CaptionedQuotations(text)
        #expect(text.regions.allSatisfy { captioned.attribution(of: $0.outer) == nil })
    }
}
