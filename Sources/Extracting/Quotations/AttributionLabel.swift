/// What the first stage says of a token: begin or inside of a cue, a source or a content; sources and contents with the side
/// on which their cue stands, contents also with neither, where the cue stands in another paragraph.
package enum AttributionLabel {
    static let outside: UInt8 = 0
    package static let cueBegin: UInt8 = 1
    static let cueInside: UInt8 = 2
    /// Begin and inside, the cue to the left; then the cue to the right.
    static let firstSource: UInt8 = 3
    /// In the same order; then the cue elsewhere.
    static let firstContent: UInt8 = 7

    static let tags = TagSet([
        "O", "B-CUE", "I-CUE", "B-SOURCE-LEFT", "I-SOURCE-LEFT", "B-SOURCE-RIGHT", "I-SOURCE-RIGHT", "B-CONTENT-LEFT",
        "I-CONTENT-LEFT", "B-CONTENT-RIGHT", "I-CONTENT-RIGHT", "B-CONTENT-APART", "I-CONTENT-APART",
    ])

    static func isContentBegin(_ label: UInt8) -> Bool { label >= firstContent && (label - firstContent) & 1 == 0 }
    static func isSource(_ label: UInt8) -> Bool { label >= firstSource && label < firstContent }
    static func isCue(_ label: UInt8) -> Bool { label == cueBegin || label == cueInside }

    /// The cues among labels, by place.
    static func cues(_ labels: ArraySlice<UInt8>) -> [Range<Int>] {
        var cues: [Range<Int>] = []
        var start: Int?
        for (index, label) in labels.enumerated() {
            if let begin = start, label != cueInside {
                cues.append(begin..<index)
                start = nil
            }
            if label == cueBegin { start = index }
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

    static let tags = TagSet(["O", "B-SOURCE", "I-SOURCE", "B-CONTENT", "I-CONTENT"])

    static func isInside(_ label: UInt8) -> Bool { label == sourceInside || label == contentInside }
}
