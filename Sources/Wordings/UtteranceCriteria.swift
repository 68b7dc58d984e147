import Glibc

/// When two wordings report the same utterance: every threshold, in one place. docs/data-model.md gives the reasons.
///
/// Weights are quarters of a bit.
enum UtteranceCriteria {
    // MARK: What a word tells

    /// A function word.
    static let functionWord = 1
    /// A function word that denies, so that *hasn't* is told from *has*, whose stem it has.
    static let negatingWord = 2
    /// The least that another word tells.
    static let leastContent = 4
    /// Words that are more common than this tell the least: 6.5 bits are one word in ninety.
    static let commonInformation = 26
    /// The most that a word tells, however rare it is.
    static let mostOfWord = 32
    /// The most that a name or hashtag tells: what a story is about is in many of its utterances.
    static let mostOfName = 8
    /// Taken off for each doubling of how often the article has the word.
    static let repetition = 3

    // MARK: What is compared

    /// What the content words of a told wording tell at least: fewer bits never make a link.
    static let leastOfTold = 24

    /// So many function words in quote marks are a wording though none of them tells anything: *Well, which is it?*
    static let fewestFunctionWords = 4
    /// Words of a wording; a longer sentence is several.
    static let mostWords = 100
    /// Words in quote marks that are compared as one, even where they are more than one sentence.
    static let mostWordsOfFragment = 50
    /// A pair of neighbours is a key by which wordings find each other where it tells so much, a single word where it tells so much.
    static let leastOfKeyPair = 24
    static let leastOfKeyWord = 30
    /// A key that more wordings have leads nowhere.
    static let mostWordingsOfKey = 100
    /// Wordings are compared that share keys of so many points: a word is one, a pair or the whole two.
    static let leastKeyPoints = 2
    /// Of so many where persons of other names speak, or a quarter of a year lies between: a link takes far more then.
    static let leastKeyPointsOfOthers = 4
    /// Each further number of so many words, in the shorter of the two, asks for one point more.
    static let wordsOfFewPoints = 20

    // MARK: What a link takes

    /// What two speakers' names say of whether they are one.
    enum Agreement { case same, unknown, other }

    /// A word of the same meaning counts so much of the same word: tenths.
    static let meaning = 7
    /// Words of the same meaning add at most half of what the same words tell to a link that is worth looking for.
    static let mostByMeaning = 1.5

    /// The shared words' information in bits, and that times the share to the power of 1.5, that a link takes at least. The share is of
    /// the shorter wording, in order or in runs. So a few words must be shared wholly, many in half. Where nobody says that the speakers
    /// are one, what is told must be more alike than what is quoted: many people say much the same of one thing. Of one speaker, what is told
    /// need not be: in quote marks an outlet has the words themselves, or a translation of them all.
    ///
    /// - Parameter quoted: how many of the two stand in quote marks.
    static func least(_ agreement: Agreement, quoted: Int) -> (shared: Double, evidence: Double) {
        switch agreement {
        case .same: (6, quoted == 2 ? 7.2 : 4.6)
        case .unknown: (8, quoted == 2 ? 7.2 : quoted == 1 ? 9 : 11)
        case .other: (18, 16)
        }
    }

    /// Told words of speakers of whom nothing says that they are one must share so many content words, or else tell more: in an archive of many
    /// stories it is everybody who speaks of *the inspector general* and of *campaign finance*.
    static let fewestToldByStrangers = 5
    /// What fewer take: where both are named as much as what persons of other names say.
    static func leastToldByStrangers(areNamed: Bool) -> (shared: Double, evidence: Double) {
        areNamed ? least(.other, quoted: 0) : (14, 14)
    }

    /// The same for words in quote marks of which nearly all stand in the other quotation.
    static let leastVerbatim = (shared: 3.0, share: 0.95)
    /// So few content words are enough for it, of one speaker and of speakers of whom nothing tells whether they are one.
    static let fewestVerbatim = (same: 2, unknown: 3)
    /// Quotations of speakers of whom nothing tells that they are one need so many words for it.
    static let fewestWordsOfStrangers = 4
    /// So few words in quote marks need such an evidence of them where they are not equal: *deeply troubled* is anybody's.
    static let fewWords = (most: 2, evidence: 14.0)
    /// One speaker's two words or more in quote marks, equal and so many days apart at most, are one utterance however common they are.
    static let mostDaysOfPhrase = 3
    /// So many days apart at most, one speaker's words in quote marks are the same though one outlet denies them: it left out the *not*, or
    /// quotes what another quotes behind it.
    static let mostDaysOfDenial = 3

    /// Such an evidence is asked so many times for wordings of different days: a phrase may come back on another occasion.
    static func distance(days: Int) -> Double {
        days <= 7 ? 1 : 1 + 0.5 * log2(1 + Double(days) / 7)
    }
    /// What is undated counts so many days apart from what is dated.
    static let daysOfUndated = 60
    /// So many days apart, equal words alone are not enough.
    static let mostDaysOfVerbatim = 31

    /// The share in runs from which quoted words tell which stretch of the other they are.
    static let placed = 0.6
    /// The share in runs from which a quotation is another one cut or edited, so that both report what one of them does.
    static let close = 0.85
}
