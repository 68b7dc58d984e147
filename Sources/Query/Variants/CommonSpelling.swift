/// One spelling of the words of several wordings: what one of them prints as another does but for the spelling is no edit.
///
/// `work force` is read as `workforce` where another wording has that, `it's` as `it is`, and `d--n` or `[expletive]` as the word that another
/// prints at the same place.
enum CommonSpelling {
    static func spelled(_ texts: [WordedText]) -> [WordedText] {
        guard texts.count > 1 else { return texts }
        let words = Set(texts.flatMap(\.keys))
        let pairs = Set(texts.flatMap { zip($0.keys, $0.keys.dropFirst()).map { [$0, $1] } })
        let alike = texts.map { contracted(compounded($0, words), pairs) }
        var seen: Set<[String]> = []
        let plain = alike.filter { !$0.isMasked && $0.masks.isEmpty && seen.insert($0.keys).inserted }
        return alike.map { text in plain.reduce(text, unmasked) }
    }

    /// `work force` as one word where that is known as one.
    private static func compounded(_ text: WordedText, _ words: Set<String>) -> WordedText {
        var text = text
        for place in text.keys.indices.dropLast().reversed() {
            let (first, second) = (text.keys[place], text.keys[place + 1])
            guard first.count > 1, second.count > 1, first.count + second.count >= leastCompound, !articles.contains(first),
                words.contains(first + second)
            else { continue }
            text.read(place..<(place + 2), as: [first + second])
        }
        return text
    }

    private static func contracted(_ text: WordedText, _ pairs: Set<[String]>) -> WordedText {
        var text = text
        for place in text.keys.indices.reversed() {
            let readings = Contraction.readings(of: WordedText.word(text.text(of: place..<(place + 1))))
            if let reading = readings.first(where: pairs.contains) { text.read(place..<(place + 1), as: reading) }
        }
        return text
    }

    /// A wording with the words that another one has for those that it masks.
    private static func unmasked(_ text: WordedText, by plain: WordedText) -> WordedText {
        guard !text.masks.isEmpty, text.keys.count <= mostWords, plain.keys.count <= mostWords else { return text }
        let numbers = EditScript.numbered(plain.keys, text.keys)
        let runs = EditScript.runs(of: EditScript.steps(from: numbers.old, to: numbers.new))
        var text = text
        // From the end, so that places before stay what they are.
        for (run, next) in zip(runs, runs.dropFirst()).reversed() {
            guard case .removed(let words) = run, case .added(let masked) = next, text.masks.contains(masked) else { continue }
            let keys = Array(plain.keys[words])
            if MaskedWord(text.text(of: masked))?.stands(for: keys) == true { text.read(masked, as: keys, isMask: true) }
        }
        return text
    }

    /// In letters: `today` is often two words by chance.
    private static let leastCompound = 6
    private static let articles: Set<String> = ["the", "an"]
    /// Longer wordings would take seconds.
    private static let mostWords = 2_000
}
