/// A day, a month or a year.
public struct PartialDate: Hashable, Sendable {
    /// ISO 8601, as precise as known: `2018`, `2018-01` or `2018-01-09`.
    public let text: String

    /// Reads `2018`, `2018-01` or `2018-01-09`; nil for anything else, such as the 30th of February.
    public init?(_ text: some StringProtocol) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(pieces.count), pieces[0].utf8.count == 4, pieces.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let numbers = pieces.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == pieces.count else { return nil }
        if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
        if numbers.count > 2, !(1...Self.days(month: numbers[1], year: numbers[0])).contains(numbers[2]) { return nil }
        self.text = String(text)
    }

    private var numbers: [Int] { text.split(separator: "-").compactMap { Int($0) } }

    /// The first ISO 8601 text after all of the period's: `2018-01-10` for `2018-01-09`, `2019` for `2018`.
    var end: String {
        var numbers = numbers
        let last = numbers.count - 1
        numbers[last] += 1
        if last == 2, numbers[2] > Self.days(month: numbers[1], year: numbers[0]) {
            numbers[2] = 1
            numbers[1] += 1
        }
        if last >= 1, numbers[1] > 12 {
            numbers[1] = 1
            numbers[0] += 1
        }
        // Nothing that begins with four digits is greater than ":".
        guard numbers[0] <= 9999 else { return ":" }
        return Self.padded(numbers[0], 4) + numbers.dropFirst().map { "-" + Self.padded($0, 2) }.joined()
    }

    /// The vaguer dates that the period is a part of: `2018` and `2018-01` for `2018-01-09`.
    var vaguer: [String] {
        let pieces = text.split(separator: "-")
        return (1..<pieces.count).map { pieces.prefix($0).joined(separator: "-") }
    }

    private static func days(month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
