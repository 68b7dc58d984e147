/// ISO 8601 texts, as the archive keeps them, in the order of time.
public enum Moment {
    /// Seconds from 1970 in UTC to the begin of what `text` names: `2018-01`, `2018-01-09` or `2018-01-09T14:30:00+01:00`.
    ///
    /// A time without a zone is taken for UTC. Nil for what is no such text.
    public static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard let year = number(bytes, 0, 4) else { return nil }
        let month = number(bytes, 5, 2) ?? 1
        let day = number(bytes, 8, 2) ?? 1
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        var seconds = days(year: year, month: month, day: day) * 86_400
        seconds += (number(bytes, 11, 2) ?? 0) * 3_600 + (number(bytes, 14, 2) ?? 0) * 60
        if bytes.count > 17, bytes[16] == UInt8(ascii: ":") { seconds += number(bytes, 17, 2) ?? 0 }
        return seconds - offset(bytes)
    }

    /// Seconds that the zone at the end is ahead of UTC.
    private static func offset(_ bytes: [UInt8]) -> Int64 {
        guard bytes.count > 16, let sign = bytes[16...].lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }),
            let hours = number(bytes, sign + 1, 2)
        else { return 0 }
        let minutes = number(bytes, sign + 4, 2) ?? number(bytes, sign + 3, 2) ?? 0
        return (bytes[sign] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64? {
        guard start + count <= bytes.count else { return nil }
        var number: Int64 = 0
        for byte in bytes[start..<(start + count)] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return number
    }

    /// Days from 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms": days_from_civil).
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
