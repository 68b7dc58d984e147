import Testing

@testable import Extracting

/// What is added where nobody has found anything.
@Suite struct PlainReportsTests {
    private func found(in text: AnnotatedText, known: [Attribution] = []) -> [Attribution] {
        var found = known
        let plain = PlainReports(text)
        for paragraph in text.paragraphs { plain.add(in: paragraph, to: &found, from: 0) }
        return Array(found.dropFirst(known.count))
    }

    @Test(arguments: [
        "⟦The bridge was closed in March|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧.",
        "⟦The bridge was closed in March|content⟧, ⟦people close to the council|speaker⟧ ⟦said|cue⟧ on Friday.",
        "⟦The bridge was closed in March|content⟧, ⟦Mara Quill|speaker⟧ ⟦told|cue⟧ the council on Friday.",
        "⟦The bridge was closed in March|content⟧, ⟦said|cue⟧ ⟦Mara Quill|speaker⟧.",
        "⟦If the council agrees, the bridge will be closed|content⟧, ⟦Quill|speaker⟧ ⟦said|cue⟧.",
        "HARBOUR CITY (Northwire) - ⟦The bridge was closed in March|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧ on Friday.",
        "HARBOUR CITY, Northland, May 3 (Northwire Agency) - ⟦The bridge was closed|content⟧, ⟦Quill|speaker⟧ ⟦told|cue⟧ a court on Friday.",
        "⟦The bridge, which leads to the harbour, was closed|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧.",
        "UPDATE 1: ⟦The bridge was closed|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧.",
        "⟦The mayor – elected in May – was told the bridge was weak|content⟧, ⟦Quill|speaker⟧ ⟦told|cue⟧ a court.",
        "⟦The council|speaker⟧ ⟦said|cue⟧ on Friday ⟦it would close the bridge|content⟧.",
        "⟦The council|speaker⟧ ⟦said|cue⟧ ⟦that nobody need cross the bridge again|content⟧.",
        "⟦Quill|speaker⟧ ⟦said|cue⟧ over the weekend ⟦she would close the bridge|content⟧.",
        "The tolls fell, but ⟦the council|speaker⟧ ⟦said|cue⟧ ⟦the bridge was safe|content⟧.",
        "⟦The keeper was moved to the harbour, and left in March|content⟧, ⟦according to|cue⟧ ⟦the statement|speaker⟧.",
        "⟦According to|cue⟧ ⟦a report by the council|speaker⟧, ⟦the keeper was moved to the harbour|content⟧.",
        "⟦Quill Corp|speaker⟧ (QLL.N) ⟦said|cue⟧ on Friday ⟦its profit had fallen by half|content⟧.",
    ])
    func plainSpeechIsFound(_ marked: String) throws {
        let marked = MarkedAttribution(marked)
        let report = try #require(found(in: marked.text).first, "\(marked.marked.body)")
        #expect(report.cue == marked.ranges("cue").first)
        #expect(report.source == marked.ranges("speaker").first)
        #expect(report.contents == marked.ranges("content"))
    }

    @Test(arguments: [
        "After the vote was counted, Quill said in a statement.",
        "After the vote was counted, Quill said nothing.",
        "If the bridge was closed for the winter, Mara Quill told the court on Friday.",
        "The bridge was closed for the winter, Mara Quill told a lie.",
        "The bridge was closed for the winter, Mara Quill hardly said.",
        "Why was the bridge closed for the winter, Mara Quill told the court?",
        "The keeper was driven by the man who, Mara Quill told the court on Friday.",
        "The man who was elected mayor in May, Mara Quill said on Friday.",
        "Quill would have said the bridge was safe.",
        "Nobody said the bridge was safe.",
        "Remember what the council said the bridge was.",
        "The engineers who said the bridge was safe are gone.",
        "When I said the bridge was safe, I was wrong.",
        "The bridge, the council said, was closed in March.",
        "The council said so.",
        "Quill said \"the bridge was safe\" and left.",
    ])
    func whatIsNoPlainSpeechIsLeftAlone(_ body: String) {
        #expect(found(in: AnnotatedText(body)).isEmpty)
    }

    @Test func anItemOfAListEndsAtTheNext() throws {
        let marked = MarkedAttribution(
            "⟦The council|speaker⟧ ⟦said|cue⟧ ⟦it would close the bridge|content⟧ * The tolls were raised in May.")
        #expect(try #require(found(in: marked.text).first).contents == marked.ranges("content"))
    }

    @Test func whatIsFoundAlreadyIsNotAddedAgain() {
        let marked = MarkedAttribution("⟦The bridge was closed in March|content⟧, ⟦a spokesman|speaker⟧ ⟦said|cue⟧.")
        #expect(found(in: marked.text, known: [marked.attribution()]).isEmpty)
        let around = Attribution(cue: nil, source: nil, contents: [marked.text.paragraphs[0]])
        #expect(found(in: marked.text, known: [around]).isEmpty)
    }

    /// Each of the words may be the last of a text that was cut.
    @Test func textsThatEndAnywhereAreRead() {
        let texts = [
            "HARBOUR CITY - Quill Corp (QLL.N) said on May 4 in a statement on Friday it had closed the bridge, according to Quill I/B/E/S",
            "According to a report, the bridge was closed, a spokesman told the council on Friday",
            "It rose by half \"and we shall see what comes of it,\" Quill also told the council",
            "MARA QUILL, ECONOMIST, HARBOUR BANK: \"We had expected far less.\" said Quill",
        ]
        for text in texts {
            for count in 0...text.count { _ = MarkedText.facts(of: String(text.prefix(count))) }
        }
    }
}
