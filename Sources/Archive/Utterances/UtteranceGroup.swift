/// The wordings around one hub, divided into utterances.
///
/// Where quotations have stretches of the hub that do not overlap, each of these stretches is an utterance of its own, and the hub
/// reports them all.
struct UtteranceGroup {
    /// A wording of the group.
    struct Member {
        let id: Int64
        /// The wording by which it belongs to the group; nil for the hub.
        let via: Int64?
        /// The stretch of the hub that it has, in words; nil where it is not known, or reached through another wording.
        let stretch: Range<Int>?
    }

    /// One utterance of the group.
    struct Part: Equatable {
        /// The stretch of the hub, in words; nil for all of it.
        var stretch: Range<Int>?
        var members: [Int64]

        /// By this it is known again.
        var first: Int { stretch?.lowerBound ?? 0 }
    }

    let hub: Int64
    private(set) var parts: [Part] = []

    /// - Parameter members: all wordings of the group but the hub.
    init(hub: Int64, members: [Member]) {
        self.hub = hub
        var parts = Self.stretches(of: members)
        guard parts.count > 1 else {
            self.parts = [Part(stretch: nil, members: [hub] + members.map(\.id).sorted())]
            return
        }
        for (member, place) in Self.places(of: members, in: parts) { parts[place].members.append(member) }
        for place in parts.indices { parts[place].members = [hub] + parts[place].members.sorted() }
        self.parts = parts
    }

    /// The stretches of the hub that hang together, with the members that have them.
    private static func stretches(of members: [Member]) -> [Part] {
        let placed = members.compactMap { member in member.stretch.map { (id: member.id, stretch: $0) } }
        var parts: [Part] = []
        for (id, stretch) in placed.sorted(by: {
            ($0.stretch.lowerBound, $0.stretch.upperBound) < ($1.stretch.lowerBound, $1.stretch.upperBound)
        }) {
            if let last = parts.last?.stretch, stretch.lowerBound < last.upperBound {
                parts[parts.count - 1].stretch = last.lowerBound..<max(last.upperBound, stretch.upperBound)
                parts[parts.count - 1].members.append(id)
            } else {
                parts.append(Part(stretch: stretch, members: [id]))
            }
        }
        return parts
    }

    /// The part of each member whose stretch is not known: that of the wording it is nearest to, else the longest.
    private static func places(of members: [Member], in parts: [Part]) -> [Int64: Int] {
        var known: [Int64: Int] = [:]
        for (place, part) in parts.enumerated() { for id in part.members { known[id] = place } }
        let longest = parts.indices.max { (parts[$0].stretch?.count ?? 0, $1) < (parts[$1].stretch?.count ?? 0, $0) } ?? 0
        let via = Dictionary(members.map { ($0.id, $0.via) }, uniquingKeysWith: { first, _ in first })
        var places: [Int64: Int] = [:]
        for member in members where known[member.id] == nil {
            var next = member.via
            var steps = 0
            while let id = next, known[id] == nil, steps < members.count {
                next = via[id] ?? nil
                steps += 1
            }
            places[member.id] = next.flatMap { known[$0] } ?? longest
        }
        return places
    }
}
