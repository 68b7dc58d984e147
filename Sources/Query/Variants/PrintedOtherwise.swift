extension WordedText {
    /// Where it prints the same words otherwise than another text does: in other case, with other marks or `&` for `and`.
    ///
    /// What a quote's place in a sentence asks for is left out: the case of its first letter and the marks at its ends. So are stops,
    /// commas and quote marks, which every house sets as it likes; dashes of all styles are equal.
    func printedOtherwise(than other: WordedText) -> [String] {
        guard keys.count == other.keys.count else { return [] }
        let pairs = zip(printed, other.printed)
        var stretches: [Range<Int>] = []
        for (place, pair) in pairs.enumerated() where pair.0 != pair.1 {
            if let last = stretches.last, last.upperBound == place {
                stretches[stretches.count - 1] = last.lowerBound..<(place + 1)
            } else {
                stretches.append(place..<(place + 1))
            }
        }
        return stretches.map {
            Self.withoutStops(text(of: isJoined($0.upperBound - 1) ? $0.lowerBound..<($0.upperBound + 1) : $0))
        }
    }

    /// Without the stops and quote marks at its ends.
    private static func withoutStops(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isLeftOut(first) { scalars.removeFirst() }
        while let last = scalars.last, isLeftOut(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether the word and the next one are one with a hyphen between them.
    private func isJoined(_ place: Int) -> Bool {
        place + 1 < keys.count && spans[place].end == spans[place + 1].start
    }

    /// Each word with the marks that count.
    private var printed: [String] {
        keys.indices.map { place in
            var word = String.UnicodeScalarView()
            let (isFirst, isLast) = (spans[place].start == spans[0].start, spans[place].end == spans[keys.count - 1].end)
            let scalars = text(of: place..<(place + 1)).unicodeScalars
            for (before, scalar) in zip([nil] + scalars.map(Optional.some), scalars) {
                // A word that others print as one.
                if before == " ", scalar.properties.isAlphabetic, !word.isEmpty { word.append(" ") }
                if Self.isLeftOut(scalar) { continue }
                let folded = Self.isDash(scalar) ? "-" : scalar
                if folded != "-" || word.last != "-" { word.append(folded) }
            }
            if isFirst { word = String.UnicodeScalarView(word.drop { !Self.isOfWord($0) }) }
            if isLast { while let last = word.last, !Self.isOfWord(last) { word.removeLast() } }
            let text = String(word)
            return isFirst ? text.prefix(1).lowercased() + text.dropFirst() : text
        }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "&"
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { ("\u{2010}"..."\u{2015}").contains(scalar) }

    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isQuotationMark || stops.contains(scalar)
    }

    private static let stops = Set(".,;:…`\u{2032}\u{2033}".unicodeScalars)
}
