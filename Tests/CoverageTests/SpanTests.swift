import Coverage
import Testing

@Suite struct SpanTests {
    @Test func halfOpenSpansThatTouchDoNotOverlap() {
        #expect(!Span(0, 3).overlaps(Span(3, 5)))
        #expect(Span(0, 4).overlaps(Span(3, 5)))
    }

    @Test func unionCoversBoth() {
        #expect(Span(4, 6).union(Span(0, 2)) == Span(0, 6))
        #expect(Span(0, 6).contains(Span(4, 6)))
    }

    @Test func quoteOfSeveralPiecesJoinsThem() {
        let quote = Quote(kind: .direct, pieces: [Passage("Go,", Span(1, 4)), Passage("now.", Span(20, 24))])
        #expect(quote.text == "Go, … now.")
        #expect(quote.span == Span(1, 24))
    }
}
