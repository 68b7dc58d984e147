import Coverage
import Testing

@testable import Extracting

@Suite struct AssertionTests {
    @Test(arguments: [
        ("said", true), ("has said", true), ("did not say", false), ("never said", false), ("would say", false),
        ("could have said", false), ("has repeatedly said", true), ("said nothing about", false),
        ("did not deny", true), ("could not deny", true), ("denied", true), ("not only said", true),
        ("did not hesitate to say", true), ("did not merely say", true), ("denied having said", false), ("denied saying", false),
        ("did not deny having said", true), ("asserted without evidence", true),
    ])
    func wordsThatWereNotSaid(_ cue: String, _ isAsserted: Bool) {
        let text = AnnotatedText("Quill \(cue) the bridge was safe.")
        let cues = cue.split(separator: " ").count
        let attribution = Attribution(cue: 1..<(1 + cues), source: 0..<1, contents: [(1 + cues)..<(5 + cues)])
        #expect(Assertion(text: text).isAsserted(attribution) == isAsserted)
    }

    @Test func wordsBeforeTheCueCount() {
        let text = AnnotatedText("Quill did not say the bridge was safe.")
        #expect(!Assertion(text: text).isAsserted(Attribution(cue: 3..<4, source: 0..<1, contents: [4..<8])))
    }

    /// The speaker and the cue are marked.
    @Test(arguments: [
        ("If ⟦Quill|speaker⟧ ⟦says|cue⟧ the bridge is safe, cross it.", false),
        ("Even if ⟦she|speaker⟧ had ⟦said|cue⟧ so, nobody heard.", false),
        ("They asked whether ⟦the mayor|speaker⟧ had ⟦said|cue⟧ the bridge was safe.", false),
        ("Had ⟦Quill|speaker⟧ ⟦said|cue⟧ the bridge was safe, they would have crossed.", false),
        ("Did ⟦Quill|speaker⟧ ⟦say|cue⟧ the bridge was safe?", false),
        ("⟦Quill|speaker⟧ refused to ⟦say|cue⟧ the bridge was safe.", false),
        ("⟦Quill|speaker⟧ ⟦declined to say|cue⟧ whether the bridge was safe.", false),
        ("⟦Quill|speaker⟧ plans to ⟦announce|cue⟧ that the bridge is safe.", false),
        ("⟦Quill|speaker⟧ left without ⟦saying|cue⟧ that the bridge was safe.", false),
        ("⟦Quill|speaker⟧ stopped short of ⟦saying|cue⟧ the bridge was safe.", false),
        ("⟦Quill|speaker⟧ was misquoted as ⟦saying|cue⟧ the bridge was safe.", false),
        ("⟦No engineer|speaker⟧ ⟦said|cue⟧ the bridge was safe.", false),
        ("⟦Quill|speaker⟧ went on to ⟦say|cue⟧ the bridge was safe.", true),
        ("⟦Quill|speaker⟧, if only once, ⟦said|cue⟧ the bridge was safe.", true),
        ("⟦Quill|speaker⟧ left the hall, ⟦saying|cue⟧ that the bridge was safe.", true),
        ("⟦Quill|speaker⟧ ⟦said|cue⟧ nobody had asked if the bridge was safe.", true),
        ("\"Did the bridge leak?\" ⟦Quill|speaker⟧ ⟦asked|cue⟧.", true),
    ])
    func suppositionsAndRefusals(_ marked: String, _ isAsserted: Bool) throws {
        let marked = MarkedText(marked)
        let text = AnnotatedText(marked.body)
        let source = try #require(marked["speaker"].first).span
        let cue = try #require(marked["cue"].first).span
        let attribution = Attribution(cue: text.tokens(in: cue), source: text.tokens(in: source), contents: [])
        #expect(Assertion(text: text).isAsserted(attribution) == isAsserted)
    }

    @Test func aDenialInTheWordsThemselvesIsAsserted() {
        let text = AnnotatedText("Quill said the bridge was not safe.")
        #expect(Assertion(text: text).isAsserted(Attribution(cue: 1..<2, source: 0..<1, contents: [2..<7])))
    }
}
