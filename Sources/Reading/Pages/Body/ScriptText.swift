/// The article's markup where a page keeps it only in a script, from which the browser makes the text: a string of JSON or
/// JavaScript that holds paragraphs.
enum ScriptText {
    /// Paragraphs that a string must hold.
    private static let leastParagraphs = 3
    /// Strings that are looked at.
    private static let limit = 2000
    private static let marks = ["\\u003cp", "\\u003Cp", "<p>", "<p "].map { Array($0.utf8) }

    /// The longest such string as HTML; nil when there is none.
    ///
    /// - Parameter page: UTF-8, with its scripts.
    static func html(in page: [UInt8]) -> String? {
        var best: Range<Int>?
        for mark in marks.prefix(2) {
            var rest = page[...]
            var count = 0
            while count < limit, let place = ByteSearch.first(mark, in: rest) {
                count += 1
                guard let string = string(around: place, in: page, from: rest.startIndex) else {
                    rest = page[(place + mark.count)...]
                    continue
                }
                if string.count > best?.count ?? 0, paragraphs(in: page[string]) >= leastParagraphs { best = string }
                rest = page[string.upperBound...]
            }
        }
        guard let best else { return nil }
        var scanner = JSONScanner(Array(page[best.lowerBound - 1...best.upperBound]))
        guard case .string(let html)? = try? scanner.value() else { return nil }
        return html
    }

    /// What stands between the quotes around `place`.
    private static func string(around place: Int, in page: [UInt8], from start: Int) -> Range<Int>? {
        var open = place - 1
        while open >= start, !isQuote(page, open) { open -= 1 }
        guard open >= start else { return nil }
        var close = place
        while close < page.count, !isQuote(page, close) { close += 1 }
        return close < page.count ? open + 1..<close : nil
    }

    /// Whether a quote stands there without a backslash before it.
    private static func isQuote(_ page: [UInt8], _ index: Int) -> Bool {
        page[index] == 0x22 && (index == 0 || page[index - 1] != 0x5C)
    }

    private static func paragraphs(in string: ArraySlice<UInt8>) -> Int {
        var count = 0
        for mark in marks {
            var rest = string
            while count < leastParagraphs, let place = ByteSearch.first(mark, in: rest) {
                count += 1
                rest = string[(place + mark.count)...]
            }
        }
        return count
    }
}
