import CTerminal
import Glibc

/// How many columns text takes on a terminal, as the C library's tables have it.
enum DisplayWidth {
    private static let hasUnicodeLocale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

    /// Columns of one character: 2 for wide ones such as 日 and most emoji, 0 for those that only modify.
    static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7f ? 0 : 1 }
        guard hasUnicodeLocale else { return 1 }
        // An emoji of several scalars is drawn as one.
        return character.unicodeScalars.reduce(0) { widest, scalar in
            if scalar == "\u{fe0f}" { return 2 }
            return max(widest, Int(cterminal_width(scalar.value)))
        }
    }

    /// Columns of a text; the sequences that change its style take none.
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text.utf8.count }
        var width = 0
        var isInStyle = false
        for character in text {
            if character == "\u{1b}" {
                isInStyle = true
            } else if isInStyle {
                isInStyle = character != "m"
            } else {
                width += of(character)
            }
        }
        return width
    }

    /// The begin of `text` that fits into `width` columns, with `…` where something is cut off.
    static func fitting(_ text: String, width: Int) -> String {
        guard of(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            let columns = of(character)
            if used + columns > width - 1 { break }
            result.append(character)
            used += columns
        }
        return result + "…"
    }

    /// Lines of at most `width` columns, broken at spaces.
    ///
    /// - Parameter used: columns that the first line has already; it then begins with a space, or is empty.
    static func wrapped(_ text: String, width: Int, after used: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = used
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let columns = of(String(word))
            if used > 0, used + 1 + columns > width {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += columns
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}

extension String {
    /// Without characters that would move the cursor or change colours: texts come from outside.
    var printable: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == 0xc2 || $0 == 0xe2 }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0a, 0x0d: result += " "
            case 0..<0x20, 0x7f..<0xa0: result += "\u{fffd}"
            // Overrides and isolates of the writing direction, which could turn a line around.
            case 0x202a...0x202e, 0x2066...0x2069: result += "\u{fffd}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
