import Glibc

/// Words in lower case with single spaces between, so that it is seen at once whether a text holds others, however they are set.
struct PrintedText {
    /// UTF-8, with a zero at the end.
    private let letters: [CChar]

    init(_ text: String) {
        var bytes: [UInt8] = [0x20]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x30...0x39, 0x61...0x7A, 0xC3...0xE1, 0xE4...: bytes.append(byte)
            // An accent, or punctuation beyond ASCII, which parts words.
            case 0x80...: if bytes.last != 0x20, bytes[bytes.count - 1] >= 0x80 { bytes.append(byte) }
            // An apostrophe is left out as a typographic one is.
            case 0x27: break
            default: if bytes.last != 0x20 { bytes.append(0x20) }
            }
        }
        if bytes.last != 0x20 { bytes.append(0x20) }
        letters = bytes.map { CChar(bitPattern: $0) } + [0]
    }

    /// Whether all words of the other stand here in a row. Both begin and end with a space, so that whole words are found.
    func contains(_ other: PrintedText) -> Bool { strstr(letters, other.letters) != nil }
}
