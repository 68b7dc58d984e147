import Testing

@testable import Extracting

@Suite struct FalseReportsTests {
    @Test(arguments: [
        "Berg shook her head.", "He pointed at the planks.", "Senator Maria Quill met Omar bin Said al-Harbi in Oslo.",
    ])
    func gesturesAndNamesReportNothing(_ body: String) {
        #expect(MarkedText(body).facts.quotes.isEmpty)
    }

    @Test func pointingOutReports() {
        let quotes = MarkedText("The letter pointed out the fate of skippers who had lost their boats.").facts.quotes
        #expect(quotes.map(\.text) == ["the fate of skippers who had lost their boats"])
    }

    /// Of what a cue was given, the words that nobody said are cleared away.
    @Test func strayWordsAreNoContent() {
        let text = AnnotatedText("Jean Quill spoke. Danish singers sang. Lund & Sons, she agreed, had paid.")
        let people = People(mentions: [], text)
        let reports = FalseReports(text, people: people)
        func cleared(_ cue: TokenRange, _ contents: [TokenRange]) -> [TokenRange]? {
            reports.cleared(Attribution(cue: cue, source: nil, contents: contents))?.contents
        }
        #expect(cleared(2..<3, [4..<5]) == nil)
        #expect(cleared(13..<14, [10..<11, 15..<17]) == [15..<17])
        #expect(cleared(13..<14, [15..<17]) == [15..<17])
    }
}
