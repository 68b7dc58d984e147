import Coverage

/// The parts of a date as far as a text gives them.
struct DateParts: Equatable {
    var year: Int
    var month: Int?
    var day: Int?
    var time: ClockTime?
    /// As ISO 8601 writes it: `Z`, `+01:00`; nil when none is given or known.
    var zone: String?
    var hasUnknownZone = false

    init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// In UTC.
    init(secondsSince1970 seconds: Int64) {
        let days = Int((seconds - (seconds % 86400 + 86400) % 86400) / 86400)
        let rest = Int(seconds) - days * 86400
        // Howard Hinnant's days-to-civil: years run from March, so that the leap day is the last one.
        let shifted = days + 719_468
        let era = (shifted - (shifted % 146_097 + 146_097) % 146_097) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        time = ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
        zone = "Z"
    }

    /// Nil when there is no such day or time, or when the year is not one that a publication could have.
    var timestamp: Timestamp? {
        guard (1400...2999).contains(year) else { return nil }
        guard let month else { return Timestamp(text: padded(year, 4), precision: .year) }
        guard (1...12).contains(month) else { return nil }
        let monthText = "\(padded(year, 4))-\(padded(month, 2))"
        guard let day else { return Timestamp(text: monthText, precision: .month) }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
        let dayText = "\(monthText)-\(padded(day, 2))"
        guard let time else { return Timestamp(text: dayText, precision: .day) }
        guard time.isValid else { return nil }
        return Timestamp(text: "\(dayText)T\(time.text)\(zone ?? "")", precision: .time)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// A time of day, to the minute or the second.
struct ClockTime: Equatable {
    var hour: Int
    var minute: Int
    var second: Int?

    var isValid: Bool { (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second ?? 0) }

    var text: String {
        "\(padded(hour, 2)):\(padded(minute, 2))" + (second.map { ":" + padded($0, 2) } ?? "")
    }

    /// The hour on a clock of twelve hours; nil when it has no such hour.
    func onClock(isAfternoon: Bool) -> ClockTime? {
        guard (1...12).contains(hour) else { return nil }
        return ClockTime(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, second: second)
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
