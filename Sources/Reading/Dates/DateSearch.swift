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
}
