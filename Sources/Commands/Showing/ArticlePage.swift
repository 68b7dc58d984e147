import Coverage
import Query

/// An article for people to read: its head, its text with the facts marked, and the facts below.
struct ArticlePage {
    private let article: ArticleView
    private let terminal: Terminal
    private let people: [ShownPerson]

    init(_ article: ArticleView, terminal: Terminal) {
        self.article = article
        self.terminal = terminal
        people = ShownPerson.all(of: article)
    }

    func print(to output: StandardOutput) {
        printHead(to: output)
        printBody(to: output)
        print("Quotes", quoteLines, to: output)
        print("People", personLines, to: output)
        print("Hashtags", hashtagLines, to: output)
        print("Reactions", reactionLines, to: output)
    }

    private func printHead(to output: StandardOutput) {
        if let title = article.title { output.writeLine(terminal.styled(title.printable, .bold)) }
        let authors = article.byline ?? (article.authors.isEmpty ? nil : article.authors.joined(separator: ", "))
        let place = [article.outlet, article.publishedAt, authors, article.language].compactMap { $0?.printable }
        output.writeLine(terminal.styled((place + ["article \(article.id)"]).joined(separator: " · "), .faint))
        output.writeLine(terminal.styled((article.url ?? article.source).printable, .underlined))
        if let extra = article.extra { output.writeLine(terminal.styled("also: " + extra.printable, .faint)) }
        if let newest = article.newestID {
            output.writeLine(
                terminal.styled("older revision; the newest is article \(newest) ('verbatim diff \(article.id)')", .faint))
        }
        if let origin = article.originID {
            let outlet = article.originOutlet.map { " · \($0.printable)" } ?? ""
            output.writeLine(
                terminal.styled("copy; likely origin is article \(origin)\(outlet) ('verbatim copies \(article.id)')", .faint))
        }
        output.writeLine("")
    }

    private func printBody(to output: StandardOutput) {
        var markup = Markup(marks: marks, terminal: terminal)
        var start = 0
        for line in article.body.split(separator: "\n", omittingEmptySubsequences: false) {
            let rendered = markup.rendered(line, from: start)
            for wrapped in terminal.width.map({ DisplayWidth.wrapped(rendered, width: $0) }) ?? [rendered] {
                output.writeLine(wrapped)
            }
            start += line.unicodeScalars.count + 1
        }
    }

    private var marks: [Markup.Mark] {
        var marks: [Markup.Mark] = []
        for (number, quote) in article.quotes.enumerated() {
            marks += quote.pieces.map { Markup.Mark(span: $0, style: .cyan, label: "q\(number + 1)") }
            if let cue = quote.cue { marks.append(Markup.Mark(span: cue.span, style: .underlined, label: nil)) }
        }
        for (number, person) in people.enumerated() {
            marks += person.mentions.map { Markup.Mark(span: $0.span, style: .bold, label: "p\(number + 1)") }
        }
        marks += article.hashtags.enumerated().map { Markup.Mark(span: $1.passage.span, style: .magenta, label: "h\($0 + 1)") }
        marks += article.reactions.enumerated().map { Markup.Mark(span: $1.passage.span, style: .green, label: "r\($0 + 1)") }
        return marks
    }

    private func print(_ heading: String, _ lines: [String], to output: StandardOutput) {
        guard !lines.isEmpty else { return }
        output.writeLine("")
        output.writeLine(terminal.styled(heading, .bold))
        for line in lines {
            let lines = DisplayWidth.wrapped(line.printable, width: (terminal.width ?? .max) - 6)
            for (index, line) in lines.enumerated() { output.writeLine((index == 0 ? "  " : "      ") + line) }
        }
    }

    private var quoteLines: [String] {
        article.quotes.enumerated().map { number, quote in
            var speaker = quote.speaker ?? "speaker unknown"
            if let passage = quote.speakerPassage, passage.text != quote.speaker { speaker += " (\(passage.text))" }
            let cue = quote.cue.map { ", \($0.text)" } ?? ""
            return "q\(number + 1)  \(speaker)\(cue), \(quote.kind): \(quote.text)"
        }
    }

    private var personLines: [String] {
        people.enumerated().map { number, person in
            "p\(number + 1)  \(person.name)\(person.role.map { ", \($0)" } ?? ""): \(counted(person.mentions.count, "mention"))"
        }
    }

    private var hashtagLines: [String] {
        article.hashtags.enumerated().map { "h\($0 + 1)  \($1.passage.text)" }
    }

    private var reactionLines: [String] {
        article.reactions.enumerated().map { number, reaction in
            let channel = reaction.channel.map { ", \($0)" } ?? ""
            let target = reaction.target.map { " → \($0)" } ?? ""
            return "r\(number + 1)  \(reaction.actor ?? "the public"): \(reaction.verb)\(target) (\(reaction.stance)\(channel))"
        }
    }
}

/// A person of an article with the places that name the person.
struct ShownPerson {
    let id: Int64
    let name: String
    let nameConfidence: Double?
    let role: String?
    var mentions: [Passage] = []

    /// In the order of their first mention.
    static func all(of article: ArticleView) -> [ShownPerson] {
        var people: [ShownPerson] = []
        var places: [Int64: Int] = [:]
        for mention in article.mentions {
            let place = places[mention.personID] ?? people.count
            if place == people.count {
                people.append(
                    ShownPerson(
                        id: mention.personID, name: mention.person, nameConfidence: mention.nameConfidence, role: mention.role))
                places[mention.personID] = place
            }
            people[place].mentions.append(mention.passage)
        }
        return people
    }
}
