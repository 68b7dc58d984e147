/// Keeps a statement apart from the denial that it was made, or is true: *I never said the mayor lies* is no fuller wording of *the mayor lies*,
/// though one speaker may have both in quote marks on one day.
enum DeniedStatement {
    /// Whether one of two wordings denies to have said, or to hold true, the words that both have.
    static func divides(_ a: ComparedWording, _ b: ComparedWording) -> Bool {
        guard a.hasNegation || b.hasNegation || a.hasDenial || b.hasDenial else { return false }
        let shared = Set(a.content.map(\.stem)).intersection(b.content.map(\.stem))
        return isDenied(in: a, shared) != isDenied(in: b, shared)
    }

    /// Whether a verb of saying with a negation before it, or a verb of denying, stands right before the first word that both have.
    private static func isDenied(in wording: ComparedWording, _ shared: Set<UInt32>) -> Bool {
        let words = wording.words
        guard let first = words.firstIndex(where: { $0.isContent && shared.contains($0.stem) && !isOfDenial($0.stem) }) else {
            return false
        }
        for place in (max(0, first - reach)..<first).reversed() {
            if denying.contains(words[place].stem) { return true }
            guard saying.contains(words[place].stem) else { continue }
            // In `not afraid to say` it is not the saying that is denied.
            let before = words[max(0, place - reachOfNegation)..<place].last { $0.isContent || Negation.isNegation($0) }
            return before.map(Negation.isNegation) ?? false
        }
        return false
    }

    private static func isOfDenial(_ stem: UInt32) -> Bool { denying.contains(stem) || saying.contains(stem) }

    static func denies(_ word: Wording.Word) -> Bool { denying.contains(word.stem) }

    /// Words between the verb and what is said: `that the old`.
    private static let reach = 4
    private static let reachOfNegation = 3

    private static let saying = stems("say said saying claim tell told state write wrote suggest true")
    private static let denying = stems("deny denies denied false untrue lie")

    private static func stems(_ words: String) -> Set<UInt32> { Set(words.split(separator: " ").map { Stem.of(String($0)) }) }
}
