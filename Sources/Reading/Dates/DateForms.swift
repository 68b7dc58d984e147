import Coverage

/// The forms in which the day of a page is written, each tried where a number or a word begins.
extension DateSearch {
    /// `2018-01-09T14:30:00+01:00`, `2018-01-09`, `2018年1月9日`, `2018. 1. 9`.
    static func iso(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
        var scanner = ScalarScanner(scalars, start)
        guard let year = scanner.number(), year.digits == 4, (1900...2099).contains(year.value), let mark = scanner.next else {
            return nil
        }
        scanner.skipSpaces()
        guard let mark = mark == " " ? scanner.next : mark, "-/.年년".unicodeScalars.contains(mark), scanner.skip() else {
            return nil
        }
        scanner.skipSpaces()
        guard let month = scanner.number(), month.digits <= 2 else { return nil }
        scanner.skipSpaces()
        guard let second = scanner.next, "-/.月월".unicodeScalars.contains(second), scanner.skip() else { return nil }
        scanner.skipSpaces()
        guard let day = scanner.number(), day.digits <= 2 else { return nil }
        let plain = DateParts(year: year.value, month: month.value, day: day.value).timestamp
        guard mark == "-" || mark == "/" else { return plain }
        // The time behind it, as far as it is one.
        let rest = String(String.UnicodeScalarView(scalars[start..<min(scalars.count, start + 40)]))
        let words = rest.split(separator: " ", omittingEmptySubsequences: false)
        for count in stride(from: min(4, words.count), to: 0, by: -1) {
            if let timed = Timestamp(parsing: words.prefix(count).joined(separator: " ")), timed.precision == .time {
                return timed
            }
        }
        return plain
    }

    /// `9.1.2018`, `09/01/2018`, `9.1.18`.
    static func numbers(_ scalars: [Unicode.Scalar], _ start: Int, _ order: Order) -> Timestamp? {
        var scanner = ScalarScanner(scalars, start)
        guard let first = scanner.number(), first.digits <= 2, let mark = scanner.next, "./-".unicodeScalars.contains(mark),
            scanner.skip()
        else { return nil }
        scanner.skipSpaces()
        guard let second = scanner.number(), second.digits <= 2, scanner.next == mark, scanner.skip() else { return nil }
        scanner.skipSpaces()
        guard let third = scanner.number(), third.digits == 4 || third.digits == 2 && mark == "." else { return nil }
        let year = third.digits == 4 ? third.value : 2000 + third.value
        guard (1900...2099).contains(year) else { return nil }
        let isDayFirst: Bool
        if mark == "." || first.value > 12 || first.value == second.value {
            isDayFirst = true
        } else if second.value > 12 || order == .monthFirst {
            isDayFirst = false
        } else if order == .dayFirst {
            isDayFirst = true
        } else {
            return nil
        }
        return DateParts(
            year: year, month: isDayFirst ? second.value : first.value, day: isDayFirst ? first.value : second.value
        ).timestamp
    }

    /// `9 January 2018`, `9. Januar 2018`, `9 de enero de 2018`.
    static func dayMonth(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
        var scanner = ScalarScanner(scalars, start)
        guard let day = scanner.number(), day.digits <= 2 else { return nil }
        _ = scanner.skip(word: ["st", "nd", "rd", "th", "er", "º"])
        while let next = scanner.next, next == "." || next == " " || next == "-" { _ = scanner.skip() }
        _ = scanner.skip(word: ["de", "of", "di"])
        scanner.skipSpaces()
        guard let month = scanner.word().flatMap(MonthNames.number) else { return nil }
        while let next = scanner.next, next == "." || next == " " || next == "," || next == "-" { _ = scanner.skip() }
        _ = scanner.skip(word: ["de", "del"])
        scanner.skipSpaces()
        guard let year = scanner.number(), year.digits == 4, (1900...2099).contains(year.value) else { return nil }
        return DateParts(year: year.value, month: month, day: day.value).timestamp
    }

    /// `January 9, 2018`, `Jan. 9th 2018`.
    static func monthDay(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
        var scanner = ScalarScanner(scalars, start)
        guard let month = scanner.word().flatMap(MonthNames.number) else { return nil }
        while let next = scanner.next, next == "." || next == " " { _ = scanner.skip() }
        guard let day = scanner.number(), day.digits <= 2 else { return nil }
        _ = scanner.skip(word: ["st", "nd", "rd", "th"])
        while let next = scanner.next, next == "," || next == " " { _ = scanner.skip() }
        guard let year = scanner.number(), year.digits == 4, (1900...2099).contains(year.value) else { return nil }
        return DateParts(year: year.value, month: month, day: day.value).timestamp
    }
}
