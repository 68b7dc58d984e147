import Testing

@testable import Commands

@Suite struct ProgressLineTests {
    @Test func countRateAndTimeLeft() {
        #expect(ProgressLine.text(1200, "documents", 0.25, 1) == "1,200 documents, 1,200 a second, 3 s left")
        #expect(ProgressLine.text(1200, "documents", nil, 2) == "1,200 documents, 600 a second")
        #expect(ProgressLine.text(0, "documents", 0, 0) == "0 documents")
        #expect(ProgressLine.text(9, "documents", 1, 3) == "9 documents, 3 a second")
    }

    @Test func durations() {
        #expect([0.2, 3, 89, 120, 5399, 7200].map(ProgressLine.duration) == ["1 s", "3 s", "89 s", "2 min", "90 min", "2 h"])
    }

    @Test func numbers() {
        #expect([0, 999, 1000, -1_234_567].map(grouped) == ["0", "999", "1,000", "-1,234,567"])
        #expect(counted(1, "article") == "1 article" && counted(2000, "article") == "2,000 articles")
    }
}
