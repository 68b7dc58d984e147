/// Words in quote marks within what somebody attacks, praises or speaks of: `Quill went after the "wholly corrupt" board`.
struct JudgingQuotations {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    /// Words between the verb and the quotation, of the quotation, and of who judges.
    private static let (reach, longest, longestSource) = (7, 12, 8)

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
    }

    /// The attribution of a quotation in the object of a verb of judgement or of the noun for it (`renewed her attack on his "rigged" board`);
    /// nil without one, or without who judges.
    func attribution(of quotation: TokenRange) -> Attribution? {
        guard clauses.wordCount(quotation) <= Self.longest, let (cue, verb) = cue(before: quotation) else { return nil }
        let low = clauses.sentence(of: verb).lowerBound
        let isParticiple = text.ends(text.tokens[verb], [Array("ing".utf8)], beyond: 2)
        let (found, start) = isParticiple ? (subject(of: verb, from: low), verb) : sources.left(of: verb, from: low)
        guard let source = found, source.count <= Self.longestSource, !source.overlaps(quotation), speaks(source) else {
            return nil
        }
        return Attribution(
            cue: start..<cue.upperBound, source: source, contents: [cue.upperBound..<clauses.end(describing: quotation)])
    }

    /// Who does what a participle tells: the subject of the sentence, where a comma ends the clause before it.
    private func subject(of participle: Int, from low: Int) -> TokenRange? {
        guard participle > low, text.tokens[participle - 1].isMark(",") else { return nil }
        return sources.subject(from: low, to: participle)
    }

    /// The verb, with the words that belong to it, where only what is judged stands between it and the quotation.
    private func cue(before quotation: TokenRange) -> (cue: TokenRange, verb: Int)? {
        let low = max(clauses.sentence(of: quotation.lowerBound).lowerBound, quotation.lowerBound - Self.reach)
        guard low < quotation.lowerBound else { return nil }
        for index in stride(from: quotation.lowerBound - 1, through: low, by: -1) {
            let token = text.tokens[index]
            guard token.isWordLike, !token.isQuoted else { return nil }
            if Self.verbs.contains(token.hash) {
                return beginsObject(index + 1, before: quotation) ? (index..<(index + 1), index) : nil
            }
            if let particles = Self.phrasal[token.hash] {
                let next = index + 1
                let last = next < quotation.lowerBound && text.tokens[next].hash == Self.out ? next + 1 : next
                guard last < quotation.lowerBound, particles.contains(text.tokens[last].hash),
                    beginsObject(last + 1, before: quotation)
                else { return nil }
                return (index..<(last + 1), index)
            }
            if clauses.looksFinite(index) || token.isA([.relative, .conjunction]) { return nil }
        }
        return nil
    }

    /// Whether what is judged begins there: `the "sham" inquiry`, `Lund's "sham" inquiry`, or the quotation itself.
    private func beginsObject(_ index: Int, before quotation: TokenRange) -> Bool {
        let token = text.tokens[index]
        return index == quotation.lowerBound || token.isCapitalised || token.isA([.determiner, .pronoun, .quantifier])
    }

    /// Whether words can be those of somebody who speaks: a name, a pronoun, a role or a group.
    private func speaks(_ source: TokenRange) -> Bool {
        source.contains {
            text.tokens[$0].isCapitalised || text.tokens[$0].isA([.pronoun, .role, .group, .organisation])
        }
    }

    private static let out = WordHash.of("out")
    private static let verbs = WordHash.all(
        of: """
            attacked attacks attacking blasted blasts blasting slammed slams slamming denounced denounces denouncing condemned
            condemns condemning criticized criticised criticizes criticises criticizing criticising assailed assails assailing
            decried decries decrying derided derides deriding ridiculed ridicules ridiculing mocked mocks mocking lambasted
            lambasts lambasting lamented laments lamenting bemoaned bemoans bemoaning
            praised praises praising hailed hails hailing lauded lauds lauding touted touts touting
            promised promises promising pledged pledges pledging
            """)
    private static let phrasal: [UInt64: Set<UInt64>] = {
        let pairs: [(StaticString, StaticString)] = [
            ("went goes going", "after"), ("lashed lashes lashing hit hits hitting", "at against"),
            ("railed rails railing", "at against"),
            ("complained complains complaining boasted boasts boasting bragged", "about of"),
            ("warned warns warning", "of about against"),
            ("spoke speaks speaking", "of"), ("tore tears tearing", "into"), ("called calls calling", "on for"),
        ]
        var phrasal: [UInt64: Set<UInt64>] = [:]
        for (verbs, particles) in pairs {
            for verb in WordHash.all(of: verbs) { phrasal[verb] = WordHash.all(of: particles) }
        }
        return phrasal
    }()
}
