/// Dates in words, as bylines, mail and feeds have them: `9 January 2018`, `Tuesday, Jan. 9, 2018 at 2:30 pm EST`,
/// `Tue, 09 Jan 2018 14:30:00 +0100`; and days in digits where only one reading is possible: `23/01/2018`, `9.1.2018`.
enum WrittenDate {
    /// Nil when the text has another form, or a word that belongs to no date.
    static func parts(_ bytes: [UInt8]) -> DateParts? {
        var scanner = DateScanner(bytes)
        var found = Found()
        if let day = dayInDigits(&scanner) {
            (found.year, found.month, found.day) = (day.year, day.month, day.day)
        }
        while !scanner.isAtEnd {
            if scanner.skip(" ") || scanner.skip(",") || (found.day != nil && scanner.skip("-")) { continue }
            guard scanner.nextIsDigit ? found.readNumber(&scanner) : found.readWord(&scanner) else { return nil }
        }
        return found.parts
    }

    /// `am`, `pm`, and the zone behind a time. False when something else stands there.
    static func readZone(_ scanner: inout DateScanner, into parts: inout DateParts) -> Bool {
        scanner.skipSpaces()
        while !scanner.isAtEnd {
            if let offset = scanner.offset() {
                parts.zone = offset
            } else if scanner.skip("(") {
                // The name of a zone whose offset stands before it.
                while let byte = scanner.next, byte != 0x29 { _ = scanner.skip(Unicode.Scalar(byte)) }
                guard scanner.skip(")"), parts.zone != nil else { return false }
            } else if let word = scanner.word() {
                if word == "am" || word == "pm" {
                    guard let time = parts.time?.onClock(isAfternoon: word == "pm") else { return false }
                    parts.time = time
                } else if let offset = TimeZones.offset(of: word) {
                    parts.zone = parts.zone ?? offset
                } else if (2...5).contains(word.utf8.count), parts.zone == nil, !WrittenDate.fillers.contains(word) {
                    parts.hasUnknownZone = true
                } else {
                    return false
                }
            } else {
                return false
            }
            scanner.skipSpaces()
        }
        return true
    }

    /// `23/01/2018`, `9.1.2018`, `05-05-2018`: with full stops the day is first; else it must be plain which one it is.
    private static func dayInDigits(_ scanner: inout DateScanner) -> (year: Int, month: Int, day: Int)? {
        var ahead = scanner
        guard let first = ahead.number(), first.digits <= 2 else { return nil }
        guard let mark = ahead.next.map(Unicode.Scalar.init), "/.-".unicodeScalars.contains(mark), ahead.skip(mark) else {
            return nil
        }
        guard let second = ahead.number(), second.digits <= 2, ahead.skip(mark), let year = ahead.number(digits: 4) else {
            return nil
        }
        let isDayFirst = mark == "." || first.value > 12 || first.value == second.value
        guard isDayFirst || second.value > 12 else { return nil }
        scanner = ahead
        return isDayFirst ? (year, second.value, first.value) : (year, first.value, second.value)
    }

    fileprivate static let fillers: Set<String> = ["on", "at", "of", "the"]
    fileprivate static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
        "thurs", "fri", "sat", "sun",
    ]
    fileprivate static let months: [String: Int] = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december",
        ]
        var months = ["sept": 9]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()
}

/// What a written date has said so far.
private struct Found {
    var year: Int?
    var month: Int?
    var day: Int?
    private var time: DateParts?
    /// Whether a day stood before the month, as in mail, where the year may have two digits.
    private var isDayFirst = false
    private var hasShortYear = false

    var parts: DateParts? {
        guard let year else { return nil }
        // Two digits are a year in the form that mail has, which always gives the time.
        if hasShortYear && time == nil { return nil }
        if time != nil && day == nil { return nil }
        if day != nil && month == nil { return nil }
        var parts = time ?? DateParts(year: year)
        (parts.year, parts.month, parts.day) = (year, month, day)
        return parts
    }

    mutating func readNumber(_ scanner: inout DateScanner) -> Bool {
        if time == nil, readTime(&scanner) { return true }
        guard let number = scanner.number() else { return false }
        if number.digits == 4 {
            guard year == nil else { return false }
            year = number.value
        } else if number.digits <= 2, day == nil {
            day = number.value
            isDayFirst = month == nil
            return skipOrdinal(&scanner)
        } else if number.digits == 2, isDayFirst, month != nil, year == nil {
            year = number.value + (number.value < 50 ? 2000 : 1900)
            hasShortYear = true
        } else {
            return false
        }
        return true
    }

    mutating func readWord(_ scanner: inout DateScanner) -> Bool {
        guard let word = scanner.word() else { return false }
        if let number = WrittenDate.months[word], month == nil {
            month = number
            return true
        }
        return WrittenDate.weekdays.contains(word) || WrittenDate.fillers.contains(word)
    }

    /// `14:30` or `2 pm`, and all that follows: a time is the last part, but the year may stand behind it in `date`'s form.
    private mutating func readTime(_ scanner: inout DateScanner) -> Bool {
        var ahead = scanner
        var parts = DateParts(year: 0)
        if let clock = ahead.time() {
            parts.time = clock
        } else {
            guard let hour = ahead.number(), hour.digits <= 2 else { return false }
            ahead.skipSpaces()
            var word = ahead
            guard let half = word.word(), half == "am" || half == "pm" else { return false }
            parts.time = ClockTime(hour: hour.value, minute: 0)
        }
        if year == nil || month == nil {
            guard readYearBehind(&ahead, into: &parts) else { return false }
        } else {
            guard WrittenDate.readZone(&ahead, into: &parts) else { return false }
        }
        scanner = ahead
        time = parts
        return true
    }

    /// `Tue Jan  9 14:30:00 CET 2018`, and `14:30, 9 January 2018`, whose date is read on by the caller.
    private mutating func readYearBehind(_ scanner: inout DateScanner, into parts: inout DateParts) -> Bool {
        scanner.skipSpaces()
        if let offset = scanner.offset() {
            parts.zone = offset
            return true
        }
        var ahead = scanner
        guard let word = ahead.word() else { return true }
        if word == "am" || word == "pm" {
            guard let time = parts.time?.onClock(isAfternoon: word == "pm") else { return false }
            parts.time = time
            scanner = ahead
        } else if let offset = TimeZones.offset(of: word) {
            parts.zone = offset
            scanner = ahead
        }
        return true
    }

    private func skipOrdinal(_ scanner: inout DateScanner) -> Bool {
        var ahead = scanner
        if let word = ahead.word(), ["st", "nd", "rd", "th"].contains(word) { scanner = ahead }
        return true
    }
}

extension WrittenDate {
    /// Whether the word, in lower case, is the name of a month or a weekday.
    static func isCalendarWord(_ word: String) -> Bool { months[word] != nil || weekdays.contains(word) }
}
