import Coverage
import Testing

@testable import Extracting

@Suite struct SignedQuotationsTests {
    @Test(arguments: ["—", "–", "-"])
    func theNameAfterTheDashIsTheSpeaker(_ dash: String) throws {
        let text = MarkedText("“⟦We will cross it again.|content⟧” \(dash) ⟦Mara Quill|speaker⟧, engineer")
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.kind == .direct)
    }

    /// The mark closes behind the name, as where a page shows words and name in one frame.
    @Test(arguments: ["", ", engineer"])
    func theNameMayStandInsideTheMarksOnALineOfItsOwn(_ role: String) throws {
        let text = MarkedText(
            "Ida Berg spoke.\n\n\"⟦We will cross it again.|content⟧\n\n⟦Mara Quill|speaker⟧\(role).\"\n\nIt rained.")
        #expect(text.facts.quotes.count == 1)
        #expect(text.facts.quotes.first?.pieces == text["content"])
        #expect(text.facts.quotes.first?.speaker?.passage == text["speaker"].first)
    }

    @Test(arguments: ["Anna bin Rashid", "Ludwig van Quill", "Mayor Mara Quill", "Mia"])
    func theWholeNameIsTheSpeaker(_ name: String) {
        let facts = MarkedText("Two letters came on Monday.\n\n\"We will cross it again.\" — \(name)").facts
        #expect(facts.quotes.map { $0.speaker?.passage.text } == [name])
        #expect(facts.quotes.first?.speaker?.person != nil)
    }

    @Test(arguments: ["(Mara Quill)", "(Mara Quill, engineer)", "(Mayor Mara Quill)", "(Mara Quill)."])
    func theNameMayStandInBrackets(_ signature: String) throws {
        let text = MarkedText("Two letters came on Monday.\n\n“⟦We will cross it again.|content⟧” \(signature)")
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage.text.hasSuffix("Mara Quill") == true)
        #expect(quote.speaker?.kind == .person)
    }

    @Test(arguments: [
        "A song was played.\n\n“Mend Your Bridge” (Mara Quill)", "Two letters came.\n\n“We will cross it again.” (Laughter.)",
        "Two letters came.\n\n“We will cross it again.” (Monday)",
    ])
    func otherBracketsSignNothing(_ body: String) {
        #expect(MarkedText(body).facts.quotes.allSatisfy { $0.speaker == nil })
    }

    @Test(arguments: ["– Mara Quill", "— Mara Quill, 43, engineer", "- Mara Quill"])
    func theSignatureMayStandBelow(_ line: String) throws {
        let text = MarkedText(
            "“It is late,” Otto Lund said.\n\n“⟦We will cross it again, all of us.|content⟧”\n\n\(line)\n\nIt rained.")
        let quote = try #require(text.facts.quotes.dropFirst().first)
        #expect(text.facts.quotes.count == 2)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage.text == "Mara Quill")
    }

    @Test func aQuotationOfTwoParagraphsIsSignedBelow() throws {
        let text = MarkedText(
            "Two letters came.\n\n“⟦We will cross it again.\n\n“All of us will.|content⟧”\n\n— Mara Quill")
        #expect(text.facts.quotes.map { $0.speaker?.passage.text } == ["Mara Quill"])
        #expect(text.facts.quotes.first?.span == text["content"].first?.span)
    }

    @Test(arguments: [" – Mara Quill", " (Mara Quill, engineer)"])
    func otherSentencesMayStandBefore(_ signature: String) throws {
        let text = MarkedText("The meeting ended late. “⟦We will cross it again.|content⟧”\(signature)")
        let quote = try #require(text.facts.quotes.first)
        #expect(text.facts.quotes.count == 1)
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage.text == "Mara Quill")
    }

    @Test func aListBelowIsNoSignature() {
        let facts = MarkedText("“It is late,” Otto Lund said.\n\n“We will cross it again.”\n\n- The bridge is closed.").facts
        #expect(facts.quotes.allSatisfy { $0.speaker?.passage.text == "Otto Lund" })
    }

    @Test func aSignatureIsNoReaction() {
        let facts = MarkedText("\"The bridge is a disgrace to the town.\" — Mara Quill, a critic of the mayor").facts
        #expect(facts.quotes.count == 1)
        #expect(facts.reactions.isEmpty)
    }

    @Test func aDashInsideTheQuotationSignsNothing() {
        let text = AnnotatedText("“We will cross it — Quill willing.”")
        #expect(SignedQuotations(text: text, people: People(mentions: [], text)).attribution(in: 0) == nil)
    }

    @Test(arguments: ["Mara Quill, Harbour Gazette", "Mara Quill, Voice of the Harbour"])
    func aLineThatIsNameAndOutletSignsTheQuotationAbove(_ line: String) throws {
        let text = MarkedText(
            """
            Papers differ about the bridge.

            “⟦The bridge ought to be closed before somebody falls.|content⟧”

            \(line)

            Others see no danger, and Mara Quill knows it.
            """)
        let quote = try #require(text.facts.quotes.first { $0.kind == .direct })
        #expect(quote.pieces == text["content"])
        #expect(quote.speaker?.passage.text == "Mara Quill")
    }

    @Test(arguments: ["Mara Quill, who wrote it, left.", "Harbour City, Monday", "Mara Quill"])
    func otherLinesBelowAQuotationSignNothing(_ line: String) {
        let body = "Papers differ.\n\n“The bridge ought to be closed before somebody falls.”\n\n\(line)\n\nIt rained."
        let facts = MarkedText(body).facts
        #expect(facts.quotes.first { $0.kind == .direct }?.speaker?.passage.text != "Mara Quill")
    }

    @Test(arguments: [
        "Tom Hask told the crowd:\n\n“We will stay in the harbour.”\n\nMara Quill, Harbour Gazette\n\nIt rained.",
        "“We will stay,” Tom Hask said.\n\n“It is our home and our harbour.”\n\nMara Quill, Harbour Gazette",
        "Tom Hask opened the fair.\n\n“I am happy that it is open.”\n\nMara Quill, Chief Reporter\n\nIt rained.",
        "Two books came.\n\n“The Long Night of Rivers.”\n\nMara Quill, Harbour Press\n\nIt rained.",
    ])
    func aBylineSignsNoQuotation(_ body: String) {
        let facts = MarkedText(body).facts
        #expect(!facts.quotes.contains { $0.speaker?.passage.text == "Mara Quill" })
    }
}
