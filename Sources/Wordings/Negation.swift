/// Keeps a statement apart from its denial: *it was not a war of choice* is no wording of *a war of choice*, nor is *the tax will not hurt*
/// one of *the tax will hurt*.
enum Negation {
    /// Whether one of two wordings denies what the other says: among the words that they share, and right before these, one of them has a
    /// negation more than the other.
    static func divides(_ a: ComparedWording, _ b: ComparedWording) -> Bool {
        guard a.hasNegation || b.hasNegation else { return false }
        let shared = Set(a.content.map(\.stem)).intersection(b.content.map(\.stem))
        return !(count(a, among: shared) + count(b, among: shared)).isMultiple(of: 2)
    }

    /// Function words between a negation and what it denies.
    private static let reach = 3

    private static func count(_ wording: ComparedWording, among shared: Set<UInt32>) -> Int {
        func isShared(_ word: Wording.Word) -> Bool { word.isContent && shared.contains(word.stem) }
        guard let first = wording.words.firstIndex(where: isShared), let last = wording.words.lastIndex(where: isShared) else {
            return 0
        }
        var start = first
        while start > 0, first - start < reach, !wording.words[start - 1].isContent || isNegation(wording.words[start - 1]) {
            start -= 1
        }
        return wording.words[start...last].count(where: isNegation)
    }

    static func isNegation(_ word: Wording.Word) -> Bool {
        word.weight == UtteranceCriteria.negatingWord || stems.contains(word.stem)
    }

    /// Whether a function word as `WordReader` folds it turns what is said into its contrary: *not*, and what ends in *n't*, which the stem
    /// is without.
    static func isNegation(_ letters: [UInt8], stem: UInt32) -> Bool {
        functionWords.contains(stem) || letters.count > 3 && letters.suffix(3).elementsEqual("n't".utf8)
    }

    private static let functionWords = Set(["not", "nor", "no"].map { Stem.of($0) })
    private static let stems = Set(["never", "cannot", "nobody", "nothing", "none", "neither"].map { Stem.of($0) })
}
