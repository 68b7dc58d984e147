import Testing

@testable import Commands

@Suite struct TableWriterTests {
    @Test func widestColumnsGiveFirst() {
        #expect(TableWriter.fitted([3, 10, 40], to: 60) == [3, 10, 40])
        #expect(TableWriter.fitted([3, 10, 40], to: 33) == [3, 10, 20])
        #expect(TableWriter.fitted([3, 20, 40], to: 33) == [3, 15, 15])
    }

    @Test func neverWiderThanAskedUnlessAllAreNarrow() {
        for total in 1...80 {
            for widths in [[2, 9, 30, 30], [50], [4, 4, 4], [100, 1, 7, 23], [12, 12]] {
                let fitted = TableWriter.fitted(widths, to: total)
                #expect(zip(fitted, widths).allSatisfy { $0 <= $1 && $0 >= min($1, 4) }, "\(widths) to \(total)")
                #expect(fitted.reduce(0, +) <= max(total, widths.reduce(0) { $0 + min($1, 4) }), "\(widths) to \(total)")
            }
        }
    }
}
