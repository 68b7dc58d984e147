import Coverage

extension Timestamp {
    /// The date that `text` gives, in ISO 8601 and its variants, RFC 2822, or words (`Jan. 9, 2018`, `9 January 2018 2:30 pm`);
    /// 10 or 13 digits are seconds or milliseconds since 1970, in UTC.
    ///
    /// Nil for impossible dates, for dates that can mean two days (`01/09/2018`) and for what is no date. Nothing is invented:
    /// a day without a time has none, a time without a zone has none. Seconds are the finest; fractions are left out.
    public init?(parsing text: String) {
        guard let reading = DateReading(text) else { return nil }
        self = reading.timestamp
    }
}

/// A date together with whether it holds all that the text said.
struct DateReading: Equatable {
    var timestamp: Timestamp
    /// False when a time zone was named that is not known, or that has several meanings.
    var isWhole = true

    init?(_ text: String) {
        let bytes = Array(text.collapsed.utf8)
        guard (4...80).contains(bytes.count) else { return nil }
        if bytes.count == 10 || bytes.count == 13, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int64(text.collapsed)
        {
            self.init(secondsSince1970: bytes.count == 13 ? number / 1000 : number)
            return
        }
        guard let parts = ISODate.parts(bytes) ?? WrittenDate.parts(bytes) else { return nil }
        self.init(parts)
    }

    /// A number as JSON writes it: a year, `20180109`, or seconds or milliseconds since 1970.
    init?(number digits: String) {
        if digits.utf8.count == 4 || digits.utf8.count == 8 {
            self.init(digits)
            return
        }
        guard let number = Double(digits), number.isFinite, number >= 1e8, number < 1e14 else { return nil }
        self.init(secondsSince1970: Int64(number < 1e11 ? number : number / 1000))
    }

    private init?(_ parts: DateParts) {
        guard let timestamp = parts.timestamp else { return nil }
        self.timestamp = timestamp
        isWhole = !parts.hasUnknownZone
    }

    private init?(secondsSince1970 seconds: Int64) {
        self.init(DateParts(secondsSince1970: seconds))
    }
}

extension FieldText {
    /// The date that a field holds.
    static func date(_ value: JSONValue) -> DateReading? {
        if case .number(let digits) = value { return DateReading(number: digits) }
        return single(value).flatMap { DateReading($0) }
    }
}
