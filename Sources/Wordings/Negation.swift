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
        return wording.words[start...last].count(where: isNegation) + (start > 0 && isDenied(wording.words) ? 1 : 0)
    }

    /// Whether `told(by:)` put its mark before the words.
    private static func isDenied(_ words: [Wording.Word]) -> Bool { words.first?.stem == denial }

    /// Stands before what its speaker denies; no text has it.
    fileprivate static let denial = Stem.of("deniedbyitsspeaker")

    /// Whether a cue says that the speaker contradicts what is told behind it: `denied`, but not `did not deny`.
    fileprivate static func isDenial(_ cue: String) -> Bool {
        var reader = WordReader(cue)
        var denies = false
        while reader.next() {
            let stem = Stem.of(reader.letters)
            if isNegation(reader.letters, stem: stem) || stems.contains(stem) { return false }
            denies = denies || denying.contains(stem)
        }
        return denies
    }

    private static let denying = Set(["denied", "denies", "deny", "denying"].map { Stem.of($0) })

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

extension Wording {
    /// The same as what its speaker denies, where the cue says so: told words that somebody *denied* are no report of the same words *admitted*, but
    /// may be one of their contrary. Words in quote marks are compared as they are.
    public func told(by cue: String?) -> Wording {
        guard !isQuoted, let cue, Negation.isDenial(cue) else { return self }
        var denied = self
        denied.words.insert(Word(stem: Negation.denial, weight: UInt8(UtteranceCriteria.negatingWord)), at: 0)
        return denied
    }
}
