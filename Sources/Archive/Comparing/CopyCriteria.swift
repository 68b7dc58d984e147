/// When two texts count as copies of each other: every threshold, in one place. docs/data-model.md gives the reasons.
enum CopyCriteria {
    /// Words in a row that are compared as one: fewer recur in unlike texts, more are lost to a single changed word.
    static let shingleWords = 4
    /// Texts with fewer shingles are no copies of anything: "Subscribe to read on" is the same words and not the same report.
    static let fewestShingles = 20
    /// The share of one text's shingles that stand in the other from which they are copies; the larger of both ways, because a
    /// paper cuts and adds.
    static let leastShared = 2.0 / 3
    /// What any two members of a group must share in the same sense: above what two reports of one event do by quoting alike,
    /// below what two cut copies of one long report do. A roundup so joins no unlike reports that it holds.
    static let leastSharedInGroup = 0.3
    /// One shingle of so many, by its hash, is kept in `text_samples`, from which candidates are taken.
    static let sampling: UInt64 = 16
    /// A short text keeps its lowest so many hashes in any case.
    static let fewestSamples = 4
    /// A sample that more texts have is boilerplate, such as an agency's last line, and leads to no candidates.
    static let mostTextsOfSample = 500

    /// So many samples in common make two texts candidates only where one of them has no more than `shortText` shingles.
    static let fewSamples = 2
    /// Shingles; the partial index `editions_of_short_texts` has the texts up to here.
    static let shortText = 120

    /// Whether two texts that have so many samples in common are worth comparing in full: they have 40 % of what the
    /// least overlap lets expect, so that a copy is missed for once in some hundred.
    static func isCandidate(samples: Int, shingles: (Int, Int)) -> Bool {
        let shorter = Double(min(shingles.0, shingles.1))
        return Double(samples) >= 0.4 * leastShared * shorter / Double(sampling) || samples > 12
    }
}
