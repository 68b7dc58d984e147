import Coverage

/// Words in quote marks that a noun gives to somebody, whoever speaks of it: `Quill rejected Tom Lund's claim that the tunnel "pays for itself"`.
struct NominalReports {
    private let text: AnnotatedText
    private let people: People
    private let clauses: Clauses
    /// The next region to look at.
    private var cursor = 0
    /// Words between the noun and the quotation, and between whose it is and the noun.
    private static let (reach, mostBetween) = (14, 4)

    init(_ text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        clauses = Clauses(text: text)
    }

    /// Adds what nouns report in a paragraph, in the place of an attribution that gives just these words to somebody else: `Berg looked into
    /// Lund's claim that …`. Paragraphs are asked in their order.
    ///
    /// - Parameters:
    ///   - first: where the attributions of the paragraph begin.
    ///   - isTaken: whether the paragraph is all somebody's words, so that nothing is added.
    mutating func add(in paragraph: TokenRange, to found: inout [Attribution], from first: Int, isTaken: Bool) {
        while cursor < text.regions.count, text.regions[cursor].open < paragraph.upperBound {
            let region = text.regions[cursor]
            cursor += 1
            guard !isTaken, region.depth == 0, region.isClosed, region.words.upperBound <= paragraph.upperBound,
                let noun = noun(before: region.words.lowerBound), let owner = owner(of: noun)
            else { continue }
            if let known = found[first...].firstIndex(where: { $0.cue?.contains(noun) ?? false }) {
                found[known].source = found[known].source ?? owner
                continue
            }
            let isJudgement = Self.judgements.contains(text.tokens[noun].hash)
            if isJudgement, found[first...].contains(where: { $0.contents.contains { $0.overlaps(region.words) } }) { continue }
            let start = isJudgement || text.tokens[noun + 1].hash == Clauses.that ? noun + 2 : noun + 1
            var report = Attribution(
                cue: noun..<(noun + 1), source: owner, contents: [start..<clauses.end(describing: region.outer)])
            if let other = found[first...].firstIndex(where: { $0.contents.contains { start - 1...start ~= $0.lowerBound } }) {
                report.contents = found[other].contents
                found.remove(at: other)
            }
            found.append(report)
        }
    }

    /// The noun, where only what is claimed stands between it and the quotation.
    private func noun(before quotation: Int) -> Int? {
        let low = max(clauses.sentence(of: quotation).lowerBound, quotation - Self.reach)
        for index in stride(from: quotation - 1, through: low, by: -1) {
            let token = text.tokens[index]
            if Self.nouns.contains(token.hash) { return leads(index + 1, to: quotation, Self.joints) ? index : nil }
            if Self.judgements.contains(token.hash) { return leads(index + 1, to: quotation, Self.targets) ? index : nil }
            if token.isQuoted || token.isMark(";") || token.isMark(":")
                || token.isA([.reports, .relative]) && token.hash != Clauses.that
            {
                return nil
            }
        }
        return nil
    }

    /// `that the tunnel …`, `to seek …`, `of a …`; not `to the council was …`, `that the tunnel pays is …`, `of theirs as …`
    private func leads(_ joint: Int, to quotation: Int, _ joints: Set<UInt64>) -> Bool {
        guard joint < quotation, joints.contains(text.tokens[joint].hash) else { return false }
        let between = joint + 1..<quotation
        if text.tokens[joint].hash == Clauses.to, between.first.map(namesSomebody) ?? true { return false }
        if between.last(where: { text.tokens[$0].isWordLike }).map({ text.tokens[$0].hash == Self.as }) == true { return false }
        let verbs = between.dropFirst().filter { clauses.looksFinite($0) && !clauses.looksFinite($0 - 1) }
        return verbs.count <= (text.tokens[joint].hash == Clauses.that ? 1 : 0)
    }

    private func namesSomebody(_ index: Int) -> Bool {
        text.tokens[index].isCapitalised || text.tokens[index].isA([.determiner, .pronoun])
    }

    /// Whose it is: a person's name before `'s`, `his` or `her`.
    private func owner(of noun: Int) -> TokenRange? {
        let low = max(clauses.sentence(of: noun).lowerBound, noun - 1 - Self.mostBetween)
        for index in stride(from: noun - 1, through: low, by: -1) {
            let token = text.tokens[index]
            if Self.possessives.contains(token.hash) { return index..<(index + 1) }
            if token.kind == .possessive {
                guard index > low, let mention = people.mention(at: index - 1) else { return nil }
                return people.mentions[mention].tokens
            }
            guard token.kind == .word, !token.isA([.preposition, .determiner]) else { return nil }
        }
        return nil
    }

    private static let nouns = WordHash.all(
        of:
            "claim claims promise pledge vow assertion insistence contention declaration admission warning remark remarks comment comments"
    )
    .union(WordHash.all(of: "accusation allegation statement argument suggestion threat complaint prediction acknowledgment"))
    private static let judgements = WordHash.all(
        of: """
            attack attacks criticism criticisms condemnation denunciation denunciations description descriptions characterization
            characterisation praise defence defense critique tirade tirades rant mockery dismissal talk call calls campaign crusade
            """)
    private static let `as` = WordHash.of("as")
    private static let joints = WordHash.all(of: "that to of")
    private static let targets = WordHash.all(of: "on of against about for")
    private static let possessives = WordHash.all(of: "his her")
}
