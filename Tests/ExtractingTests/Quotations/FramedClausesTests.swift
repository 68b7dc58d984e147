import Testing

@testable import Extracting

/// `part` is what the tagger took, `content` what was said.
@Suite struct FramedClausesTests {
    @Test(arguments: [
        "⟦⟦The bridge|part⟧ was closed in March|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧ on Friday.",
        "⟦The inspection found nothing that could be called ⟦negligence|part⟧|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧ on Friday.",
        "⟦The council will see ⟦to the safety of the old bridge|part⟧|content⟧, ⟦said|cue⟧ ⟦Mara Quill|speaker⟧.",
        "⟦The council|speaker⟧ ⟦said|cue⟧ on Friday ⟦⟦the bridge|part⟧, which leads to the harbour, would be closed|content⟧.",
        "⟦Quill|speaker⟧ ⟦said|cue⟧ ⟦the keeper of ⟦the bridge|part⟧ had left|content⟧.",
    ])
    func fewWordsBecomeTheirClause(_ marked: String) {
        let marked = MarkedAttribution(marked)
        let whole = FramedClauses(marked.text).whole(marked.attribution(content: "part"))
        #expect(whole.contents == marked.ranges("content"))
        #expect(whole.source == marked.ranges("speaker").first && whole.cue == marked.ranges("cue").first)
    }

    @Test(arguments: [
        "⟦The council|speaker⟧ ⟦announced|cue⟧ ⟦the closure|part⟧ of a bridge that had rusted.",
        "⟦The council|speaker⟧ ⟦said|cue⟧ ⟦it would close the bridge|part⟧ and went home.",
        "⟦The bridge|part⟧, ⟦the council|speaker⟧ ⟦said|cue⟧, was closed in March.",
        "⟦The bridge|part⟧ was \"a wreck\", ⟦the council|speaker⟧ ⟦said|cue⟧.",
        "⟦The bridge|part⟧ was closed, Lund said, and so it was, ⟦the council|speaker⟧ ⟦said|cue⟧.",
        "⟦The council|speaker⟧ ⟦said|cue⟧ ⟦goodbye|part⟧.",
    ])
    func whatIsWholeOrUncertainStays(_ marked: String) {
        let marked = MarkedAttribution(marked)
        let attribution = marked.attribution(content: "part")
        #expect(FramedClauses(marked.text).whole(attribution).contents == attribution.contents)
    }
}
