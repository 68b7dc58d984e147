/// Quotation marks of a stretch of text that was taken out of another: none of them is left without its other half.
enum QuotationMarks {
    /// The text without marks of which the other half is not there; apostrophes stay.
    static func balanced(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var open: [(place: Int, closes: Set<Unicode.Scalar>)] = []
        var isDangling = [Bool](repeating: false, count: scalars.count)
        for (place, scalar) in scalars.enumerated() {
            let before = place > 0 ? scalars[place - 1] : " "
            let after = place + 1 < scalars.count ? scalars[place + 1] : " "
            if let match = open.lastIndex(where: { $0.closes.contains(scalar) }), !(isApostrophe(scalar) && isWord(after)) {
                for left in open[(match + 1)...] { isDangling[left.place] = true }
                open.removeSubrange(match...)
            } else if let closes = closing[scalar],
                !isApostrophe(scalar) || !isWord(before) && isWord(after) && !isShort(scalars, place)
            {
                open.append((place, closes))
            } else if closers.contains(scalar), !isApostrophe(scalar) || !isWord(after) && before != "s" && before != " " {
                isDangling[place] = true
            }
        }
        for left in open { isDangling[left.place] = true }
        return String(String.UnicodeScalarView(zip(scalars, isDangling).filter { !$0.1 }.map(\.0)))
    }

    /// The text between double quotation marks, with single ones inside.
    static func quoted(_ text: String) -> String {
        var isOpen = false
        let inner = balanced(text).unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "“", "„": return "‘"
            case "”": return "’"
            case "\"":
                isOpen.toggle()
                return isOpen ? "‘" : "’"
            default: return scalar
            }
        }
        return "“" + String(String.UnicodeScalarView(inner)) + "”"
    }

    private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
        "“": ["”"], "„": ["“", "”"], "«": ["»"], "\"": ["\""], "‘": ["’"], "'": ["'"],
    ]
    private static let closers: Set<Unicode.Scalar> = ["”", "»", "’", "'"]

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Whether the apostrophe begins a word that is shortened: `'em`, `'80s`.
    private static func isShort(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        let word = String(String.UnicodeScalarView(scalars[(place + 1)...].prefix(while: isWord))).lowercased()
        return word.first?.isNumber == true || shortened.contains(word)
    }

    private static let shortened: Set<String> = ["em", "tis", "twas", "til", "cause", "n", "round"]
}
