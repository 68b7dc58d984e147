import Coverage

/// Finds what stands in quote marks within a mixed quote, without the marks.
enum QuotedFragments {
    static func all(in stretch: TextStretch) -> [TextStretch] {
        guard mayHaveMark(stretch) else { return [] }
        var parts = StretchParts(stretch)
        let scalars = parts.scalars
        var fragments: [TextStretch] = []
        var place = 0
        while place < scalars.count {
            guard let mark = Mark(at: place, in: scalars) else {
                place += 1
                continue
            }
            let start = place + mark.length
            var end = start
            while end < scalars.count, !mark.closes(at: end, in: scalars) { end += 1 }
            if end > start { fragments.append(parts.take(start..<end)) }
            place = min(end, scalars.count) + mark.length
        }
        return fragments
    }

    /// Whether one of the bytes is, or begins, a mark that may open.
    private static func mayHaveMark(_ stretch: TextStretch) -> Bool {
        stretch.bytes[stretch.range].contains { byte in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xC2 || byte == 0xE2
        }
    }

    /// Whether an opening mark stands right before a code point.
    static func opens(before last: Unicode.Scalar?, _ secondToLast: Unicode.Scalar?) -> Bool {
        guard let last else { return false }
        return "“\"«„".unicodeScalars.contains(last) || last == "'" && secondToLast == "'"
    }

    /// An opening mark and what closes it.
    private struct Mark {
        private enum Closing { case double, angle, twoSingles, single }

        let length: Int
        private let closing: Closing

        init?(at place: Int, in scalars: [Unicode.Scalar]) {
            switch scalars[place] {
            case "“", "„", "\"": (length, closing) = (1, .double)
            case "«": (length, closing) = (1, .angle)
            case "'" where place + 1 < scalars.count && scalars[place + 1] == "'": (length, closing) = (2, .twoSingles)
            case "‘", "'":
                let isWordStart = place == 0 || !scalars[place - 1].properties.isAlphabetic
                guard isWordStart, place + 1 < scalars.count, scalars[place + 1].properties.isAlphabetic else { return nil }
                (length, closing) = (1, .single)
            default: return nil
            }
        }

        func closes(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
            let scalar = scalars[place]
            let next = place + 1 < scalars.count ? scalars[place + 1] : " "
            return switch closing {
            case .double: scalar == "”" || scalar == "\""
            case .angle: scalar == "»"
            case .twoSingles: scalar == "'" && next == "'"
            case .single: (scalar == "’" || scalar == "'") && !next.properties.isAlphabetic
            }
        }
    }
}

extension QuoteCutter {
    /// What stands in quote marks within a text, without the marks.
    public static func quoted(in text: String) -> [String] {
        QuotedFragments.all(in: TextStretch(Passage(text, Span(0, text.unicodeScalars.count)))).map(\.text)
    }
}
