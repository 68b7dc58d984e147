import Coverage
import Wordings

/// What was said once, with every wording in which the archive has it.
public struct Utterance: Sendable, Equatable {
    public var id: Int64
    /// Whom most of its articles name; else the speaker as one of them prints it.
    public var speaker: String?
    /// The fullest wording first, then the nearest to it.
    public var wordings: [Wording]
    /// The longest run of words that all quotes in quote marks have in common; empty where there is none.
    public var core: String
    /// Words of the core.
    public var coreWords: Int

    /// One way in which it is worded, with every quote that words it so.
    public struct Wording: Sendable, Equatable {
        public var relation: Relation
        /// The earliest first, but those that mask words last; they are not none.
        public var places: [Place]

        /// As the first prints it.
        public var text: String { places.first?.text ?? "" }
        public var kind: Quote.Kind { places.first?.kind ?? .indirect }
        public var pieces: [WordDifference.Piece] { places.first?.pieces ?? [] }

        /// How the words of one of its quotes stand to the fullest wording.
        public func relation(of place: Place) -> Relation {
            relation == .fullest && !place.printedOtherwise.isEmpty ? .same : relation
        }
    }

    /// How a wording stands to the fullest one.
    public enum Relation: String, Sendable, CaseIterable {
        case fullest
        /// The same but for case and punctuation.
        case same
        /// Only less of it.
        case cut
        /// Only more words, such as a word put in.
        case extended
        /// Some words are others.
        case edited
        /// Told without quote marks, or in words of which fewer than half are the same.
        case told
    }

    /// Where a wording stands.
    public struct Place: Sendable, Equatable {
        public var quoteID: Int64
        /// The words of the quote that report the utterance, as printed here.
        public var text = ""
        public var kind = Quote.Kind.indirect
        /// What went of the fullest wording and what came, word by word; of what is told which words stand in the fullest one and which
        /// do not. Empty for the fullest one.
        public var pieces: [WordDifference.Piece] = []
        /// Where other case or other marks are printed than by the wording's first quote.
        public var printedOtherwise: [String] = []
        /// What stands in the fullest wording right before and right behind these words, a few words of each; empty where nothing was cut there.
        public var cutBefore = ""
        public var cutBehind = ""
        /// Words right beside these that only the fullest wording has, or only this one, and that deny them or make them depend on something.
        public var turningCut: [String] = []
        public var turningAdded: [String] = []
        /// Such words right before these in the article, of which the quote is without.
        public var leadIn: LeadIn?
        /// The rest of the sentence where these words are but a stretch of it.
        public var rest: RestOfSentence?
        /// What the article's headline prints of the words.
        public var headline: HeadlineWording?
        public var articleID: Int64
        public var outlet: String?
        /// ISO 8601, as precise as the document was.
        public var publishedAt: String?
        public var title: String?
        public var url: String?
        /// The word that gives the words to the speaker: `said`.
        public var cue: String?
        /// The speaker as the article puts it.
        public var speakerText: String?
        /// Whether the article gives the words to another person than most do.
        public var isOthers = false
        /// Another person, or the group, organisation or document instead of a person, whose words these are by this article.
        public var otherSpeaker: String?
        /// Who says it in the same passage too, joined by `and`.
        public var together: String?
        /// Whether the quotation goes on, or began before, with other statements.
        public var saysMore: Bool
        /// Where the words stand, in code points of the body, and the quotation that they are of.
        var span = Span(0, 0)
        var quotation = Span(0, 0)
        /// Whether the article prints the fullest wording as well.
        public var printsFullest = false
        /// The likely origin of the article's words, where that is another article.
        public var originID: Int64?
        /// The article's newest revision, where this is an older one.
        public var newestID: Int64?
        /// The file, line or address that the article was read from.
        public var source: String?
        /// Whether the article says that it was said; it may deny that, or only suppose it.
        public var isAsserted = true

        /// Who prints all the words elsewhere cut none at the ends; a `not` that a quotation swallows is still gone from it.
        mutating func keepOnlyWhatIsCutWithin() {
            let edges = [pieces.indices.first, pieces.indices.last]
            let within = pieces.indices.filter { !edges.contains($0) && pieces[$0].change == .removed }
            turningCut.removeAll { words in !within.contains { pieces[$0].text.contains(words) } }
        }
    }

    /// Whether a quote says who speaks by more than a pronoun.
    public var isSpeakerNamed: Bool { speaker.map { !Self.pronouns.contains($0.lowercased()) } ?? false }

    static let pronouns: Set<String> = ["he", "she", "they", "it", "who", "which", "i", "we"]

    /// Whether a name may be the speaker's: a part of it, or with the surname or the given name misspelt.
    public func isSpeaker(_ name: String) -> Bool {
        guard let speaker else { return false }
        func words(_ name: String) -> Set<Substring> { Set(name.lowercased().split { !$0.isLetter }) }
        let (here, most) = (words(name), words(speaker))
        return here.isSubset(of: most) || most.isSubset(of: here) || SpeakerName.mayBeOne(name, speaker)
    }

    /// The number of outlets that report it. An article whose outlet is unknown adds none: it may be one of these.
    public var outletCount: Int { Self.outletCount(of: wordings.flatMap(\.places)) }

    /// The number of articles without an outlet that report it.
    public var strayCount: Int { Self.strayCount(of: wordings.flatMap(\.places)) }

    static func outletCount(of places: [Place]) -> Int { Set(places.compactMap(\.outlet)).count }

    static func strayCount(of places: [Place]) -> Int { Set(places.filter { $0.outlet == nil }.map(\.articleID)).count }

    /// The number of texts that report it: a text, its copies and its revisions are one.
    public var textCount: Int { Set(wordings.flatMap(\.places).map { $0.originID ?? $0.newestID ?? $0.articleID }).count }

    /// The number of quotes that report it.
    public var quoteCount: Int { wordings.reduce(0) { $0 + $1.places.count } }
}
