/// Finds the turns of transcripts and interviews: `PENCE: We will …`, `Mara Quill: No.`, `Q. Why …?`, each at a paragraph's begin.
///
/// `Q` and `A` name nobody: answers belong to the one who is interviewed, where that is known, questions to nobody.
struct TranscriptTurns {
    private let text: AnnotatedText
    private let people: People
    /// The words that name whoever is interviewed.
    private var interviewee: TokenRange?
    private var hasAnswers = false
    /// The tokens of each paragraph's label; empty for a paragraph without one.
    private var labels: [TokenRange] = []
    private var isTranscript = false
    /// How many paragraphs have the label, by its words.
    private var uses: [[UInt64]: Int] = [:]
    /// One such paragraph alone is more likely a heading or a list.
    private static let fewest = 2
    /// An answer has no more paragraphs without a label of their own.
    private static let longestTurn = 4

    init(_ text: AnnotatedText, people: People, headline: String? = nil) {
        self.text = text
        self.people = people
        let accounts = AccountLabels(text)
        labels = text.paragraphs.enumerated().map { number, paragraph in
            let label = label(of: paragraph)
            return label.isEmpty ? accounts.label(of: number) ?? label : label
        }
        let first = labels.firstIndex(where: isQuestion)
        // Without a question, `A. Quill left` begins with initials, and `A:` an item of a list.
        if first == nil {
            for number in labels.indices where isAnswer(labels[number]) {
                labels[number] = labels[number].lowerBound..<labels[number].lowerBound
            }
        }
        for label in labels where !label.isEmpty { uses[words(of: label), default: 0] += 1 }
        isTranscript = labels.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } >= Self.fewest
        guard isTranscript, let first else { return }
        hasAnswers = labels.contains(where: isAnswer)
        interviewee = Interviewee(text: text, people: people, headline: headline)
            .name(before: labels[first].lowerBound, answers: text.paragraphs[first...])
    }

    /// The turn that begins in a paragraph, or goes on in it.
    func attribution(in number: Int) -> Attribution? {
        guard isTranscript else { return nil }
        let paragraph = text.paragraphs[number]
        guard !labels[number].isEmpty else {
            return running(number).map {
                Attribution(source: source(of: $0, isAnswered: !hasAnswers), contents: [paragraph], isCarriedOver: true)
            }
        }
        let label = labels[number]
        let hasColon = endsWithColon(label)
        let words = (label.upperBound + (hasColon ? 1 : 0))..<paragraph.upperBound
        guard words.contains(where: { text.tokens[$0].isWordLike }) else { return nil }
        return Attribution(
            cue: hasColon ? label.upperBound..<(label.upperBound + 1) : nil, source: source(of: label, isAnswered: false),
            contents: [words], isCarriedOver: isAnswer(label))
    }

    /// Who speaks under a label.
    ///
    /// - Parameter isAnswered: whether these are the words below a question, which have no label of their own.
    private func source(of label: TokenRange, isAnswered: Bool) -> TokenRange? {
        if isQuestion(label) { return isAnswered ? interviewee : nil }
        return isAnswer(label) ? interviewee : label
    }

    /// The label of the turn that a paragraph without one goes on with: it stands between two turns, of which one is by somebody who
    /// speaks more than once, and quotes nobody.
    private func running(_ number: Int) -> TokenRange? {
        let paragraph = text.paragraphs[number]
        guard let last = (max(0, number - Self.longestTurn)..<number).last(where: { !labels[$0].isEmpty }),
            let next = labels.dropFirst(number + 1).prefix(Self.longestTurn).first(where: { !$0.isEmpty }),
            isRepeated(labels[last]) || isRepeated(next),
            !paragraph.contains(where: { text.tokens[$0].isQuoteMark })
        else { return nil }
        return labels[last]
    }

    private func words(of label: TokenRange) -> [UInt64] { label.map { text.tokens[$0].hash } }

    private func isRepeated(_ label: TokenRange) -> Bool { uses[words(of: label), default: 0] > 1 }

    private func endsWithColon(_ label: TokenRange) -> Bool {
        label.upperBound < text.tokens.count && text.tokens[label.upperBound].isMark(":")
    }

    /// One to four words in capitals, a person's name, or the letters of question and answer, before a colon; these also before a period.
    private func label(of paragraph: TokenRange) -> TokenRange {
        let none = paragraph.lowerBound..<paragraph.lowerBound
        let first = none.lowerBound..<(none.lowerBound + 1)
        if text.tokens[none.lowerBound].shape.contains(.abbreviated), isQuestion(first) || isAnswer(first) { return first }
        let high = min(paragraph.upperBound, paragraph.lowerBound + 6)
        guard let end = (paragraph.lowerBound..<high).first(where: { text.tokens[$0].isMark(":") }) else { return none }
        let words = paragraph.lowerBound..<end
        if isQuestion(words) || isAnswer(words) { return words }
        let isLabel = words.count < 5 && words.allSatisfy(isInCapitals) || isName(words)
        return isLabel && !words.isEmpty && text.tokens[words.lowerBound].hash != Self.both ? words : none
    }

    private func isInCapitals(_ index: Int) -> Bool {
        let token = text.tokens[index]
        let isLetter = token.isCapitalised && token.end - token.start == 1
        return token.isAllCaps || isLetter || token.shape.contains(.abbreviated) && token.isCapitalised
    }

    /// A person with nothing but titles before the name.
    private func isName(_ words: TokenRange) -> Bool {
        guard let last = words.last, let mention = people.mention(at: last) else { return false }
        let name = people.mentions[mention].tokens
        return name.upperBound == words.upperBound && name.lowerBound >= words.lowerBound
            && (words.lowerBound..<name.lowerBound).allSatisfy { text.tokens[$0].isA([.title, .role]) }
    }

    private func isQuestion(_ label: TokenRange) -> Bool { isOne(of: Self.questions, label) }

    private func isAnswer(_ label: TokenRange) -> Bool { isOne(of: Self.answers, label) }

    private func isOne(of words: Set<UInt64>, _ label: TokenRange) -> Bool {
        label.count == 1 && words.contains(text.tokens[label.lowerBound].hash) && text.tokens[label.lowerBound].isCapitalised
    }

    private static let questions: Set<UInt64> = [WordHash.of("q"), WordHash.of("question")]
    private static let answers: Set<UInt64> = [WordHash.of("a"), WordHash.of("answer")]
    /// The heading of an interview.
    private static let both = WordHash.of("q&a")
}
