import Testing

@testable import Commands

@Suite struct ColumnWidthsTests {
    private func fitted(_ cells: [Int], to total: Int) -> [Int] {
        ColumnWidths.fitted(cells.map { ColumnWidths.Column(heading: 1, cells: $0) }, to: total)
    }

    @Test func widestColumnsGiveFirst() {
        #expect(fitted([3, 10, 40], to: 60) == [3, 10, 40])
        #expect(fitted([3, 10, 40], to: 33) == [3, 10, 20])
        #expect(fitted([3, 20, 40], to: 33) == [3, 15, 15])
    }

    /// An id and a day are worth more than their headings, and than the rest of a text.
    @Test func numbersAndDatesStayWhole() {
        let columns = [
            ColumnWidths.Column(heading: 10, cells: 3, least: 3), ColumnWidths.Column(heading: 4, cells: 90),
            ColumnWidths.Column(heading: 12, cells: 25, least: 10),
        ]
        #expect(ColumnWidths.fitted(columns, to: 40) == [10, 15, 15])
        #expect(ColumnWidths.fitted(columns, to: 34) == [10, 12, 12])
        #expect(ColumnWidths.fitted(columns, to: 27) == [5, 12, 10])
        #expect(ColumnWidths.fitted(columns, to: 20) == [3, 7, 10])
        #expect(ColumnWidths.fitted(columns, to: 10) == [3, 4, 10])
    }

    @Test func neverWiderThanAskedUnlessAllAreNarrow() {
        for total in 1...80 {
            for widths in [[2, 9, 30, 30], [50], [4, 4, 4], [100, 1, 7, 23], [12, 12]] {
                let fitted = fitted(widths, to: total)
                #expect(zip(fitted, widths).allSatisfy { $0 <= $1 && $0 >= min($1, 4) }, "\(widths) to \(total)")
                #expect(fitted.reduce(0, +) <= max(total, widths.reduce(0) { $0 + min($1, 4) }), "\(widths) to \(total)")
            }
        }
    }
}
