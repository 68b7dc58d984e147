import SQLite

/// Columns under headings, cut to the terminal's width; one line a row.
final class TableWriter: RowWriter {
    private let output: StandardOutput
    private let terminal: Terminal
    private var columns: [String] = []
    private var isNumeric: [Bool] = []
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
        widths = columns.map { DisplayWidth.of($0) }
        for row in waiting {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell)) }
        }
        if let width = terminal.width { widths = Self.fitted(widths, to: width - Self.gap.count * (columns.count - 1)) }
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
            let text = terminal.width == nil ? cell : DisplayWidth.fitting(cell, width: widths[index])
            let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
            if index > 0 { line += Self.gap }
            line += isNumeric[index] ? padding + text : text + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Cuts the widest columns, down to 12, until the sum is at most `total`; only then the others, down to 4.
    ///
    /// Ids, dates and short names so stay whole beside a long text.
    static func fitted(_ widths: [Int], to total: Int) -> [Int] {
        var fitted = widths
        for least in [12, 4] {
            while fitted.reduce(0, +) > total, let widest = fitted.max(), widest > least,
                let place = fitted.firstIndex(of: widest)
            {
                fitted[place] -= 1
            }
        }
        return fitted
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
