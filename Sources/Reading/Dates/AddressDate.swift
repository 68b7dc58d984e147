import Coverage

extension DateSearch {
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
}
