import Wordings

/// The wordings that a key leads to when a hundred have it: of each speaker the one with the lowest hash, so that it is the same
/// whatever the order.
struct KeyLeaders {
    struct Leader {
        let wording: StoredWording
        /// Among the new wordings; nil for an older one.
        let place: Int?
    }

    private var leaders: [SpeakerName?: Leader] = [:]
    /// Words that more speakers have lead nowhere.
    static let mostSpeakers = 16

    var all: some Collection<Leader> { leaders.values }
    /// As the index has them.
    var bearers: Set<Int64> { Set(leaders.values.map(\.wording.bearer.stored)) }

    func leader(of speaker: SpeakerName?) -> Leader? { leaders[speaker] }

    mutating func take(_ wording: StoredWording, at place: Int?) {
        let speaker = wording.compared.speaker
        if let leader = leaders[speaker], leader.wording.hash <= wording.hash { return }
        leaders[speaker] = Leader(wording: wording, place: place)
    }

    /// Under what hash the leaders of a key are kept: beside the key itself, so that they nearly always stand on the same page.
    static func place(of hash: Int64) -> Int64 { hash ^ 1 }
}
