/// What the first stage says of a token: begin or inside of a cue, a source or a content; sources and contents with the side
/// on which their cue stands, or neither where it stands in another paragraph.
enum AttributionLabel {
    static let outside: UInt8 = 0
    static let cueBegin: UInt8 = 1
    static let cueInside: UInt8 = 2
    /// Six for sources: begin and inside, cue to the left, to the right, elsewhere.
    static let firstSource: UInt8 = 3
    /// Six for contents, in the same order.
    static let firstContent: UInt8 = 9
    static let count = 15

    static func isContentBegin(_ label: UInt8) -> Bool { label >= firstContent && (label - firstContent) & 1 == 0 }
    static func isContent(_ label: UInt8) -> Bool { label >= firstContent }
    static func isSource(_ label: UInt8) -> Bool { label >= firstSource && label < firstContent }
    static func isCue(_ label: UInt8) -> Bool { label == cueBegin || label == cueInside }

    /// The maximal runs of cue labels.
    static func cues(_ labels: some Collection<UInt8>) -> [Range<Int>] {
        var cues: [Range<Int>] = []
        var start: Int?
        for (index, label) in labels.enumerated() {
            if let begin = start, label != cueInside {
                cues.append(begin..<index)
                start = nil
            }
            if label == cueBegin || label == cueInside && start == nil { start = index }
        }
        if let begin = start { cues.append(begin..<labels.count) }
        return cues
    }
}

/// What the second stage says of a token as seen from one cue.
enum CueLabel {
    static let outside: UInt8 = 0
    static let sourceBegin: UInt8 = 1
    static let sourceInside: UInt8 = 2
    static let contentBegin: UInt8 = 3
    static let contentInside: UInt8 = 4
    static let count = 5
}
