import SQLite

extension Value {
    /// The value that a user means by `text`, as in `--param name=text`.
    ///
    /// A whole number (`12`) is an integer and a decimal one (`1.5`, `2e3`) a real, all else is text. Text in single quotes is text
    /// whatever it looks like (`'12'`), and so are numbers that would be written otherwise (`007`).
    public init(parameter text: String) {
        let isQuoted = text.utf8.count >= 2 && text.hasPrefix("'") && text.hasSuffix("'")
        if isQuoted {
            self = .text(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
        } else if let integer = Int64(text), String(integer) == text {
            self = .integer(integer)
        } else if Self.looksDecimal(text), let real = Double(text), real.isFinite {
            self = .real(real)
        } else {
            self = .text(text)
        }
    }

    /// Digits with a point or an exponent; `007`, `nan`, `0x1p3` and integers that are too long are none.
    private static func looksDecimal(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard let first = digits.utf8.first, (48...57).contains(first) else { return false }
        if first == 48, let second = digits.utf8.dropFirst().first, (48...57).contains(second) { return false }
        return digits.contains { $0 == "." || $0 == "e" || $0 == "E" }
            && digits.utf8.allSatisfy { "0123456789.eE+-".utf8.contains($0) }
    }
}
