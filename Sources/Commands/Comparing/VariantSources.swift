import Query

/// An article that words an utterance in one way, as people read of it.
struct VariantSource {
    /// Where it stands; the first place of several in the article.
    let place: Utterance.Place
    /// The outlet; without one the headline or the file.
    let name: String
    /// When it was published, which article it is, and what is to be known of it beside the words.
    let facts: [String]
}

/// Where a wording stands, for people to read: an article once, however often it words it so.
struct VariantSources {
    private let wording: Utterance.Wording
    private let utterance: Utterance

    init(_ wording: Utterance.Wording, of utterance: Utterance) {
        self.wording = wording
        self.utterance = utterance
    }

    var all: [VariantSource] {
        articles.map { quotes in
            let source = quotes[0]
            let facts: [String?] = [
                source.publishedAt, "article \(source.articleID)", times(quotes.count),
                source.newestID.map { "older revision of article \($0)" }, source.originID.map { "copy of article \($0)" },
                otherSpeaker(of: source).map { "said there by \($0)" }, source.together.map { "together with \($0)" },
                source.isAsserted ? nil : "denied or supposed there",
                printed(source), source.rest.map(Self.sentence), source.headline.map(Self.headline),
            ]
            return VariantSource(place: source, name: name(of: source), facts: facts.compactMap { $0 })
        }
    }

    /// The quotes of each article in a row that word it so.
    private var articles: [[Utterance.Place]] {
        wording.places.reduce(into: []) { articles, place in
            if let last = articles.last?[0], last.articleID == place.articleID, last.printedOtherwise == place.printedOtherwise,
                last.isAsserted == place.isAsserted, last.leadIn == place.leadIn,
                last.rest == place.rest
            {
                articles[articles.count - 1].append(place)
            } else {
                articles.append([place])
            }
        }
    }

    private func times(_ count: Int) -> String? { count < 2 ? nil : count == 2 ? "twice" : "\(count) times" }

    private func name(of source: Utterance.Place) -> String {
        source.outlet ?? source.title.map { "“\($0)”" } ?? source.source?.withoutFolders ?? "(outlet unknown)"
    }

    /// Who is another one by name: `Brandt` may be `Ilse Brandt`.
    private func otherSpeaker(of source: Utterance.Place) -> String? {
        source.otherSpeaker.flatMap { utterance.isSpeaker($0) ? nil : $0 }
    }

    /// What is printed otherwise here than in the wording's first article.
    private func printed(_ source: Utterance.Place) -> String? {
        let stretches = source.printedOtherwise.prefix(Self.mostPrinted).map { QuotationMarks.quoted($0.oneLine) }
        guard !stretches.isEmpty else { return nil }
        return "prints " + stretches.joined(separator: ", ") + (source.printedOtherwise.count > stretches.count ? " …" : "")
    }

    private static let mostPrinted = 3

    /// The sentence of which the words are a stretch, with a gap for these.
    private static func sentence(_ rest: RestOfSentence) -> String {
        let (before, behind) = (rest.before.oneLine.split(separator: " "), rest.behind.oneLine.split(separator: " "))
        let parts =
            (before.count > mostBeside ? ["…"] : []) + before.suffix(mostBeside) + ["[…]"] + behind.prefix(mostBeside)
            + (behind.count > mostBeside ? ["…"] : [])
        return "in " + QuotationMarks.quoted(parts.joined(separator: " "))
    }

    /// In words.
    private static let mostBeside = 6

    private static func headline(_ headline: HeadlineWording) -> String {
        headline.isWhole ? "in the headline too" : "headline " + QuotationMarks.quoted(headline.text.oneLine)
    }
}
