/// Keeps a statement apart from its denial: *it was not a war of choice* is no wording of *a war of choice*.
enum Negation {
    /// Whether one of two wordings denies what the other says: it has the other's first content word with a negation right before it, which
    /// the other has not.
    static func divides(_ a: ComparedWording, _ b: ComparedWording) -> Bool { denies(a, b) || denies(b, a) }

    /// Words between a negation and what it denies.
    private static let reach = 3

    private static func denies(_ a: ComparedWording, _ b: ComparedWording) -> Bool {
        guard let first = b.words.firstIndex(where: \.isContent),
            !b.words[..<first].contains(where: { stems.contains($0.stem) }),
            let place = a.words.firstIndex(where: { $0.stem == b.words[first].stem }), place > 0
        else { return false }
        return a.words[max(0, place - reach)..<place].contains { stems.contains($0.stem) }
    }

    private static let stems: Set<UInt32> = [Stem.of("not"), Stem.of("never"), Stem.of("nor"), Stem.of("cannot")]
}
