/// Plain speech that the tagger passed over: `The bridge is closed, a spokesman said on Friday`, `Quill said on Friday the bridge was closed`.
struct PlainReports {
    private let text: AnnotatedText
    private let clauses: Clauses
    private let sources: SourceFinder
    private let reported: ReportedClause

    init(_ text: AnnotatedText) {
        self.text = text
        clauses = Clauses(text: text)
        sources = SourceFinder(text)
        reported = ReportedClause(text)
    }

    /// Adds what is told in a paragraph and nobody has found.
    ///
    /// - Parameter first: where the attributions of the paragraph begin.
    func add(in paragraph: TokenRange, to found: inout [Attribution], from first: Int) {
        let cues = paragraph.filter { !text.tokens[$0].isQuoted && isCue($0) }
        if cues.isEmpty { return }
        // By token, so that a long paragraph takes no more time for each of its sentences.
        var isKnown = Array(repeating: false, count: paragraph.count)
        func take(_ range: TokenRange) {
            for index in range.clamped(to: paragraph) { isKnown[index - paragraph.lowerBound] = true }
        }
        func take(_ attribution: Attribution) {
            attribution.cue.map(take)
            attribution.contents.forEach(take)
        }
        found[first...].forEach(take)
        for cue in cues where !isKnown[cue - paragraph.lowerBound] {
            guard let report = report(by: cue), let clause = report.contents.first?.clamped(to: paragraph),
                let first = clause.first,
                !isKnown[first - paragraph.lowerBound],
                // `Photo: What was needed was time, he said` is told by the colon; a claim within what is told is another.
                clause.count(where: { isKnown[$0 - paragraph.lowerBound] }) * 5 < clause.count * 4
            else { continue }
            take(report)
            found.append(report)
        }
    }

    private func isCue(_ index: Int) -> Bool {
        Self.verbs.contains(text.tokens[index].hash) && !text.tokens[index].isCapitalised || clauses.isAccording(index)
    }

    private func report(by cue: Int) -> Attribution? {
        let sentence = clauses.sentence(of: cue)
        if clauses.hasQuoted(sentence) || text.tokens[sentence.upperBound - 1].isMark("?") { return nil }
        return clauses.isAccording(cue) ? according(cue, sentence) : before(cue, sentence) ?? behind(cue, sentence)
    }

    /// `The bridge was closed, according to Quill`, `According to a report of the council, the bridge was closed`
    private func according(_ cue: Int, _ sentence: TokenRange) -> Attribution? {
        guard let named = sources.right(of: cue + 1, to: sentence.upperBound) else { return nil }
        let source = named.lowerBound..<endOfPhrase(from: named.upperBound, sentence)
        let clause: TokenRange
        if cue == sentence.lowerBound {
            guard let last = sentence.last(where: { text.tokens[$0].isWordLike }), source.upperBound < last,
                text.tokens[source.upperBound].isMark(",")
            else { return nil }
            clause = (source.upperBound + 1)..<(last + 1)
        } else {
            guard text.tokens[cue - 1].isMark(","), let before = reported.statement(in: sentence.lowerBound..<(cue - 1)) else {
                return nil
            }
            clause = before
        }
        guard reported.isSentence(clause), !clause.contains(where: clauses.isCue) else { return nil }
        return Attribution(cue: cue..<(cue + 2), source: source, contents: [clause])
    }

    /// `sources close to the council`, `data of Quill I/B/E/S`
    private func endOfPhrase(from start: Int, _ sentence: TokenRange) -> Int {
        let limit = min(start + Self.mostWordsBehind, sentence.upperBound)
        let end = (start..<limit).first { index in
            let token = text.tokens[index]
            return !token.isWordLike && !token.isMark("/") || token.isA([.relative, .auxiliary, .saying])
        }
        return end ?? start
    }

    /// `…, Quill said.`, `…, Quill told the council on Friday.`, `…, said Quill.`
    private func before(_ cue: Int, _ sentence: TokenRange) -> Attribution? {
        let rest = (cue + 1)..<sentence.upperBound
        let source: TokenRange
        let comma: Int
        if cue > sentence.lowerBound, text.tokens[cue - 1].isMark(","), text.tokens[cue].hash != Self.told,
            let right = sources.right(of: cue, to: sentence.upperBound)
        {
            (source, comma) = (right, cue - 1)
        } else if let left = speaker(before: cue, sentence), closes(rest, cue) {
            (source, comma) = (left, left.lowerBound - 1)
        } else {
            return nil
        }
        guard comma > sentence.lowerBound, text.tokens[comma].isMark(","), !rest.contains(where: clauses.looksFinite) else {
            return nil
        }
        guard let clause = reported.statement(in: sentence.lowerBound..<comma) else { return nil }
        return Attribution(cue: cue..<(cue + 1), source: source, contents: [clause])
    }

    /// Behind `said` nothing but when, where and to whom.
    private func closes(_ rest: TokenRange, _ cue: Int) -> Bool {
        guard let first = rest.first, text.tokens[first].isWordLike else { return text.tokens[cue].hash != Self.told }
        if rest.contains(where: { text.tokens[$0].isCommaOrDash }) || clauses.wordCount(rest) > Self.mostWordsBehind {
            return false
        }
        if rest.contains(where: { Self.tales.contains(text.tokens[$0].hash) }) { return false }
        return text.tokens[cue].hash == Self.told
            ? !text.tokens[first].isA(.preposition) : text.tokens[first].isA([.preposition, .calendar])
    }

    /// `Quill said the bridge was closed`, `Quill said on Friday that the bridge was closed`
    private func behind(_ cue: Int, _ sentence: TokenRange) -> Attribution? {
        guard text.tokens[cue].hash != Self.told, let source = speaker(before: cue, sentence), opensClause(source, sentence)
        else {
            return nil
        }
        let start = behindPhrase(clauses.afterTime(cue + 1, to: sentence.upperBound), sentence)
        // What a list puts behind a star is an item of its own.
        let end = sentence.first { $0 > start && text.tokens[$0].isMark("*") } ?? sentence.upperBound
        guard let last = (start..<end).last(where: { text.tokens[$0].isWordLike }), start < last else { return nil }
        let clause = start..<(last + 1)
        guard text.tokens[start].hash == Clauses.that || sources.beginsClause(start, to: clause.upperBound),
            reported.isSentence(clause)
        else { return nil }
        return Attribution(cue: cue..<(cue + 1), source: source, contents: [clause])
    }

    /// `said over the weekend he was …`, `said in a statement it had …`
    private func behindPhrase(_ start: Int, _ sentence: TokenRange) -> Int {
        guard start < sentence.upperBound, text.tokens[start].isA(.preposition) else { return start }
        for index in (start + 1)..<max(start + 1, min(start + Self.mostOfPhrase, sentence.upperBound - 1)) {
            guard text.tokens[index].kind == .word, !clauses.looksFinite(index) else { return start }
            let verb = clauses.afterAdverbs(index + 1, to: sentence.upperBound - 1)
            if Self.subjects.contains(text.tokens[index].hash) { return clauses.looksFinite(verb) ? index : start }
        }
        return start
    }

    /// Whether the speaker is the subject of the main clause: `Quill said`, `On Friday Quill said`, `…, but Quill said`.
    private func opensClause(_ source: TokenRange, _ sentence: TokenRange) -> Bool {
        guard source.lowerBound > sentence.lowerBound else { return true }
        let token = text.tokens[source.lowerBound - 1]
        return token.isMark(",") || token.isA(.calendar) || Self.joining.contains(token.hash)
    }

    /// Who says it right before the verb; nobody who would have, and not the reader.
    private func speaker(before cue: Int, _ sentence: TokenRange) -> TokenRange? {
        let (source, start) = sources.left(of: cue, from: sentence.lowerBound)
        guard let source, source.upperBound == start || isBracketed(source.upperBound..<start),
            !source.contains(where: { Self.noSpeakers.contains(text.tokens[$0].hash) }),
            !text.tokens[source.lowerBound].isA(.relative),
            !(source.lowerBound..<cue).contains(where: { Self.doubting.contains(text.tokens[$0].hash) }),
            (start..<cue).allSatisfy({ Self.having.contains(text.tokens[$0].hash) || clauses.isAdverb($0) })
        else { return nil }
        return source
    }

    /// `Quill Corp (QLL.N) said`
    private func isBracketed(_ range: TokenRange) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        return text.tokens[first].isMark("(") && text.tokens[last].isMark(")")
    }

    private static let (mostWordsBehind, mostOfPhrase) = (10, 7)
    private static let verbs = WordHash.all(of: "said says told")
    private static let told = WordHash.of("told")
    private static let tales = WordHash.all(of: "lie lies joke jokes story stories tale tales truth")
    private static let doubting = WordHash.all(
        of: "hardly scarcely barely rarely seldom falsely reportedly allegedly supposedly only")
    private static let joining = WordHash.all(of: "but and while although though")
    private static let noSpeakers = WordHash.all(of: "i we you me us who which what nobody nothing one")
    private static let having = WordHash.all(of: "has had have also")
    private static let subjects = WordHash.all(of: "he she it they")
}
