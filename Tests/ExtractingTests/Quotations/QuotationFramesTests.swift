import Testing

@testable import Extracting

/// `content` is a quotation with its marks that nobody has.
@Suite struct QuotationFramesTests {
    @Test(arguments: [
        "Tolls rose by half ⟦\"which nobody had asked for,\"|content⟧ ⟦said|cue⟧ ⟦Mara Quill|speaker⟧, an engineer.",
        "It fell by half, data shows ⟦\"We shall see what comes of it,\"|content⟧ ⟦Quill|speaker⟧ ⟦told|cue⟧ the council.",
        "⟦\"Who will pay for all of this?\"|content⟧ ⟦asked|cue⟧ ⟦Mara Quill|speaker⟧.",
    ])
    func theVerbBehindTellsWhoSpoke(_ marked: String) throws {
        let marked = MarkedAttribution(marked)
        let closed = try #require(QuotationFrames(marked.text).closing(marked.ranges("content")[0], []))
        #expect(closed.source == marked.ranges("speaker").first)
        #expect(closed.cue == marked.ranges("cue").first)
        #expect(closed.contents == marked.ranges("content"))
    }

    @Test func whoHasTheVerbIsTheSpeaker() throws {
        let marked = MarkedAttribution(
            "⟦\"We shall see what comes of it,\"|content⟧ ⟦she|speaker⟧ ⟦said of|cue⟧ the bridge, ⟦closed|other⟧.")
        let known = marked.attribution(content: "other")
        let closed = try #require(QuotationFrames(marked.text).closing(marked.ranges("content")[0], [known]))
        #expect(closed.source == known.source && closed.cue == known.cue && closed.contents == marked.ranges("content"))
    }

    @Test func theSubjectOfTheSentenceBeforeTellsWhoSpoke() throws {
        let marked = MarkedAttribution(
            "⟦Mara Quill|speaker⟧ countered during the last debate of the year, ⟦\"The bridge was never safe.\"|content⟧")
        let opened = try #require(QuotationFrames(marked.text).opening(marked.ranges("content")[0]))
        #expect(opened.source == marked.ranges("speaker").first && opened.cue == nil)
        #expect(opened.contents == marked.ranges("content"))
    }

    @Test(arguments: [
        "⟦\"Who will pay for all of this?\"|content⟧ Quill said she would leave.",
        "⟦\"Who will pay for all of this?\"|content⟧\n\nQuill said she would leave.",
        "When Lund shouted ⟦\"Who will pay for all of this?\"|content⟧ a man answered nothing.",
        "In her book ⟦\"We are closed for the winter,\"|content⟧ Quill said little.",
        "Mara Quill watched as Lund thundered, ⟦\"We are closed for the winter.\"|content⟧",
        "The mayor laughed at the line, ⟦\"We are closed for the winter.\"|content⟧",
        "They call it ⟦\"the bridge that never was\"|content⟧ Quill said.",
        "The bridge, ⟦\"the best of all,\"|content⟧ fell in March.",
        "In the old town, ⟦\"The bridge was never safe.\"|content⟧",
    ])
    func otherWordsTellNobody(_ marked: String) {
        let marked = MarkedAttribution(marked)
        let frames = QuotationFrames(marked.text)
        let quotation = marked.ranges("content")[0]
        #expect(frames.closing(quotation, []) == nil && frames.opening(quotation) == nil)
    }
}
