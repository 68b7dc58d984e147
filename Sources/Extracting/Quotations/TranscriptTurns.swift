/// Finds the turns of transcripts and interviews: `PENCE: We will …`, `Mara Quill: No.`, `Q. Why …?`, each at a paragraph's begin.
struct TranscriptTurns {
    private let text: AnnotatedText
    private let people: People
    /// The tokens of each paragraph's label; empty for a paragraph without one.
    private var labels: [TokenRange] = []
    private var isTranscript = false
    /// How many paragraphs have the label, by its words.
    private var uses: [[UInt64]: Int] = [:]
    /// One such paragraph alone is more likely a heading or a list.
    private static let fewest = 2
    /// An answer has no more paragraphs without a label of their own.
    private static let longestTurn = 4

    init(_ text: AnnotatedText, people: People) {
        self.text = text
        self.people = people
        labels = text.paragraphs.map { label(of: $0) }
        // Without a question, `A. Quill left` begins with initials.
        if !text.paragraphs.contains(where: { isLetter($0.lowerBound, Self.question) }) {
            for number in labels.indices where isLetter(labels[number].lowerBound, Self.answer) && !endsWithColon(labels[number])
            {
                labels[number] = labels[number].lowerBound..<labels[number].lowerBound
            }
        }
        for label in labels where !label.isEmpty { uses[words(of: label), default: 0] += 1 }
        isTranscript = labels.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } >= Self.fewest
    }

    /// The turn that begins in a paragraph, or goes on in it.
    func attribution(in number: Int) -> Attribution? {
        guard isTranscript else { return nil }
        let paragraph = text.paragraphs[number]
        guard !labels[number].isEmpty else {
            return running(number).map { Attribution(source: $0, contents: [paragraph], isCarriedOver: true) }
        }
        let label = labels[number]
        let hasColon = endsWithColon(label)
        let words = (label.upperBound + (hasColon ? 1 : 0))..<paragraph.upperBound
        guard words.contains(where: { text.tokens[$0].isWordLike }) else { return nil }
        return Attribution(cue: hasColon ? label.upperBound..<(label.upperBound + 1) : nil, source: label, contents: [words])
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
        if text.tokens[none.lowerBound].shape.contains(.abbreviated),
            isLetter(none.lowerBound, Self.question) || isLetter(none.lowerBound, Self.answer)
        {
            return none.lowerBound..<(none.lowerBound + 1)
        }
        let high = min(paragraph.upperBound, paragraph.lowerBound + 6)
        guard let end = (paragraph.lowerBound..<high).first(where: { text.tokens[$0].isMark(":") }) else { return none }
        let words = paragraph.lowerBound..<end
        let isLabel = words.count < 5 && words.allSatisfy(isInCapitals) || isName(words)
        return isLabel && !words.isEmpty ? words : none
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

    private func isLetter(_ index: Int, _ letter: UInt64) -> Bool {
        text.tokens.indices.contains(index) && text.tokens[index].hash == letter
    }

    private static let question = WordHash.of("q")
    private static let answer = WordHash.of("a")
}
