/// Wordings that were compared lately: those of one story meet often.
struct KnownWordings {
    private var recent: [Int64: StoredWording] = [:]
    /// Those that were recent before; the ones that are asked for again become so again, the others go.
    private var former: [Int64: StoredWording] = [:]
    private static let most = 24_576

    mutating func wording(_ id: Int64) -> StoredWording? {
        if let wording = recent[id] { return wording }
        guard let wording = former.removeValue(forKey: id) else { return nil }
        remember(wording)
        return wording
    }

    mutating func remember(_ wording: StoredWording) {
        if recent.count >= Self.most { (former, recent) = (recent, [:]) }
        recent[wording.id] = wording
    }

    mutating func forget(_ id: Int64) {
        recent[id] = nil
        former[id] = nil
    }
}
