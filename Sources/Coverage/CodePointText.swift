/// A text whose stretches are found by code points in constant time.
public struct CodePointText: Sendable {
    /// UTF-8.
    public let bytes: [UInt8]
    private let count: Int
    /// The byte at which every 64th code point begins; nil where every code point is one byte.
    private let begins: [Int]?

    public init(_ text: String) {
        bytes = Array(text.utf8)
        var (begins, count) = ([Int](), 0)
        for (place, byte) in bytes.enumerated() where byte & 0xc0 != 0x80 {
            if count % Self.step == 0 { begins.append(place) }
            count += 1
        }
        self.begins = count == bytes.count ? nil : begins
        self.count = count
    }

    private static let step = 64

    /// The byte at which a code point begins; for the number of all, the end.
    private func begin(of codePoint: Int) -> Int {
        guard let begins else { return codePoint }
        guard codePoint < count else { return bytes.count }
        var place = begins[codePoint / Self.step]
        for _ in 0..<(codePoint % Self.step) {
            repeat { place += 1 } while bytes[place] & 0xc0 == 0x80
        }
        return place
    }

    /// The bytes from one code point to another; nil where the text does not reach so far.
    public func bytes(from start: Int?, to end: Int?) -> Range<Int>? {
        guard let start, let end, start >= 0, start <= end, end <= count else { return nil }
        return begin(of: start)..<begin(of: end)
    }

    /// All of it.
    public var whole: String { String(decoding: bytes, as: UTF8.self) }

    /// The words from one code point to another; nil where the text does not reach so far.
    public func text(from start: Int?, to end: Int?) -> String? {
        bytes(from: start, to: end).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Whether exactly these words stand there.
    public func holds(_ words: String, from start: Int?, to end: Int?) -> Bool {
        guard let range = bytes(from: start, to: end) else { return false }
        return bytes[range].elementsEqual(words.utf8)
    }
}
