/// Walks over the bytes of a date.
struct DateScanner {
    private let bytes: [UInt8]
    private(set) var index: Int

    init(_ bytes: [UInt8], from index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    var isAtEnd: Bool { index >= bytes.count }
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }
    var nextIsDigit: Bool { next.map { (0x30...0x39).contains($0) } ?? false }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        index += 1
        return true
    }

    mutating func skipSpaces() {
        while skip(" ") {}
    }

    /// A run of digits and its length; at most nine are taken.
    mutating func number() -> (value: Int, digits: Int)? {
        var (value, digits) = (0, 0)
        while nextIsDigit, digits < 9, let byte = next {
            value = value * 10 + Int(byte - 0x30)
            digits += 1
            index += 1
        }
        return digits > 0 ? (value, digits) : nil
    }

    /// Exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        guard index + digits <= bytes.count, bytes[index..<index + digits].allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        defer { index += digits }
        return bytes[index..<index + digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// A run of letters in lower case, with the full stops between and after them left out: `Sept.`, `p.m.`
    mutating func word() -> String? {
        var word: [UInt8] = []
        while let byte = next, (0x41...0x5A).contains(byte & 0xDF) || (byte == 0x2E && !word.isEmpty) {
            if byte != 0x2E { word.append(byte | 0x20) }
            index += 1
        }
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    /// `14:30`, `14:30:05.123`, `2.30`; with `isCompact` also `143005`. Fractions of a second are passed over.
    mutating func time(isCompact: Bool = false) -> ClockTime? {
        let start = index
        guard let hour = number(), hour.digits <= 2, skip(":"), let minute = number(digits: 2) else {
            index = start
            return isCompact ? compactTime() : nil
        }
        guard skip(":") else { return ClockTime(hour: hour.value, minute: minute) }
        guard let second = number(digits: 2) else { return nil }
        if skip(".") || skip(",") { _ = number() }
        while nextIsDigit { _ = number() }
        return ClockTime(hour: hour.value, minute: minute, second: second)
    }

    private mutating func compactTime() -> ClockTime? {
        guard let hour = number(digits: 2), let minute = number(digits: 2) else { return nil }
        return ClockTime(hour: hour, minute: minute, second: number(digits: 2))
    }

    /// `+01:00`, `-0500`, `+1` as ISO 8601 writes it.
    mutating func offset() -> String? {
        guard let sign = next, sign == 0x2B || sign == 0x2D else { return nil }
        index += 1
        guard let hours = number(), hours.digits != 3, hours.digits <= 4 else { return nil }
        let hour = hours.digits == 4 ? hours.value / 100 : hours.value
        var minute = hours.digits == 4 ? hours.value % 100 : 0
        if hours.digits <= 2, skip(":") {
            guard let minutes = number(digits: 2) else { return nil }
            minute = minutes
        }
        guard hour <= 14, minute < 60 else { return nil }
        let text = (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
        return (sign == 0x2B ? "+" : "-") + text
    }
}
