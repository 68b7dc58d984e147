import Coverage
import Testing

@testable import Extracting

@Suite struct AssertionTests {
    @Test(arguments: [
        ("said", true), ("has said", true), ("did not say", false), ("never said", false), ("would say", false),
        ("could have said", false), ("has repeatedly said", true),
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

    @Test func aDenialInTheWordsThemselvesIsAsserted() {
        let text = AnnotatedText("Quill said the bridge was not safe.")
        #expect(Assertion(text: text).isAsserted(Attribution(cue: 1..<2, source: 0..<1, contents: [2..<7])))
    }
}
