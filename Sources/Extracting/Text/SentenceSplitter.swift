/// Cuts paragraphs into sentences.
enum SentenceSplitter {
    /// No sentence is longer, in tokens: what rules look through in one stays bounded on any input.
    static let longest = 400

    /// The sentences in order; sets each token's sentence.
    static func split(_ tokens: inout [Token], paragraphs: [TokenRange]) -> [TokenRange] {
        var sentences: [TokenRange] = []
        sentences.reserveCapacity(tokens.count / 16 + 1)
        for paragraph in paragraphs {
            var start = paragraph.lowerBound
            var index = start
            while index < paragraph.upperBound {
                let isFull = index - start >= longest
                guard let end = isFull ? index + 1 : endOfSentence(at: index, tokens, paragraph) else {
                    index += 1
                    continue
                }
                close(start..<end, &sentences, &tokens)
                start = end
                index = end
            }
            if start < paragraph.upperBound { close(start..<paragraph.upperBound, &sentences, &tokens) }
        }
        return sentences
    }

    private static func close(_ range: TokenRange, _ sentences: inout [TokenRange], _ tokens: inout [Token]) {
        for index in range { tokens[index].sentence = sentences.count }
        sentences.append(range)
    }

    /// The token after the sentence that the token at `index` ends; nil when it ends none.
    private static func endOfSentence(at index: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Int? {
        let token = tokens[index]
        if token.shape.contains(.abbreviated) { return endAfterAbbreviation(index, tokens, paragraph) }
        if token.isDash { return endOfDateline(index, tokens, paragraph) }
        guard token.endsSentence else { return nil }
        var next = index + 1
        while next < paragraph.upperBound, closes(tokens[next]), !tokens[next].shape.contains(.afterSpace) { next += 1 }
        guard next < paragraph.upperBound else { return next }
        let following = tokens[next]
        guard following.shape.contains(.afterSpace), opensSentence(following) else { return nil }
        let askedInQuotes = !token.isMark(".") && next > index + 1 && tokens[next - 1].isQuoteMark
        if askedInQuotes, isReported(from: next, tokens, paragraph) { return nil }
        return next
    }

    private static func closes(_ token: Token) -> Bool {
        token.isQuoteMark || token.isMark(")") || token.isMark("]") || token.isMark("!") || token.isMark("?")
            || token.isMark(".")
    }

    private static func opensSentence(_ token: Token) -> Bool {
        switch token.kind {
        case .word: token.isCapitalised || token.shape.contains(.hasDigit)
        case .number, .quoteMark, .hashtag, .handle, .address: true
        case .punctuation: token.isDash || token.isMark("(") || token.isMark("[") || token.isMark("$")
        case .possessive: false
        }
    }

    /// `"Why?" Ms Roe asked.` is one sentence.
    private static func isReported(from index: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Bool {
        for token in tokens[index..<min(index + 7, paragraph.upperBound)] {
            if token.word.intersects(.reports) { return true }
            if token.isQuoteMark || token.isMark(".") || token.isMark(",") { return false }
        }
        return false
    }

    /// `U.S.` ends a sentence where a word follows that mostly begins one; `Mr.` and initials never do.
    private static func endAfterAbbreviation(_ index: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Int? {
        let next = index + 1
        guard next < paragraph.upperBound, tokens[index].end - tokens[index].start > 2 else { return nil }
        if tokens[next].isQuoteMark && !tokens[next].shape.contains(.afterSpace) { return endBehindMark(next, tokens, paragraph) }
        let token = tokens[index]
        guard !token.word.intersects(.title), tokens[next].isCapitalised else { return nil }
        return tokens[next].word.intersects(.function) && tokens[next].shape.contains(.afterSpace) ? next : nil
    }

    /// `"I live in the U.S." She left.`: the sentence ends with the quotation; before whoever says it a comma would stand.
    private static func endBehindMark(_ mark: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Int? {
        let next = mark + 1
        guard next < paragraph.upperBound, tokens[next].shape.contains(.afterSpace), tokens[next].isCapitalised else {
            return nil
        }
        return next
    }

    /// `PARIS (Reuters) - The …`: the report begins after the dash.
    private static func endOfDateline(_ index: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Int? {
        let start = paragraph.lowerBound
        guard index > start, index - start < 14, index + 1 < paragraph.upperBound, tokens[start].isAllCaps else { return nil }
        let previous = tokens[index - 1]
        guard previous.isMark(")") || tokens[start..<index].allSatisfy({ $0.isAllCaps || $0.isMark(",") }) else { return nil }
        return index + 1
    }
}
