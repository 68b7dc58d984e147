/// Divides a hashtag into the words that it is written together of.
enum HashtagWords {
    /// The words of a form without `#`: `Me`, `Too` of `MeToo`; `BBC`, `News` of `BBCNews`; `Vote`, `2024` of `Vote2024`.
    static func split(_ form: String) -> [String] {
        let scalars = Array(form.unicodeScalars)
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar == "_" || index > 0 && begins(scalar, after: scalars[index - 1], before: next) {
                if !word.isEmpty { words.append(String(word)) }
                word = String.UnicodeScalarView()
            }
            if scalar != "_" { word.append(scalar) }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    private static func begins(_ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        let isDigit = scalar.properties.numericType != nil
        if isDigit != (last.properties.numericType != nil), last != "_" { return !scalar.properties.isGraphemeExtend }
        guard scalar.properties.isUppercase else { return false }
        // In `BBCNews` the N begins a word, since a small letter follows it.
        return !last.properties.isUppercase || next?.properties.isLowercase == true
    }
}
