import Query

/// Where a wording stands, for people to read: an article a line, and its address below.
struct VariantSources {
    private let wording: Utterance.Wording
    private let speaker: String?
    private let terminal: Terminal

    /// - Parameter speaker: the utterance's.
    init(_ wording: Utterance.Wording, by speaker: String?, terminal: Terminal) {
        self.wording = wording
        self.speaker = speaker
        self.terminal = terminal
    }

    var lines: [String] {
        articles.flatMap { quotes in
            let source = quotes[0]
            let full = source.printsFullest && wording.places.contains { !$0.printsFullest } ? "elsewhere in full" : nil
            let notes: [String?] = [
                source.publishedAt, "article \(source.articleID)", times(quotes.count),
                source.newestID.map { "older revision of article \($0)" }, source.originID.map { "copy of article \($0)" },
                otherSpeaker(of: source).map { "said there by \($0)" }, source.isAsserted ? nil : "denied or supposed there",
                printed(source), full,
            ]
            let line = notes.compactMap { $0.map { " · " + $0.printable } }.joined()
            return ["    " + name(of: source) + terminal.styled(line, .faint)]
                + (source.url.map { ["    " + terminal.styled($0.printable, .faint)] } ?? [])
        }
    }

    /// The quotes of each article in a row that word it so.
    private var articles: [[Utterance.Place]] {
        wording.places.reduce(into: []) { articles, place in
            if let last = articles.last?[0], last.articleID == place.articleID, last.printedOtherwise == place.printedOtherwise,
                last.isAsserted == place.isAsserted
            {
                articles[articles.count - 1].append(place)
            } else {
                articles.append([place])
            }
        }
    }

    private func times(_ count: Int) -> String? { count < 2 ? nil : count == 2 ? "twice" : "\(count) times" }

    private func name(of source: Utterance.Place) -> String {
        (source.outlet ?? source.title.map { "“\($0)”" } ?? source.source?.withoutFolders ?? "(outlet unknown)").printable
    }

    /// Who is another one by name: `Brandt` may be `Ilse Brandt`.
    private func otherSpeaker(of source: Utterance.Place) -> String? {
        guard let other = source.otherSpeaker else { return nil }
        func words(_ name: String?) -> Set<Substring> { Set((name ?? "").lowercased().split { !$0.isLetter }) }
        let (here, most) = (words(other), words(speaker))
        return here.isSubset(of: most) || most.isSubset(of: here) && !most.isEmpty ? nil : other
    }

    /// What is printed otherwise here than in the text below.
    private func printed(_ source: Utterance.Place) -> String? {
        let stretches = source.printedOtherwise.prefix(Self.mostPrinted).map { "“\($0.oneLine)”" }
        guard !stretches.isEmpty else { return nil }
        return "prints " + stretches.joined(separator: ", ") + (source.printedOtherwise.count > stretches.count ? " …" : "")
    }

    private static let mostPrinted = 3
}
