/// Guesses the charset of a text that names none, or a wrong one, and is no UTF-8.
enum CharsetDetection {
    /// Bytes that are looked at, and bytes above ASCII below which nothing is guessed.
    private static let sample = 1 << 18
    private static let least = 12

    /// A name for iconv; nil when Windows-1252 is as good a guess as any.
    ///
    /// Method: the East Asian charsets have forms so strict that other text breaks them. Of the one-byte charsets each is tried:
    /// a letter that its languages use often counts for it; a capital behind a small letter, and a sign inside a word against it.
    static func charset(of bytes: [UInt8]) -> String? {
        let bytes = bytes.count > sample ? Array(bytes.prefix(sample)) : bytes
        let high = bytes.count { $0 >= 0x80 }
        guard high >= least else { return nil }
        return eastAsian(bytes, high) ?? singleByte(bytes, high)
    }

    private static func eastAsian(_ bytes: [UInt8], _ high: Int) -> String? {
        guard high >= 40 else { return nil }
        return ["EUC-JP", "CP932", "CP949", "GB18030", "BIG5-HKSCS"].first { name in
            guard let text = Charset.converted(bytes, from: name, isStrict: true) else { return false }
            return isLikely(text, name)
        }
    }

    /// Whether the decoded text has what texts in that charset have: kana for Japan, Hangul for Korea, common Chinese else.
    private static func isLikely(_ text: [UInt8], _ name: String) -> Bool {
        var (kana, hangul, han, all) = (0, 0, 0, 0)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
            all += 1
            switch scalar.value {
            case 0x3040...0x30FF: kana += 1
            case 0xAC00...0xD7A3: hangul += 1
            case 0x4E00...0x9FFF: han += 1
            default: break
            }
        }
        switch name {
        case "EUC-JP", "CP932": return kana * 5 > all
        case "CP949": return hangul * 10 > all * 8
        default: return han * 10 > all * 6
        }
    }

    private static func singleByte(_ bytes: [UInt8], _ high: Int) -> String? {
        let scores = candidates.map { (name: $0.name, score: $0.score(of: bytes) / Double(high)) }
        guard let latin = scores.first, let best = scores.max(by: { $0.score < $1.score }) else { return nil }
        return best.score > 0.5 && best.score > latin.score + 0.1 ? best.name : nil
    }

    private static let candidates: [CharsetCandidate] = [
        CharsetCandidate("WINDOWS-1252", often: "éèàùâêîôûçëïüöäßñáíóúãõåøæœ", seldom: "ðþýìò"),
        CharsetCandidate("WINDOWS-1250", often: "ąćęłńóśźżěščřžýáíéůúďťňőűöüăâîşţ"),
        CharsetCandidate("ISO-8859-2", often: "ąćęłńóśźżěščřžýáíéůúďťňőűöüăâîşţ"),
        CharsetCandidate("WINDOWS-1254", often: "ışğçöüİâî"),
        CharsetCandidate("WINDOWS-1251", often: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґўћђљњџј"),
        CharsetCandidate("KOI8-U", often: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґ"),
        CharsetCandidate("ISO-8859-5", often: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєўћђљњџј"),
        CharsetCandidate("CP866", often: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ"),
        CharsetCandidate("WINDOWS-1253", often: "αοιετσνηυρπκμλςάίόέήύώγδθχφβξζψ"),
        CharsetCandidate("WINDOWS-1255", often: "יוהלאתרשבמנםכדקעחפסגטצןזךףץ"),
        CharsetCandidate("WINDOWS-1256", often: "اليمنوتربعدسفحقكجشةطصخضءىذغثزأإظئؤآ"),
        CharsetCandidate("ISO-8859-6", often: "اليمنوتربعدسفحقكجشةطصخضءىذغثزأإظئؤآ"),
        CharsetCandidate("WINDOWS-874", often: "านรอกเงมยลวดทตสปคบหแจพชขใไโผถศซธภณษญฎฐฉฟิีึืุูั่้็์ำะๆฯ"),
    ]
}

/// A charset of one byte a character, with what its bytes above ASCII say for it or against it.
private struct CharsetCandidate {
    let name: String
    private let kinds: [Kind]

    private enum Kind { case often, seldom, capital, letter, sign }

    init(_ name: String, often: String, seldom: String = "") {
        self.name = name
        let (often, seldom) = (Set(often.unicodeScalars), Set(seldom.unicodeScalars))
        kinds = (0x80...0xFF).map { byte in
            guard let text = Charset.converted([UInt8(byte)], from: name),
                let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first, scalar != "\u{FFFD}"
            else { return .sign }
            if often.contains(scalar) { return .often }
            if seldom.contains(scalar) { return .seldom }
            if scalar.properties.isUppercase { return .capital }
            return scalar.properties.isAlphabetic ? .letter : .sign
        }
    }

    func score(of bytes: [UInt8]) -> Double {
        var score = 0.0
        var isBehindSmall = false
        for (index, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                isBehindSmall = (0x61...0x7A).contains(byte)
                continue
            }
            let isInWord = index + 1 < bytes.count && (bytes[index + 1] >= 0xC0 || (0x61...0x7A).contains(bytes[index + 1]))
            switch kinds[Int(byte) - 0x80] {
            case .often: score += 1
            case .seldom: score += 0.5
            case .letter: score += 0.2
            case .capital: score += isBehindSmall ? -1 : 0.4
            case .sign: score += isBehindSmall && isInWord ? -1 : 0
            }
            switch kinds[Int(byte) - 0x80] {
            case .often, .seldom, .letter: isBehindSmall = true
            case .capital, .sign: isBehindSmall = false
            }
        }
        return score
    }
}
