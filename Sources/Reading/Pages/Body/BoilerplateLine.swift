/// Lines that pages put between and around the paragraphs of an article: calls to read, follow, subscribe, credits.
enum BoilerplateLine {
    /// Whether the whole line is such a one.
    static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 330, let first = line.first else { return false }
        guard let phrases = byFirstByte[lower(first)] else { return false }
        let text = lowercased(line.prefix(330))
        return phrases.contains { phrase in
            guard text.starts(with: phrase.bytes) else { return false }
            let rest = text[phrase.bytes.count...]
            if rest.allSatisfy(isEnd) { return true }
            return phrase.rest > 0 && rest.count <= phrase.rest && (phrase.isOpen || !isWordByte(rest[rest.startIndex]))
        }
    }

    /// Whether the line begins with a call and a mark: `Read more: …`, `Watch | …`. It is one when it is linked too.
    static func opensWithCall(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, let starts = callsByFirstByte[lower(first)] else { return false }
        let text = lowercased(line.prefix(60))
        return starts.contains { call in
            guard text.starts(with: call), call.count < text.count, !isWordByte(text[call.count]) else { return false }
            let rest = String(decoding: text[call.count...].prefix(28), as: UTF8.self)
            guard let mark = rest.unicodeScalars.firstIndex(where: { ":|›»>-".unicodeScalars.contains($0) }) else { return false }
            return !rest.unicodeScalars[..<mark].contains(".")
        }
    }

    private struct Phrase {
        var bytes: [UInt8]
        /// Bytes that may follow.
        var rest: Int
        /// Whether what follows may go on with the same word.
        var isOpen = false
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    private static func lowercased(_ line: ArraySlice<UInt8>) -> [UInt8] {
        if line.contains(where: { $0 == 0xD0 || $0 == 0xD1 || $0 == 0xC3 }) {
            return Array(String(decoding: line, as: UTF8.self).lowercased().utf8)
        }
        return line.map(lower)
    }
    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3A || byte == 0x2E || byte == 0x21 || byte >= 0x80
    }
    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    /// A phrase and, behind `+`, how many bytes may follow it.
    private static let phrases = """
        advertisement|advert|ad|read more|read also|also read|see also|related|related article|related articles|related stories
        related content|related links|related topics|share|share this|share this article|share this story|share article
        share story|tweet|email|print|comment|comments|click here+60|sign up+120|subscribe+120|follow us+80|follow @+80
        view comments|most read|most popular|trending|recommended|loading+30|story continues+40|article continues+40
        continue reading+60|more from +60|watch: +120|photo: +80|photos: +80|image: +80|images: +80|getty image|getty images|©+100
        copyright +200|all rights reserved|anzeige|werbung|publicidad|pubblicità|publicité|реклама|广告|広告|lesen sie auch+160
        lesen sie mehr+120|lire aussi+160|à lire aussi+160|leggi anche+160|lee también+160|leia mais+160|leia também+160
        mehr zum thema+80|weitere artikel+60|читайте также+160|show comments|hide comments|back to top|skip to content|reklame
        annonse|advertising|sponsored content|save article|gift this article|listen to this article+60|listen to article+60
        mehr lesen|lees ook+160|läs också+160|les også+160|læs også+160|przeczytaj także+160|czytaj też+160|czytaj także+160
        関連記事|관련기사|report this ad|this story was originally published+160
        """
    private static let calls = """
        read|read more|related|see also|also read|more|watch|listen|don't miss|join|download|sign up|recommended|must read
        previously|next|editor's note|lesen sie|lire aussi|leggi|lee|leia|читайте|les også|lees ook|läs också|mehr
        """

    private static let byFirstByte: [UInt8: [Phrase]] = {
        var found: [UInt8: [Phrase]] = [:]
        for entry in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let parts = entry.split(separator: "+")
            let bytes = Array(parts[0].utf8)
            let phrase = Phrase(
                bytes: bytes, rest: parts.count > 1 ? Int(parts[1]) ?? 0 : 0,
                isOpen: bytes.last.map { !isWordByte($0) || $0 >= 0x80 } ?? false)
            found[bytes[0], default: []].append(phrase)
            // Capitals of other alphabets share the first byte or have the one before.
            if bytes[0] == 0xD1 { found[0xD0, default: []].append(phrase) }
        }
        return found
    }()

    private static let callsByFirstByte: [UInt8: [[UInt8]]] = {
        var found: [UInt8: [[UInt8]]] = [:]
        for call in calls.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let bytes = Array(call.utf8)
            found[bytes[0], default: []].append(bytes)
            if bytes[0] == 0xD1 { found[0xD0, default: []].append(bytes) }
        }
        return found
    }()
}
