/// A set of hashes of words, several times as fast as one that hashes them again.
struct WordHashes {
    /// Zero where none is; half of them stay free.
    private var places: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var count = 0

    /// - Returns: whether it was not there; always so for zero.
    mutating func insert(_ hash: UInt64) -> Bool {
        let place = place(of: hash)
        guard places[place] == 0 else { return false }
        places[place] = hash
        count += 1
        if 2 * count > places.count { grow() }
        return true
    }

    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
        while places[place] != 0, places[place] != hash { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func grow() {
        let hashes = places.filter { $0 != 0 }
        places = Array(repeating: 0, count: 2 * places.count)
        for hash in hashes { places[place(of: hash)] = hash }
    }
}
