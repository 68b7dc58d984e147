/// How wide the columns of a table are where there is not room for all of them.
enum ColumnWidths {
    struct Column {
        var heading: Int
        /// Of the widest cell.
        var cells: Int
        /// The width below which its cells are not cut: a number has no begin that says anything, a date has its day.
        var least: Int?
    }

    /// Cuts the widest columns down to 12, then the headings of numbers and dates, only then the others down to 4, until the sum is at
    /// most `total`.
    static func fitted(_ columns: [Column], to total: Int) -> [Int] {
        var widths = columns.map { max($0.heading, $0.cells) }
        cut(&widths, to: total, least: columns.map { column in column.least.map { max(column.heading, $0) } ?? 12 })
        cut(&widths, to: total, least: columns.map { $0.least ?? 12 })
        cut(&widths, to: total, least: columns.map { $0.least ?? 4 })
        return widths
    }

    private static func cut(_ widths: inout [Int], to total: Int, least: [Int]) {
        while widths.reduce(0, +) > total {
            let wide = widths.indices.filter { widths[$0] > least[$0] }
            guard let place = wide.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { return }
            widths[place] -= 1
        }
    }
}
