/// A text whose stretches are found by code points in constant time.
struct CodePointText {
    private let bytes: [UInt8]
    /// The byte at which each code point begins, and the end; nil where every code point is one byte.
    private let begins: [Int]?

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        begins = isASCII ? nil : bytes.indices.filter { bytes[$0] & 0xc0 != 0x80 } + [bytes.count]
        self.bytes = bytes
    }

    private var count: Int { begins.map { $0.count - 1 } ?? bytes.count }

    private func slice(from start: Int?, to end: Int?) -> ArraySlice<UInt8>? {
        guard let start, let end, start >= 0, start <= end, end <= count else { return nil }
        guard let begins else { return bytes[start..<end] }
        return bytes[begins[start]..<begins[end]]
    }

    /// The words from one code point to another; nil where the text does not reach so far.
    func text(from start: Int?, to end: Int?) -> String? {
        slice(from: start, to: end).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether exactly these words stand there.
    func holds(_ words: String, from start: Int?, to end: Int?) -> Bool {
        guard let slice = slice(from: start, to: end) else { return false }
        return slice.elementsEqual(words.utf8)
    }
}
