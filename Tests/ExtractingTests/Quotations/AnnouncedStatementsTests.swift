import Coverage
import Testing

@testable import Extracting

@Suite struct AnnouncedStatementsTests {
    /// The paragraph below an announcement is a direct quote without its last mark.
    @Test(arguments: [
        "⟦Mara Quill|speaker⟧ ⟦wrote|cue⟧:",
        "In a statement, ⟦the mayor|speaker⟧ ⟦said|cue⟧:",
        "⟦The letter|speaker⟧ ⟦reads|cue⟧:",
        "⟦Mara Quill|speaker⟧ ⟦wrote|cue⟧ on Facebook:",
        "⟦The mayor|speaker⟧ ⟦told|cue⟧ The Harbour Gazette on Monday:",
        "The bridge was shut on Monday. As ⟦Mara Quill|speaker⟧ ⟦put it|cue⟧:",
        "⟦The ministry|speaker⟧ ⟦issued the following statement|cue⟧ on Monday:",
        "Read the full ⟦statement|cue⟧ from ⟦Mara Quill|speaker⟧ below:",
        "⟦Mara Quill|speaker⟧'s full ⟦statement|cue⟧:",
        "Here is ⟦Mara Quill|speaker⟧'s ⟦letter|cue⟧ in full:",
        "Here is the ⟦email|cue⟧ ⟦Mara Quill|speaker⟧ sent to her staff:",
        "Here is what ⟦the letter|speaker⟧ ⟦says|cue⟧:",
        "⟦Mara Quill|speaker⟧ ⟦had this to say|cue⟧:",
        "⟦The council|speaker⟧ ⟦said|cue⟧ in a note to its readers:",
    ])
    func announcedWordsAreThoseOfTheOneWhoIsNamed(_ announcement: String) throws {
        let text = MarkedText(
            "The bridge was shut on Monday.\n\n\(announcement)\n\n⟦We know the bridge is safe for all of us|words⟧.\n\nThe council meets in May."
        )
        let quote = try #require(text.facts.quotes.first { $0.pieces == text["words"] })
        #expect(quote.kind == .direct)
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.cue == text["cue"].first)
        #expect(text.facts.quotes.count == 1)
    }

    @Test func wordsOfNobodyInParticularAreThoseOfWhoSpokeLast() throws {
        let text = MarkedText(
            "⟦Mara Quill|speaker⟧ wrote that the bridge was “a shame for all of us”.\n\nRead the full letter:\n\nDear neighbours, you know it."
        )
        let quote = try #require(text.facts.quotes.last)
        #expect(quote.text == "Dear neighbours, you know it")
        #expect(quote.speaker?.passage == text["speaker"].first)
        #expect(quote.speaker?.isCarriedOver == true)
    }

    @Test(arguments: [
        "Here is what we know:", "Read more:", "Watch the video:", "Related:", "The survey found three things:",
        "The mayor said the bridge was shut for two reasons:", "Quill asked the ministry about the bridge:",
        "Here are some takeaways from the speech:", "Quill says that is not the end:", "I said in March:",
    ])
    func otherColonsAnnounceNothing(_ announcement: String) {
        let body = "The bridge was shut on Monday.\n\n\(announcement)\n\nOur bridge is safe for all of us.\n\nIt rained."
        #expect(!MarkedText.facts(of: body).quotes.contains { $0.text.contains("Our bridge") })
    }

    /// A page that lost what it announced goes on with its own words.
    @Test(arguments: [
        "• We are closed.", "2. We are closed.", "Advertisement", "He later said that the bridge was closed.",
        "Quill was in the hall on Monday.", "“We are closed,” Ida Berg said.", "Ida Berg called it “a shame for us all”, too.",
        "And then this:",
    ])
    func paragraphsOfTheArticleAreNotAnnounced(_ paragraph: String) {
        let body = "Jon Quill runs the bridge.\n\nQuill said:\n\n\(paragraph)\n\nIt rained."
        #expect(!MarkedText.facts(of: body).quotes.contains { $0.kind == .direct && $0.speaker?.passage.text == "Quill" })
    }

    @Test func lostPostsAreNotReplacedByTheArticle() {
        let quotes = MarkedText.facts(of: "Mara Quill tweeted:\n\nThe bridge was shut on Monday after a storm.\n\nIt rained.")
            .quotes
        #expect(quotes.isEmpty)
    }

    @Test func aStatementGoesOnAsLongAsItsSpeakerSpeaksOfHimself() throws {
        let text = MarkedText(
            """
            Mara Quill runs the bridge.

            The engineer said in a statement:

            ⟦I am leaving the bridge today.

            We have kept it for ten years, and I thank you.

            My door is open|words⟧.

            Quill leaves a bridge that leaks.

            Nobody met her in the rain.
            """)
        #expect(text.facts.quotes.first?.pieces == text["words"])
    }

    /// Where the author of an article says I, an I below tells nothing.
    @Test func whoseIItIsMustBeKnown() throws {
        let text = MarkedText("I know the bridge.\n\nThe engineer said:\n\n⟦We are closed|words⟧.\n\nI think we should not be.")
        #expect(text.facts.quotes.contains { $0.pieces == text["words"] })
    }

    @Test(arguments: [":\n\nMara Quill spoke.", ":", "Mara Quill spoke.\n\n:\n\nWe close.", ": :\n\n“We close.”"])
    func aColonAloneAnnouncesNothing(_ body: String) {
        #expect(MarkedText.facts(of: body).quotes.allSatisfy { $0.cue == nil })
    }
}
