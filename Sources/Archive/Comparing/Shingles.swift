/// The shingles of a text: hashes of every four words in a row (A. Broder, "On the resemblance and containment of documents", 1997).
///
/// Words are runs of letters and digits, ASCII in lower case; punctuation and quote marks of any style count for nothing. Chinese and
/// Japanese characters are words of their own.
struct Shingles {
    /// In the order of the text; a shingle that recurs stands there again.
    private(set) var hashes: [UInt64] = []

    init(_ text: String) {
        var text = text
        text.withUTF8 { collect($0) }
    }

    /// How many there are.
    var count: Int { hashes.count }

    /// Each once, in ascending order.
    var distinct: [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(hashes.count)
        for hash in hashes.sorted() where hash != result.last { result.append(hash) }
        return result
    }

    /// The hashes by which other texts find this one, each once, in ascending order: those below a fixed limit, and the lowest of a
    /// short text.
    ///
    /// A fixed share of all shingles, unlike a fixed number, finds a brief in the long report that holds it (L. Irber et al.,
    /// "FracMinHash", 2022).
    var samples: [UInt64] {
        let limit = UInt64.max / CopyCriteria.sampling
        var low = Set(hashes.filter { $0 <= limit })
        if low.count < CopyCriteria.fewestSamples { low.formUnion(distinct.prefix(CopyCriteria.fewestSamples)) }
        return low.sorted()
    }

    private mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
        hashes.reserveCapacity(bytes.count / 6)
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var count = 0
        var index = 0
        while true {
            let word = Self.nextWord(bytes, &index)
            guard word != 0 else { return }
            count += 1
            if count >= CopyCriteria.shingleWords {
                hashes.append(Self.mixed(((words.0 &* Self.base &+ words.1) &* Self.base &+ words.2) &* Self.base &+ word))
            }
            words = (words.1, words.2, word)
        }
    }

    private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// FNV-1a of the next word; 0 at the end of the text.
    @inline(__always)
    private static func nextWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt64 {
        var hash: UInt64 = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length: Int
            if byte < 0x80 {
                let letter = byte.foldedASCII
                if letter == 0 {
                    index += 1
                    if hash != 0 { return hash }
                    continue
                }
                hash = ((hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(letter)) &* 0x100_0000_01b3
                index += 1
                continue
            }
            length = min(byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4, bytes.count - index)
            if isSeparator(bytes, index) {
                index += length
                if hash != 0 { return hash }
                continue
            }
            let standsAlone = (0xe3...0xe9).contains(byte)
            if standsAlone && hash != 0 { return hash }
            if hash == 0 { hash = 0xcbf2_9ce4_8422_2325 }
            for place in index..<(index + length) { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
            index += length
            if standsAlone { return hash }
        }
        return hash
    }

    /// Punctuation outside of ASCII: U+0080 to U+00BF, U+2000 to U+203F, U+3000 to U+303F.
    @inline(__always)
    private static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte == 0xc2 { return true }
        return (byte == 0xe2 || byte == 0xe3) && index + 1 < bytes.count && bytes[index + 1] == 0x80
    }

    /// The finalizer of splitmix64 (S. Vigna): spreads similar sums over all hashes.
    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}

/// How much two texts have in common, in distinct shingles.
struct Overlap: Equatable {
    var shared: Int
    var first: Int
    var second: Int

    init(shared: Int, first: Int, second: Int) {
        self.shared = shared
        self.first = first
        self.second = second
    }

    /// - Parameters: distinct shingles in ascending order.
    init(_ first: [UInt64], _ second: [UInt64]) {
        var shared = 0
        var (a, b) = (0, 0)
        while a < first.count, b < second.count {
            if first[a] == second[b] { shared += 1 }
            let (left, right) = (first[a], second[b])
            if left <= right { a += 1 }
            if right <= left { b += 1 }
        }
        self.init(shared: shared, first: first.count, second: second.count)
    }

    /// The share of the first text that stands in the second, 0 to 1.
    var ofFirst: Double { first == 0 ? 0 : Double(shared) / Double(first) }
    /// The share of the second text that stands in the first, 0 to 1.
    var ofSecond: Double { second == 0 ? 0 : Double(shared) / Double(second) }
    /// Shared shingles of all that either has (Jaccard), 0 to 1.
    var similarity: Double {
        let either = Double(first) + Double(second) - Double(shared)
        return either == 0 ? 0 : Double(shared) / either
    }

    /// The larger share, whichever way.
    private var larger: Double { max(ofFirst, ofSecond) }
    var isCopy: Bool { shared >= CopyCriteria.fewestShingles && larger >= CopyCriteria.leastShared }
    var holdsInGroup: Bool { larger >= CopyCriteria.leastSharedInGroup }
}
