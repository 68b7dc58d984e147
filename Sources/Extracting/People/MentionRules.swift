/// Decides by rules which runs of capitalised words name persons: first the names that prove themselves, then the bare
/// surnames and repetitions that these explain.
struct MentionRules {
    let text: AnnotatedText

    func mentions() -> [Mention] {
        let candidates = NameCandidates(text: text).all()
        let alone = Set(candidates.lazy.filter { $0.tokens.count == 1 && speaks($0) }.map { hash($0.tokens.lowerBound) })
        var isPerson = candidates.map { provesItself($0, alone: alone) }
        var full: Set<[UInt64]> = []
        var surnames: Set<UInt64> = []
        var givenNames: Set<UInt64> = []
        for (candidate, accepted) in zip(candidates, isPerson) where accepted {
            surnames.insert(hash(lastName(candidate.tokens)))
            guard candidate.tokens.count > 1 else { continue }
            full.insert(key(candidate.tokens))
            givenNames.insert(hash(candidate.tokens.lowerBound))
        }
        for (place, candidate) in candidates.enumerated() where !isPerson[place] {
            if candidate.tokens.count > 1 {
                isPerson[place] = full.contains(key(candidate.tokens))
            } else {
                let token = text.tokens[candidate.tokens.lowerBound]
                isPerson[place] =
                    surnames.contains(token.hash) && !token.isA([.role, .title])
                    || givenNames.contains(token.hash) && token.isA(.givenName)
            }
        }
        return zip(candidates, isPerson).lazy.filter(\.1).map { mention($0.0) }
    }

    private func hash(_ index: Int) -> UInt64 { text.tokens[index].hash }
    private func key(_ tokens: TokenRange) -> [UInt64] { tokens.map(hash) }

    /// The last token that is no suffix.
    private func lastName(_ tokens: TokenRange) -> Int {
        tokens.last { !text.tokens[$0].isA(.suffix) } ?? tokens.lowerBound
    }

    private func mention(_ candidate: NameCandidate) -> Mention {
        let title = candidate.title.flatMap { Gender(text.tokens[$0].word) }
        let first = text.tokens[candidate.tokens.lowerBound].word
        let given = candidate.tokens.count > 1 && first.intersects(.givenName) ? Gender(first) : nil
        return Mention(tokens: candidate.tokens, gender: title ?? given, isTitled: candidate.isTitled)
    }

    private static let noName: WordClass = [.place, .organisation, .group, .document, .calendar, .nationality]

    private func provesItself(_ candidate: NameCandidate, alone: Set<UInt64>) -> Bool {
        let range = candidate.tokens
        let first = text.tokens[range.lowerBound]
        let last = text.tokens[lastName(range)]
        guard range.count <= 5, !hasAcronym(range) else { return false }
        if range.count == 1 {
            guard !first.isA(Self.noName) || first.isA(.givenName), !first.isAllCaps else { return false }
            return candidate.isTitled && !first.isA([.role, .title]) || first.isA(.knownSurname)
        }
        if last.isA(Self.noName), !last.isA(.givenName), !candidate.isTitled { return false }
        if last.isA([.organisation, .group, .document]) || range.dropLast().contains(where: isOrganisation) { return false }
        if candidate.isTitled || candidate.followsRole || hasAge(range) || isApposed(range) { return true }
        if first.isA(.givenName) { return !isPossessed(range) }
        let isPlain = !range.contains { text.tokens[$0].isA(Self.noName) }
        return isPlain && alone.contains(last.hash)
    }

    private func isOrganisation(_ index: Int) -> Bool {
        text.tokens[index].isA([.organisation, .group]) && !text.tokens[index].isA(.givenName)
    }

    /// `St. Mary's Hospital`, `Macy's`: a name that owns a capitalised noun.
    private func isPossessed(_ range: TokenRange) -> Bool {
        let next = range.upperBound + 1
        return next < text.tokens.count && text.tokens[next - 1].kind == .possessive && text.tokens[next].isCapitalised
            && text.tokens[next].isA([.organisation, .place])
    }

    /// `NBC News`: a word of capitals among others.
    private func hasAcronym(_ range: TokenRange) -> Bool {
        var capitals = 0
        var isLong = false
        for index in range {
            let token = text.tokens[index]
            guard token.isAllCaps, !token.isA(.suffix) else { continue }
            capitals += 1
            if token.end - token.start > 2 { isLong = true }
        }
        return isLong && capitals < range.count
    }

    /// `Jane Roe, 74,`
    private func hasAge(_ range: TokenRange) -> Bool {
        let next = range.upperBound
        guard next + 2 < text.tokens.count, text.tokens[next].isMark(","), text.tokens[next + 1].kind == .number else {
            return false
        }
        let number = text.tokens[next + 1]
        return number.end - number.start == 2 && !text.tokens[next + 2].isWordLike
    }

    /// `Jane Roe, who …`, `Jane Roe, the French minister …`, `Jane Roe (R-Utah)`
    private func isApposed(_ range: TokenRange) -> Bool {
        let next = range.upperBound
        guard next + 2 < text.tokens.count else { return false }
        if text.tokens[next].isMark("(") {
            let word = text.bytes[text.tokens[next + 1].start..<text.tokens[next + 1].end]
            return word.starts(with: "R-".utf8) || word.starts(with: "D-".utf8)
        }
        guard text.tokens[next].isMark(",") else { return false }
        if hash(next + 1) == WordHash.of("who") { return true }
        if text.tokens[next + 1].isA(.role) { return true }
        guard text.tokens[next + 1].isA(.determiner) else { return false }
        for token in text.tokens[(next + 2)..<min(next + 6, text.tokens.count)] {
            if !token.isWordLike { return false }
            if token.isA([.role]) { return true }
        }
        return false
    }

    /// Whether a verb of saying stands beside it.
    private func speaks(_ candidate: NameCandidate) -> Bool {
        let next = candidate.tokens.upperBound
        let before = candidate.tokens.lowerBound - 1
        return next < text.tokens.count && text.tokens[next].isA(.says) && text.tokens[next].kind == .word
            || before >= 0 && text.tokens[before].isA(.says) && before > 0 && !text.tokens[before - 1].isWordLike
            || candidate.isTitled
    }
}
