/// Groups texts that are copies of each other around their likely origins.
///
/// The result depends on the texts alone: not on the order in which they came, and not on ids.
struct CopyGrouping {
    /// What speaks for an article as the origin of its words; the lowest is the likeliest.
    struct Claim: Comparable {
        /// 0: published by the agency that its dateline names; 1: an agency's text that no outlet claims; 2: any other.
        var standing: Int
        /// Seconds from 1970; the highest where no date is known.
        var published: Int64
        /// Of equal claims the longer text comes first.
        var shingles: Int
        /// What tells equal ones apart: hash of the body, outlet, address, headline.
        var identity: [String]

        static func < (a: Claim, b: Claim) -> Bool {
            if a.standing != b.standing { return a.standing < b.standing }
            if a.published != b.published { return a.published < b.published }
            if a.shingles != b.shingles { return a.shingles > b.shingles }
            return a.identity.lexicographicallyPrecedes(b.identity)
        }
    }

    /// A text that at least one article has.
    struct Text {
        var id: Int64
        var claim: Claim
        /// By the other text's id; both ways.
        var overlaps: [Int64: Overlap]
    }

    /// Texts of one group, its likely origin first.
    ///
    /// Every member is a copy of the origin, and any two overlap. So nothing is chained: what two unlike reports have in common with
    /// a third does not bring them together. Origins are taken in the order of their claims, so that a text joins the likeliest.
    static func groups(_ texts: [Text]) -> [[Int64]] {
        let ranked = texts.sorted { $0.claim < $1.claim }
        var isTaken: Set<Int64> = []
        var groups: [[Int64]] = []
        for origin in ranked where !isTaken.contains(origin.id) {
            var members = [origin]
            for text in ranked where text.id != origin.id && !isTaken.contains(text.id) {
                let isCopy = origin.overlaps[text.id]?.isCopy == true
                if isCopy, members.allSatisfy({ $0.overlaps[text.id]?.holdsInGroup == true }) { members.append(text) }
            }
            isTaken.formUnion(members.map(\.id))
            groups.append(members.map(\.id))
        }
        return groups
    }
}
