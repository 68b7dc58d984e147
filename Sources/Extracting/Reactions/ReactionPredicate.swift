import Coverage

/// One line of lexicon/predicates.txt: words that report a response, and how actor and target stand to them.
struct ReactionPredicate: Sendable {
    /// How actor and target stand to the predicate; lexicon/predicates.txt explains each.
    enum Frame: String, Sendable, CaseIterable {
        case verb, answer, emotion, call, act, demand, elicit, express, marker
        /// A noun that goes with `elicit` and `express`.
        case response
        /// What a `demand` is for.
        case consequence
    }

    let frame: Frame
    /// Nil where other words decide.
    let stance: Reaction.Stance?
    /// Hashes of the words that follow the first, in order.
    let rest: [UInt64]
    let example: String
}

/// The form of a verb, as far as its letters tell.
struct VerbForm: OptionSet, Sendable {
    let rawValue: UInt8
    /// `slam`
    static let base = VerbForm(rawValue: 1)
    /// `slams`
    static let present = VerbForm(rawValue: 2)
    /// `slammed`, as in `she slammed`
    static let past = VerbForm(rawValue: 4)
    /// `slammed`, as in `was slammed`
    static let participle = VerbForm(rawValue: 8)
    /// `slamming`
    static let gerund = VerbForm(rawValue: 16)
    /// A word that is no verb.
    static let word = VerbForm(rawValue: 32)

    /// Every form of a verb. `irregular` holds past, -ing form and participle, as far as the rules do not give them.
    static func forms(of base: Substring, irregular: [Substring]) -> [(word: String, form: VerbForm)] {
        var past = regularPast(base)
        var gerund = base.hasSuffix("e") && !base.hasSuffix("ee") ? base.dropLast() + "ing" : base + "ing"
        if let given = irregular.first { past = given }
        if irregular.count > 1 { gerund = irregular[1] }
        let participle = irregular.count > 2 ? irregular[2] : past
        return [
            (String(base), .base), (String(thirdPerson(base)), .present), (String(past), .past),
            (String(participle), .participle), (String(gerund), .gerund),
        ]
    }

    private static func regularPast(_ base: Substring) -> Substring {
        base.hasSuffix("e") ? base + "d" : endsInConsonantAndY(base) ? base.dropLast() + "ied" : base + "ed"
    }

    private static func thirdPerson(_ base: Substring) -> Substring {
        if endsInConsonantAndY(base) { return base.dropLast() + "ies" }
        return ["s", "sh", "ch", "x", "z"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    }

    private static func endsInConsonantAndY(_ base: Substring) -> Bool {
        guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
