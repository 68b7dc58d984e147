/// What the second stage found for a cue.
package enum CueFinding: Int, Sendable {
    case nothing
    /// A content, whose source the article does not name.
    case content
    case contentAndSource

    package static let count = 3

    /// - Parameter found: 1 for a source and 2 for a content, added up. A source alone is nothing.
    init(found: Int) { self = found == 3 ? .contentAndSource : found == 2 ? .content : .nothing }

    /// What a token's labels hold.
    package init(_ labels: some Sequence<UInt8>) {
        var found = 0
        for label in labels where label != CueLabel.outside { found |= label <= CueLabel.sourceInside ? 1 : 2 }
        self.init(found: found)
    }
}
