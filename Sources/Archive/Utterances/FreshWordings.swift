/// The wordings of a batch that nobody had worded so before, by their ids, which ascend.
struct FreshWordings {
    private var first: Int64 = 0
    private var found: [QuoteWordings.Found?] = []
    /// By themselves, close together: pairs are many.
    private var ready: [StoredWording?] = []

    mutating func append(_ id: Int64, _ found: QuoteWordings.Found) {
        if self.found.isEmpty { first = id }
        // Ids are given without gaps.
        while first + Int64(self.found.count) < id { self.found.append(nil) }
        self.found.append(found)
    }

    /// The wording, made ready by `make` when it is first asked for; nil for an older one.
    mutating func wording(_ id: Int64, make: (QuoteWordings.Found) -> StoredWording) -> StoredWording? {
        let place = Int(id - first)
        guard place >= 0, place < found.count else { return nil }
        if ready.isEmpty { ready = Array(repeating: nil, count: found.count) }
        if let ready = ready[place] { return ready }
        guard let found = found[place] else { return nil }
        let ready = make(found)
        self.ready[place] = ready
        return ready
    }

    /// Those that were asked for.
    var compared: [StoredWording] { ready.compactMap(\.self) }
}
