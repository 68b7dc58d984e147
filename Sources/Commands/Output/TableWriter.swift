import SQLite

/// Columns under headings, cut to the terminal's width; one line a row.
final class TableWriter: RowWriter {
    private let output: StandardOutput
    private let terminal: Terminal
    private var columns: [String] = []
    private var isNumeric: [Bool] = []
    private var isDate: [Bool] = []
    private var widths: [Int] = []
    /// Rows that wait until the widths are known.
    private var waiting: [[String]] = []
    private var hasBegun = false

    /// Rows that decide the widths; a later row that is wider shifts its own line only.
    private static let sample = 500
    private static let gap = "  "

    init(output: StandardOutput, terminal: Terminal) {
        self.output = output
        self.terminal = terminal
    }

    func begin(columns: [String]) {
        self.columns = columns.map(\.printable)
        isNumeric = columns.map { _ in true }
    }

    func write(_ row: [Value]) {
        for (index, value) in row.enumerated() where !value.isNumberOrNull { isNumeric[index] = false }
        let cells = row.map { $0.shown.printable }
        if hasBegun {
            print(cells)
        } else {
            waiting.append(cells)
            if waiting.count == Self.sample { printWaiting() }
        }
    }

    func end() {
        if !hasBegun { printWaiting() }
        output.flush()
    }

    private func printWaiting() {
        hasBegun = true
        guard !columns.isEmpty else { return }
        isDate = columns.indices.map { place in waiting.allSatisfy { $0[place].isEmpty || Self.isDate($0[place]) } }
        let natural = columns.indices.map { place in
            let cells = waiting.reduce(0) { max($0, DisplayWidth.of($1[place])) }
            let least = isDate[place] ? min(cells, Self.day) : isNumeric[place] ? cells : nil
            return ColumnWidths.Column(heading: DisplayWidth.of(columns[place]), cells: cells, least: least)
        }
        let total = terminal.width.map { $0 - Self.gap.count * (columns.count - 1) }
        widths = ColumnWidths.fitted(natural, to: total ?? .max)
        output.writeLine(terminal.styled(line(columns), .bold))
        output.writeLine(terminal.styled(widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap), .faint))
        for row in waiting { print(row) }
        waiting = []
    }

    private func print(_ cells: [String]) {
        output.writeLine(line(cells))
    }

    private func line(_ cells: [String]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let text = terminal.width == nil ? cell : fitting(cell, in: index)
            let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
            if index > 0 { line += Self.gap }
            line += isNumeric[index] ? padding + text : text + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The begin of a cell that its column has room for; of a date its day.
    private func fitting(_ cell: String, in column: Int) -> String {
        let width = widths[column]
        guard isDate[column], width >= Self.day, cell.utf8.count > width, Self.isDate(cell) else {
            return DisplayWidth.fitting(cell, width: width)
        }
        return String(cell.prefix(Self.day))
    }

    /// `2018-01-09`, in columns.
    private static let day = 10

    /// Whether it is a date as the archive has them: `2018`, `2018-01`, `2018-01-09T12:00:00Z`.
    private static func isDate(_ cell: String) -> Bool {
        let day = cell.utf8.prefix(day)
        return [4, 7, 10].contains(day.count)
            && (day.count == cell.utf8.count || cell.utf8.dropFirst(day.count).first == UInt8(ascii: "T"))
            && day.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}

extension Value {
    /// As a person reads it; nothing for null.
    var shown: String {
        switch self {
        case .null: ""
        case .integer(let integer): String(integer)
        case .real(let real): String(real)
        case .text(let text): text
        case .blob(let bytes): "x'\(bytes.hexadecimal)'"
        }
    }

    fileprivate var isNumberOrNull: Bool {
        switch self {
        case .null, .integer, .real: true
        case .text, .blob: false
        }
    }
}

extension [UInt8] {
    /// Two digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
