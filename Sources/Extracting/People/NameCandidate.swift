/// A run of capitalised words that may name somebody, with titles and the like cut off its begin.
struct NameCandidate {
    var tokens: TokenRange
    var isTitled = false
    /// A role or a title in lower case stands before it: `actress Jane Roe`.
    var followsRole = false
    var title: Int?
}

/// Finds runs of capitalised words.
struct NameCandidates {
    let text: AnnotatedText

    func all() -> [NameCandidate] {
        var found: [NameCandidate] = []
        var index = 0
        while index < text.tokens.count {
            guard isNamePart(index) else {
                index += 1
                continue
            }
            let (end, isWork) = endOfRun(from: index)
            if !isWork, let candidate = trimmed(index..<end) { found.append(candidate) }
            index = max(end, index + 1)
        }
        return found
    }

    private func isNamePart(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word else { return false }
        if token.isCapitalised, token.shape.contains(.abbreviated), token.end - token.start == 2 { return true }
        if token.isCapitalised { return !token.isA(.function) || (token.isA(.particle) && !startsSentence(index)) }
        return token.shape.contains(.innerCapital) && token.end - token.start > 4
    }

    private func startsSentence(_ index: Int) -> Bool {
        let start = text.sentences[text.tokens[index].sentence].lowerBound
        return index == start || (index == start + 1 && text.tokens[start].isQuoteMark)
    }

    /// A capitalised `Of` or `The` inside a run tells the title of a work.
    private func endOfRun(from start: Int) -> (end: Int, isWork: Bool) {
        var end = start + 1
        var isWork = false
        let sentence = text.sentences[text.tokens[start].sentence]
        while end < sentence.upperBound, text.tokens[end].shape.contains(.afterSpace) {
            let token = text.tokens[end]
            if isNamePart(end) {
                end += 1
            } else if token.isCapitalised, token.end - token.start > 1, !token.isAllCaps, end + 1 < sentence.upperBound,
                text.tokens[end + 1].isCapitalised, text.tokens[end + 1].shape.contains(.afterSpace)
            {
                isWork = true
                end += 1
            } else if token.kind == .word, token.isA(.particle), !token.isCapitalised, let after = afterParticles(end, sentence) {
                end = after
            } else {
                break
            }
        }
        return (end, isWork)
    }

    private func afterParticles(_ index: Int, _ sentence: TokenRange) -> Int? {
        var next = index
        while next < min(index + 3, sentence.upperBound), text.tokens[next].kind == .word, text.tokens[next].isA(.particle) {
            next += 1
        }
        guard next < sentence.upperBound, isNamePart(next), text.tokens[next].shape.contains(.afterSpace) else { return nil }
        return next + 1
    }

    private static let beforeNames: WordClass = [.title, .role, .nationality, .calendar]

    private func trimmed(_ run: TokenRange) -> NameCandidate? {
        let tokens = text.tokens
        var start = run.lowerBound
        var end = run.upperBound
        var candidate = NameCandidate(tokens: run)
        if end - start > 1, let title = (start..<(end - 1)).last(where: { tokens[$0].isA(.title) }) {
            start = title + 1
            candidate.isTitled = true
            candidate.title = title
        }
        while end - start > 1, tokens[start].isA(Self.beforeNames),
            !tokens[start].isA(.givenName) || tokens[start + 1].isA(.givenName)
        {
            candidate.followsRole = candidate.followsRole || tokens[start].isA(.role)
            start += 1
        }
        while end - start > 2, tokens[start].isA([.place, .organisation]), !tokens[start].isA(.givenName),
            tokens[start + 1].isA(.givenName)
        {
            start += 1
        }
        if end - start > 2, startsSentence(start), !tokens[start].isA(.givenName), tokens[start + 1].isA(.givenName) {
            start += 1
        }
        while end - start > 1, tokens[end - 1].isA(.calendar), !tokens[end - 1].isA(.givenName) { end -= 1 }
        guard start < end else { return nil }
        candidate.tokens = start..<end
        if start == run.lowerBound, start > 0, tokens[start].shape.contains(.afterSpace) {
            let before = tokens[start - 1]
            candidate.isTitled = before.kind == .word && before.isA(.title) && before.shape.contains(.abbreviated)
            candidate.followsRole = before.kind == .word && before.isA([.role, .title]) && !before.isCapitalised
            if candidate.isTitled || candidate.followsRole { candidate.title = start - 1 }
        }
        return candidate
    }
}
