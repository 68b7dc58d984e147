import Testing

@testable import Extracting

/// What the rules make of findings that the tagger might give.
@Suite struct QuotationFixupsTests {
    /// The source, the cue and the content that were found are marked; returns the speaker after mending, nil without a quote.
    private func speaker(_ marked: String) -> String? {
        let marked = MarkedText(marked)
        let text = AnnotatedText(marked.body)
        func tokens(_ label: String) -> TokenRange? { marked[label].first.map { text.tokens(in: $0.span) } }
        let found = Attribution(
            cue: tokens("cue"), source: tokens("source"), contents: marked["content"].map { text.tokens(in: $0.span) })
        let complete = QuotationFixups(text, people: People(mentions: [], text)).complete([found])
        return complete.first?.source.map { text.passage(ofTokens: $0).text }
    }

    @Test(arguments: [
        (
            "⟦Mara Quill|source⟧'s right-hand woman rallied helpers, ⟦saying|cue⟧ ⟦all would stay|content⟧.",
            "Mara Quill's right-hand woman"
        ),
        ("⟦Quill|source⟧'s spokesman ⟦said|cue⟧ ⟦all would stay|content⟧.", "Quill's spokesman"),
        ("⟦Quill|source⟧'s ⟦promise|cue⟧ ⟦to stay|content⟧ pleased them.", "Quill"),
        ("⟦The letter, signed by 63 people and first printed in French|source⟧, ⟦says|cue⟧ ⟦all stay|content⟧.", "The letter"),
        (
            "⟦Mara Quill, Piet Lund and Ida Berg|source⟧ ⟦said|cue⟧ ⟦all would stay|content⟧.",
            "Mara Quill, Piet Lund and Ida Berg"
        ),
        ("Mara Quill on Monday blamed ⟦Piet Lund|source⟧ for the wreck, ⟦calling|cue⟧ ⟦him a liar|content⟧.", "Mara Quill"),
        ("The storm left ⟦many islanders|source⟧, his aunts among them, ⟦wondering|cue⟧ ⟦what to do|content⟧.", "many islanders"),
        ("⟦Calling|cue⟧ ⟦him a liar|content⟧, ⟦Mara Quill|source⟧ left the hall.", "Mara Quill"),
        ("Quill marched against the ⟦movement|source⟧ ⟦stating|cue⟧ that ⟦it would fail|content⟧.", "Quill"),
    ])
    func theSpeakerIsMended(_ marked: String, _ speaker: String) {
        #expect(self.speaker(marked) == speaker)
    }

    @Test func anIntroductionHasNoWordsBeforeIt() {
        #expect(speaker("⟦Mara|content⟧ ⟦Quill|source⟧ ⟦said|cue⟧:") == nil)
    }

    @Test func aClauseGoesOnBehindItsPronoun() {
        let quotes = MarkedText("Mara Quill said on Friday she hoped to meet the harbour board as soon as possible.").facts.quotes
        #expect(quotes.first?.pieces.map(\.text) == ["she hoped to meet the harbour board as soon as possible"])
    }

    @Test func whatOnlyStandsForWordsIsNoQuote() {
        let body = "The mayor said nothing. Piet Lund said so again on Friday. Quill said the same, and Berg said no more."
        #expect(MarkedText(body).facts.quotes.map(\.text) == [])
    }

    @Test func noQuoteIsOneEmptyWord() {
        for body in [
            "The harbour board said Friday. It rained.", "The bill, which was drafted by Mara Quill, is long.",
            "Mara Quill tried to silence him. He stayed.",
        ] {
            #expect(!MarkedText(body).facts.quotes.contains { ["which", "him", "Friday"].contains($0.pieces[0].text) })
        }
    }

    @Test(arguments: ["U.S.", "p.m."]) func aQuotationEndsWithItsMarkBehindAnAbbreviation(_ last: String) throws {
        let quotes = MarkedText("Anna Quill said: “We all love it here \(last)” Bob Lund replied to her. The council then voted.")
            .facts.quotes
        #expect(quotes.first?.pieces.map(\.text) == ["We all love it here \(last)"])
    }

    @Test(arguments: [
        "The memo came from the chief executive, Barbara Quill, who said she feared the downturn would last.",
        "Barbara Quill, who once said she would back off, left on Sunday.",
        "\"They like it,\" said Barbara Quill, a professor of history, who acknowledged there is a \"serious chance\" of a split.",
    ])
    func whoIsTheNameBeforeIt(_ body: String) {
        let facts = MarkedText(body).facts
        #expect(facts.quotes.last?.speaker?.person.map { facts.people[$0].name } == "Barbara Quill")
    }

    @Test(arguments: [
        "Peter Lund sailed to the island. He is said to have counted the seals before discussing it.",
        "Peter Lund was asked about the result of the vote on Monday.",
    ])
    func whoIsSpokenOfSaysNothing(_ body: String) {
        #expect(!MarkedText(body).facts.quotes.contains { $0.speaker?.person != nil })
    }
}
