import Glibc

/// Finds bytes in bytes.
enum ByteSearch {
    /// Where `text` stands in `bytes` for the first time; nil when it does not.
    static func first(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let head = text.first else { return bytes.startIndex }
        return bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard let start = buffer.baseAddress else { return nil }
            var index = 0
            while index + text.count <= buffer.count {
                guard let found = memchr(start + index, Int32(head), buffer.count - text.count - index + 1) else { return nil }
                index = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - start
                if memcmp(start + index, text, text.count) == 0 { return index }
                index += 1
            }
            return nil
        }.map { bytes.startIndex + $0 }
    }

    static func contains(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool { first(text, in: bytes) != nil }

    static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool { contains(Array(text.utf8), in: bytes) }

    /// Whether `word` stands there by itself: `comments-list` has the word `comments`, `nocomments` has not.
    static func containsWord(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let start = first(word, in: rest) {
            let end = start + word.count
            if (start == 0 || !isLetter(bytes[start - 1])) && (end == bytes.count || !isLetter(bytes[end])) { return true }
            rest = bytes[(start + 1)...]
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    /// With the capitals of ASCII made small.
    static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
