/// The labels of a sequence and which may follow which: `I-X` only after `B-X` or `I-X`.
package struct TagSet: Sendable, Equatable {
    /// `O`, `B-PER`, `I-PER` … in the order of the score lanes.
    package let labels: [String]

    package init(_ labels: [String]) { self.labels = labels }

    package var count: Int { labels.count }

    /// Whether `next` may follow `previous`; nil stands for the begin of a sequence.
    package func allows(_ next: Int, after previous: Int?) -> Bool {
        guard labels[next].hasPrefix("I-") else { return true }
        guard let previous else { return false }
        return labels[previous] != "O" && labels[previous].dropFirst(2) == labels[next].dropFirst(2)
    }
}
