/// Finds whom an interview asks, where the article names exactly one person for it.
struct Interviewee {
    let text: AnnotatedText
    let people: People
    /// The document's, where it is not part of the body.
    let headline: String?
    /// Tokens between a word for asking and the name: `spoke to the town's engineer, Mara Quill`.
    private static let reach = 8

    /// The words that name the person, in the introduction if it does.
    ///
    /// - Parameters:
    ///   - first: the token that the first question begins with.
    ///   - answers: the paragraphs from there on.
    func name(before first: Int, answers: ArraySlice<TokenRange>) -> TokenRange? {
        let introduced = (people.mention(before: first).map { people.mentions[...$0] } ?? []).indices
        let told = introduced.filter(isInterviewed)
        let mentioned = introduced.filter { isTold(of: people.mentions[$0].tokens.lowerBound) }
        let person = only(told) ?? only(mentioned) ?? inHeadline() ?? (speaksOfItself(answers) ? only(Array(introduced)) : nil)
        guard let person else { return nil }
        let mention = introduced.last { people.personOfMention[$0] == person } ?? people.personOfMention.firstIndex(of: person)
        return mention.map { people.mentions[$0].tokens }
    }

    /// The person of all these mentions.
    private func only(_ mentions: [Int]) -> Int? {
        let persons = Set(mentions.map { people.personOfMention[$0] })
        return persons.count == 1 ? persons.first : nil
    }

    /// `an interview with Mara Quill`, `We spoke to Mara Quill and Otto Lund`
    private func isInterviewed(_ mention: Int) -> Bool {
        let token = people.mentions[mention].tokens.lowerBound
        var low = max(text.sentences[text.tokens[token].sentence].lowerBound, token - Self.reach)
        if mention > 0, people.mentions[mention - 1].tokens.upperBound > low {
            low = people.mentions[mention - 1].tokens.upperBound
            let before = (low..<token).last { !text.tokens[$0].isA([.title, .role, .determiner]) }
            if let before, text.tokens[before].hash == Clauses.and, isInterviewed(mention - 1) { return true }
        }
        return (low..<token).contains { index in
            let word = text.tokens[index].hash
            return Self.asking.contains(word)
                || (word == Clauses.to || word == Self.with) && index > low && Self.talking.contains(text.tokens[index - 1].hash)
        }
    }

    /// Whether the sentence is about an interview: `Mara Quill answers our questions`.
    private func isTold(of token: Int) -> Bool {
        text.sentences[text.tokens[token].sentence].contains {
            Self.asking.contains(text.tokens[$0].hash) || Self.talking.contains(text.tokens[$0].hash)
        }
    }

    /// The one person of the article whom a headline that speaks of an interview names.
    private func inHeadline() -> Int? {
        guard let headline else { return nil }
        let words = Set(AnnotatedText(headline).tokens.filter(\.isWordLike).map(\.hash))
        guard !words.isDisjoint(with: Self.asking.union(Self.talking)) else { return nil }
        return only(
            people.mentions.indices.filter { words.contains(text.tokens[people.mentions[$0].tokens.upperBound - 1].hash) })
    }

    /// Whether an answer says `I`: the answers of a paper that explains something to its readers do not.
    private func speaksOfItself(_ answers: ArraySlice<TokenRange>) -> Bool {
        answers.contains { $0.contains { Self.myself.contains(text.tokens[$0].hash) && !text.tokens[$0].isQuoted } }
    }

    private static let with = WordHash.of("with")
    private static let asking: Set<UInt64> = [
        WordHash.of("interview"), WordHash.of("interviews"), WordHash.of("interviewed"), WordHash.of("asked"),
    ]
    private static let talking: Set<UInt64> = [
        WordHash.of("conversation"), WordHash.of("spoke"), WordHash.of("speaks"), WordHash.of("talked"), WordHash.of("talks"),
        WordHash.of("answers"), WordHash.of("answered"), WordHash.of("q&a"),
    ]
    private static let myself: Set<UInt64> = [WordHash.of("i"), WordHash.of("my"), WordHash.of("me")]
}
