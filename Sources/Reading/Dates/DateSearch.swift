import Coverage

/// Finds the first date in a text that says other things too: `Stand: 9. Januar 2018, 14.30 Uhr`, `Published 01/09/2018`.
enum DateSearch {
    /// Which of two small numbers is the day where only the writer's custom tells.
    enum Order {
        case dayFirst, monthFirst, unknown

        /// - Parameter language: a BCP 47 tag. English without a region leaves it open.
        init(language: String?) {
            guard let tag = language?.lowercased() else {
                self = .unknown
                return
            }
            switch tag {
            case "en": self = .unknown
            case "en-us", "en-ph", "es-us": self = .monthFirst
            default: self = .dayFirst
            }
        }
    }

    static func first(in text: String, _ order: Order) -> Timestamp? {
        let text = text.collapsed
        if let whole = Timestamp(parsing: text), whole.precision == .day || whole.precision == .time { return whole }
        let scalars = Array(text.unicodeScalars.prefix(400))
        var index = 0
        var isInNumber = false
        var isInWord = false
        while index < scalars.count {
            let scalar = scalars[index]
            let isDigit = (0x30...0x39).contains(scalar.value)
            if isDigit && !isInNumber {
                if let found = iso(scalars, index) ?? numbers(scalars, index, order) ?? dayMonth(scalars, index) { return found }
            } else if scalar.properties.isAlphabetic && !isInWord && !isInNumber, let found = monthDay(scalars, index) {
                return found
            }
            isInNumber = isDigit
            isInWord = scalar.properties.isAlphabetic
            index += 1
        }
        return nil
    }

    /// The day in an address: `/2018/01/09/` or `/20180109/`.
    static func inAddress(_ address: String) -> Timestamp? {
        let bytes = Array(address.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-") {
            var scanner = DateScanner(bytes, from: index + 1)
            guard let year = scanner.number(digits: 4), (1990...2099).contains(year) else { continue }
            if scanner.nextIsDigit {
                guard let month = scanner.number(digits: 2), let day = scanner.number(digits: 2), !scanner.nextIsDigit else {
                    continue
                }
                if let found = DateParts(year: year, month: month, day: day).timestamp { return found }
            } else if let mark = scanner.next, mark == 0x2F || mark == 0x2D, scanner.skip(Unicode.Scalar(mark)) {
                guard let month = scanner.number(), month.digits <= 2, scanner.skip(Unicode.Scalar(mark)) else { continue }
                guard let day = scanner.number(), day.digits <= 2 else { continue }
                if let found = DateParts(year: year, month: month.value, day: day.value).timestamp { return found }
            }
        }
        return nil
    }

    /// `2018-01-09T14:30:00+01:00`, `2018-01-09`, `2018年1月9日`, `2018. 1. 9`.
    private static func iso(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
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
    private static func numbers(_ scalars: [Unicode.Scalar], _ start: Int, _ order: Order) -> Timestamp? {
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
    private static func dayMonth(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
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
    private static func monthDay(_ scalars: [Unicode.Scalar], _ start: Int) -> Timestamp? {
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

/// Walks over the code points of a text.
private struct ScalarScanner {
    private let scalars: [Unicode.Scalar]
    private var index: Int

    init(_ scalars: [Unicode.Scalar], _ index: Int) {
        self.scalars = scalars
        self.index = index
    }

    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    @discardableResult mutating func skip() -> Bool {
        index += 1
        return true
    }

    mutating func skipSpaces() {
        while next == " " { index += 1 }
    }

    /// A run of digits and its length; at most nine are taken.
    mutating func number() -> (value: Int, digits: Int)? {
        var (value, digits) = (0, 0)
        while let scalar = next, (0x30...0x39).contains(scalar.value), digits < 9 {
            value = value * 10 + Int(scalar.value - 0x30)
            digits += 1
            index += 1
        }
        return digits > 0 ? (value, digits) : nil
    }

    /// A run of letters in lower case.
    mutating func word() -> String? {
        var word = String.UnicodeScalarView()
        while let scalar = next, scalar.properties.isAlphabetic, word.count < 14 {
            word.append(scalar)
            index += 1
        }
        return word.isEmpty ? nil : String(word).lowercased()
    }

    /// Skips one of the words, with spaces before it, if it is next.
    mutating func skip(word words: Set<String>) -> Bool {
        var ahead = self
        ahead.skipSpaces()
        guard let word = ahead.word(), words.contains(word) else { return false }
        self = ahead
        return true
    }
}
