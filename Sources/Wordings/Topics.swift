import Coverage

/// How often an article uses each word: what a story is about tells little of which of its utterances is meant.
///
/// Counted are words as they are written, without case and accents; a word's other forms count for themselves.
public struct Topics: Sendable {
    /// Hashes of words, each with its count below; zero where no word is.
    private var hashes: [UInt64]
    private var counts: [UInt16]

    public init(_ body: String) { self.init(Array(body.utf8)) }

    public init(_ body: CodePointText) { self.init(body.bytes) }

    private init(_ body: [UInt8]) {
        // At most every fourth byte ends a word that is worth counting, and half of the places stay free.
        var room = 256
        while room < body.count / 4 { room *= 2 }
        hashes = Array(repeating: 0, count: room)
        counts = Array(repeating: 0, count: room)
        var reader = WordReader(body, in: body.indices, from: 0)
        while reader.next() {
            let place = place(of: reader.hash)
            guard hashes[place] != 0 || used < room / 2 else { continue }
            if hashes[place] == 0 { used += 1 }
            hashes[place] = reader.hash
            counts[place] = counts[place] == .max ? .max : counts[place] + 1
        }
    }

    private var used = 0

    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
        return place
    }

    /// The binary logarithm, cut, of the number of times that the article has a word; 0 for once.
    ///
    /// - Parameter hash: of the word, as `WordReader` has it.
    func doublings(of hash: UInt64) -> Int {
        let count = Int(counts[place(of: hash)])
        return count < 2 ? 0 : Int.bitWidth - 1 - count.leadingZeroBitCount
    }
}
