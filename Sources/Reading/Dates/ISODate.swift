/// Dates that begin with the year, in digits: `2018-01-09T14:30:00+01:00`, `2018/01/09 2:30 pm`, `20180109`, `2018-01`.
enum ISODate {
    /// Nil when the text has another form.
    static func parts(_ bytes: [UInt8]) -> DateParts? {
        var scanner = DateScanner(bytes)
        guard let year = scanner.number(digits: 4) else { return nil }
        var parts = DateParts(year: year)
        if scanner.isAtEnd { return parts }
        if scanner.nextIsDigit {
            guard let month = scanner.number(digits: 2), let day = scanner.number(digits: 2) else { return nil }
            (parts.month, parts.day) = (month, day)
        } else {
            guard let mark = scanner.next.map(Unicode.Scalar.init), "-/.".unicodeScalars.contains(mark), scanner.skip(mark) else {
                return nil
            }
            guard let month = scanner.number(), month.digits <= 2 else { return nil }
            parts.month = month.value
            if scanner.isAtEnd { return mark == "." ? nil : parts }
            guard scanner.skip(mark), let day = scanner.number(), day.digits <= 2 else { return nil }
            parts.day = day.value
        }
        if scanner.isAtEnd { return parts }
        guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") || (scanner.skip(",") && scanner.skip(" ")) else {
            return nil
        }
        guard let time = scanner.time(isCompact: true) else { return nil }
        parts.time = time
        return WrittenDate.readZone(&scanner, into: &parts) && scanner.isAtEnd ? parts : nil
    }
}
