import Coverage
import Testing

@Suite struct CodePointTextTests {
    @Test(arguments: ["plain letters only, ", "é“漢𝄞 mixed — ", "a"])
    func stretchesAreFoundByCodePoints(_ sample: String) {
        let text = String(repeating: sample, count: 150 / sample.unicodeScalars.count + 1)
        let (scalars, points) = (Array(text.unicodeScalars), CodePointText(text))
        for start in 0...scalars.count {
            for end in [start, start + 1, start + 65, scalars.count] where end <= scalars.count && start <= end {
                let words = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(points.text(from: start, to: end) == words)
                #expect(points.holds(words, from: start, to: end))
            }
        }
        #expect(points.text(from: 3, to: scalars.count + 1) == nil)
        #expect(points.text(from: 2, to: 1) == nil)
        #expect(points.whole == text)
    }

    @Test func anEmptyTextHasOneStretch() { #expect(CodePointText("").text(from: 0, to: 0) == "") }
}
