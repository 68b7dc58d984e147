import Testing

@testable import Commands

@Suite struct PerCentTests {
    @Test func onlyTheSameIsAHundred() {
        #expect(PerCent.atMost(1) == "100 %" && PerCent.atMost(0.999) == "99 %" && PerCent.atMost(0) == "0 %")
        // 0.29 * 100 is a little less than 29.
        #expect(PerCent.atMost(0.29) == "29 %")
    }

    @Test func onlyNothingIsZero() {
        #expect(PerCent.atLeast(0) == "0 %" && PerCent.atLeast(0.001) == "1 %" && PerCent.atLeast(1) == "100 %")
        #expect(PerCent.atLeast(1 - 0.95) == "5 %")
    }
}
