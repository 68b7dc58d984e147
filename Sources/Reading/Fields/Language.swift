/// Language tags after BCP 47.
enum Language {
    /// `en`, `en-US`, `zh-Hant` from `EN`, `en_US`, `English`; nil for what is no language.
    static func tag(_ text: String) -> String? {
        let text = text.collapsed
        if let code = names[text.lowercased()] { return code }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            return nil
        }
        let subtags = parts.dropFirst()
        guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else {
            return nil
        }
        return ([primary.lowercased()] + subtags.map(cased)).joined(separator: "-")
    }

    /// A region is in capitals, a script has one, all else is small.
    private static func cased(_ subtag: Substring) -> String {
        switch subtag.count {
        case 2: subtag.uppercased()
        case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
        default: subtag.lowercased()
        }
    }

    private static let names = [
        "english": "en", "french": "fr", "français": "fr", "german": "de", "deutsch": "de", "spanish": "es", "español": "es",
        "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl", "nederlands": "nl",
        "polish": "pl",
        "russian": "ru", "ukrainian": "uk", "chinese": "zh", "japanese": "ja", "korean": "ko", "arabic": "ar", "turkish": "tr",
        "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs", "greek": "el", "hebrew": "he",
        "hindi": "hi",
        "hungarian": "hu", "romanian": "ro", "persian": "fa", "indonesian": "id",
    ]
}
