/// The one order in which readers of every format find out what bytes mean.
extension Charset {
    /// `bytes` as UTF-8, by what is surest: the byte order mark; UTF-8 where the bytes are that, whatever they are said to be, for
    /// no other charset gives well-formed UTF-8 by chance; the first charset named that the bytes do not contradict; what they
    /// look like; at last Windows-1252.
    ///
    /// - Parameter labels: the charsets that are named for the text, surest first.
    static func utf8(_ bytes: [UInt8], declared labels: [String]) -> [UInt8] {
        if let wide = markedOrWide(bytes), let text = converted(bytes, from: wide) { return withoutMark(text) }
        let names = labels.map(iconvName).filter { !isWide($0) || bytes.contains(0) }
        // The escapes of these are ASCII, and so is what they stand between.
        if let escaped = names.first(where: { isEscaping($0) || isWide($0) }) ?? escapedJapanese(bytes) {
            return converted(bytes, from: escaped) ?? utf8(bytes)
        }
        if isUTF8(bytes.span) || isMostlyUTF8(bytes) { return withoutMark(utf8(bytes)) }
        for name in names {
            // Servers say Latin-1 of everything; another script shows.
            if name == "WINDOWS-1252", let script = CharsetDetection.charset(of: bytes) {
                return converted(bytes, from: script) ?? utf8(bytes)
            }
            if let text = converted(bytes, from: name) { return text }
        }
        return CharsetDetection.charset(of: bytes).flatMap { converted(bytes, from: $0) } ?? utf8(bytes)
    }

    static func utf8(_ bytes: [UInt8], declared label: String?) -> [UInt8] { utf8(bytes, declared: label.map { [$0] } ?? []) }

    /// UTF-16 and UTF-32 as UTF-8, without a byte order mark; other bytes as they are.
    static func narrow(_ bytes: [UInt8]) -> [UInt8] {
        withoutMark(markedOrWide(bytes).flatMap { converted(bytes, from: $0) } ?? bytes)
    }

    /// Whether single bytes of the text may be looked at before it is decoded: what is a letter or mark of ASCII is nothing else.
    static func containsASCII(_ bytes: [UInt8], declared labels: [String]) -> Bool {
        markedOrWide(bytes) == nil && escapedJapanese(bytes) == nil && !labels.contains { isEscaping(iconvName($0)) }
    }

    private static func isEscaping(_ name: String) -> Bool { hasPrefix(name, ["ISO-2022", "HZ", "UTF-7"]) }

    /// Two or four bytes a character. Pages that say so of themselves are wrong when one can read them saying it.
    private static func isWide(_ name: String) -> Bool { hasPrefix(name, ["UTF-16", "UTF-32", "UCS-"]) }

    private static func hasPrefix(_ name: String, _ prefixes: [String]) -> Bool {
        prefixes.contains { name.uppercased().hasPrefix($0) }
    }

    /// UTF-16 or UTF-32 by its mark, or by the `<` that markup begins with.
    private static func markedOrWide(_ bytes: [UInt8]) -> String? {
        switch (bytes.first, bytes.count > 3 ? Array(bytes[1..<4]) : []) {
        case (0xFF, [0xFE, 0, 0]), (0x3C, [0, 0, 0]): "UTF-32LE"
        case (0, [0, 0xFE, 0xFF]), (0, [0, 0, 0x3C]): "UTF-32BE"
        case (0xFF, let rest) where rest.first == 0xFE: "UTF-16LE"
        case (0xFE, let rest) where rest.first == 0xFF: "UTF-16BE"
        case (0x3C, let rest) where rest.first == 0 && rest.last == 0: "UTF-16LE"
        case (0, let rest) where rest.first == 0x3C && rest.dropFirst().first == 0: "UTF-16BE"
        default: nil
        }
    }

    private static func withoutMark(_ text: [UInt8]) -> [UInt8] {
        text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    /// 7-bit Japanese that hides in ASCII.
    private static func escapedJapanese(_ bytes: [UInt8]) -> String? {
        guard let escape = ByteSearch.first([0x1B], in: bytes.prefix(1 << 16)), escape + 2 < bytes.count else { return nil }
        return bytes[escape + 1] == 0x24 && (bytes[escape + 2] == 0x42 || bytes[escape + 2] == 0x40) ? "ISO-2022-JP" : nil
    }
}
