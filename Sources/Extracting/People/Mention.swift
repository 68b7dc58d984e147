/// A place that names a person, without title and possessive.
struct Mention {
    var tokens: TokenRange
    /// From the title before it or the given name.
    var gender: Gender?
    /// The token of the surname that it shares with the next mention: `Bill` in `Bill and Hillary Clinton`.
    var sharedSurname: Int?
    /// The hash of the title before it: `Mr`, `Sen.`, `President`.
    var title: UInt64?

    var isTitled: Bool { title != nil }
}

enum Gender {
    case feminine, masculine

    init?(_ word: WordClass) {
        switch (word.intersects(.feminine), word.intersects(.masculine)) {
        case (true, false): self = .feminine
        case (false, true): self = .masculine
        default: return nil
        }
    }
}
