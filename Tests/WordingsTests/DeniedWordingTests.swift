import Coverage
import Testing

@testable import Wordings

/// What a speaker denied is the contrary of what the words say.
@Suite struct DeniedWordingTests {
    private static let mayor = SpeakerName(text: "ilse brandt", isPerson: true)

    private func told(_ text: String, by cue: String?) throws -> ComparedWording {
        let table = try WordTable.bundled.get()
        let passage = Passage(text, Span(0, text.unicodeScalars.count))
        let cutter = QuoteCutter(table: table, topics: Topics(text))
        let wording = try #require(cutter.wordings(of: .indirect, [QuoteCutter.Piece(passage, isMarked: false)]).first)
        return ComparedWording(wording.told(by: cue).words, isQuoted: false, speaker: Self.mayor, day: 100, table: table)
    }

    private let known = "that the council had known about the cracks in the harbour pier"

    @Test(arguments: ["denied", "denies", "has denied", "flatly denied", "denying"])
    func whatIsDeniedIsNotWhatIsAdmitted(_ cue: String) throws {
        #expect(try WordingMatch(told(known, by: cue), told(known, by: "admitted")) == nil)
        #expect(try WordingMatch(told(known, by: cue), told(known + " since March", by: nil)) == nil)
        #expect(try WordingMatch(told(known, by: cue), told(known, by: "denied")) != nil)
    }

    @Test(arguments: ["did not deny", "didn't deny", "never denied", "admitted", "said"])
    func otherCuesAssertIt(_ cue: String) throws {
        #expect(try WordingMatch(told(known, by: cue), told(known, by: "admitted")) != nil)
        #expect(try WordingMatch(told(known, by: cue), told(known, by: "denied")) == nil)
    }

    @Test func theContraryIsWhatWasDenied() throws {
        let contrary = "that the council had not known about the cracks in the harbour pier"
        #expect(try WordingMatch(told(contrary, by: "said"), told(known, by: "denied")) != nil)
    }

    @Test func wordsInQuoteMarksStay() {
        let wording = Wording(span: Span(0, 3), isQuoted: true, words: [Wording.Word(stem: 7, weight: 9)])
        #expect(wording.told(by: "denied") == wording)
    }
}
