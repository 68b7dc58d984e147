/// Walks over the first code points of a body, where a dateline can stand.
struct DatelineScanner {
    /// A place as printed, and whether its first part is in capitals.
    struct Place {
        var text: String
        var isInCapitals: Bool
    }

    /// Code points of the longest dateline.
    private static let longest = 120
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ body: String) {
        scalars = Array(body.unicodeScalars.prefix(Self.longest))
    }

    /// The place and, behind it, the date, which is passed over. Nil, and nothing is read, when there is none.
    mutating func place() -> Place? {
        let start = index
        guard let end = scalars.indices.first(where: { scalars[$0] == "(" || isDash($0) != nil || scalars[$0] == "\n" }),
            scalars[end] != "\n"
        else { return nil }
        let parts = String(text(start..<end)).split(separator: ",").map { String($0).collapsed }
        guard let first = parts.first.map(withoutDate), isPlace(first), parts.count <= 4 else { return nil }
        let isInCapitals = !first.unicodeScalars.contains { $0.properties.isLowercase }
        guard parts.dropFirst().allSatisfy({ isRegion($0) || isDate($0) }) else { return nil }
        index = end
        let regions = parts.dropFirst().prefix { !isDate($0) }
        return Place(text: ([first] + regions).joined(separator: ", "), isInCapitals: isInCapitals)
    }

    /// `(Reuters, AFP)`. Only agencies that are known count when the place does not vouch for them.
    mutating func agencies(areKnown: Bool) -> [String]? {
        guard index < scalars.count, scalars[index] == "(", let end = scalars[index...].firstIndex(of: ")") else { return nil }
        let names = Authors.pieces(of: text(index + 1..<end).collapsed)
        let isFit = names.allSatisfy { Agencies.isKnown($0) || (!areKnown && isAgency($0)) }
        guard isFit, !names.isEmpty else { return nil }
        index = end + 1
        return names
    }

    /// The end of the dash and the white space behind it; nil when no dash, or no text after it, is next.
    mutating func dash() -> Int? {
        var next = index
        while next < scalars.count, isSpace(next) { next += 1 }
        guard let length = next > index || isDash(next) != nil ? dashLength(next) : nil else { return nil }
        next += length
        while next < scalars.count, isSpace(next) || scalars[next] == "\n" { next += 1 }
        return next < scalars.count ? next : nil
    }

    /// Whether the text at `start` opens as a sentence does.
    func beginsSentence(at start: Int) -> Bool {
        let first = scalars[start]
        if first.properties.isLowercase { return false }
        return first.properties.isAlphabetic || ("0"..."9").contains(first) || "\"'“‘«„#@".unicodeScalars.contains(first)
    }

    /// `NEW YORK` from `NEW YORK Feb 10`, where the comma is missing.
    private func withoutDate(_ part: String) -> String {
        let words = part.split(separator: " ")
        guard let last = words.last, last.allSatisfy(\.isNumber) else { return part }
        let place = words.prefix { !isDate(String($0)) }
        return place.isEmpty ? part : place.joined(separator: " ")
    }

    private func isPlace(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "/" }
        guard (1...8).contains(words.count), text.unicodeScalars.count <= 50 else { return false }
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || isMark($0) || " .'’-/".unicodeScalars.contains($0)
        }
        return isPlain && letters.count >= 2 && words.allSatisfy(opensInCapitals)
    }

    private func isRegion(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "/" }
        return (1...5).contains(words.count)
            && words.allSatisfy { opensInCapitals($0) || ["of", "the", "and", "de"].contains($0) }
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || isMark($0) || " .'’-/".unicodeScalars.contains($0) }
            && !isDate(text)
    }

    /// `Jan 5`, `5 January 2018`, `Tuesday`, `2018`.
    private func isDate(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == "." }
        return !words.isEmpty && words.count <= 4
            && words.allSatisfy { word in
                word.allSatisfy(\.isNumber) ? word.count <= 4 : WrittenDate.isCalendarWord(String(word))
            }
    }

    private func isAgency(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...4).contains(words.count) && text.unicodeScalars.count <= 40 && words.allSatisfy(opensInCapitals)
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || isMark($0) || " .-'’".unicodeScalars.contains($0) }
    }

    private func opensInCapitals(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase || (first.properties.isAlphabetic && !first.properties.isLowercase)
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// The length of the dash at `index`, which stands after white space or is a long one; nil when there is none.
    private func isDash(_ index: Int) -> Int? {
        guard let length = dashLength(index) else { return nil }
        let isLong = scalars[index] == "—" || length == 2
        return isLong || (index > 0 && isSpace(index - 1)) ? length : nil
    }

    private func dashLength(_ index: Int) -> Int? {
        guard index < scalars.count else { return nil }
        switch scalars[index] {
        case "—", "–", "―": return 1
        case "-":
            let isDouble = index + 1 < scalars.count && scalars[index + 1] == "-"
            let end = index + (isDouble ? 2 : 1)
            let isFree = end == scalars.count || isSpace(end) || scalars[end] == "\n"
            // Behind a parenthesis a hyphen joins no words: `(Reuters) -Shares`.
            let followsAgency = index > 1 && isSpace(index - 1) && scalars[index - 2] == ")"
            return isDouble || isFree || followsAgency ? end - index : nil
        default: return nil
        }
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.canonicalCombiningClass != .notReordered }

    private func isSpace(_ index: Int) -> Bool { scalars[index] == " " || scalars[index] == "\t" || scalars[index] == "\u{A0}" }
}
