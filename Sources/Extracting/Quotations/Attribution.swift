/// One act of saying as tokens: who, by which words, what. The rules make these, and quotes are made of them.
struct Attribution {
    /// `said`, `according to`; nil where only the quotation itself stands.
    var cue: TokenRange?
    /// The words that name the speaker, without apposition.
    var source: TokenRange?
    /// What is said, in the order of the body; quote marks at the edges may be in or out.
    var contents: [TokenRange]
    /// Whether `source` stands with an earlier quotation, which this one continues.
    var isCarriedOver = false
    /// Whether the contents are the speaker's own words though no quote marks stand around them.
    var isSetApart = false
}
