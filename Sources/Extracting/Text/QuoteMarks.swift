/// Pairs quote marks into regions, a paragraph at a time, and tells apostrophes from single quote marks.
struct QuoteMarks {
    let bytes: [UInt8]
    private var found: [QuoteRegion] = []
    private var pairs: [QuoteRegion] = []
    /// Deeper nesting than this is noise; the bound keeps pairing linear.
    private static let deepest = 8

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The regions by begin; sets each quoted token's region and turns apostrophes into punctuation.
    mutating func regions(in tokens: inout [Token], paragraphs: [TokenRange]) -> [QuoteRegion] {
        var openBefore: QuoteStyle?
        for (number, paragraph) in paragraphs.enumerated() {
            var doubles: [QuoteMark] = []
            var singles: [QuoteMark] = []
            for index in paragraph where tokens[index].isQuoteMark {
                let mark = self.mark(index, tokens)
                if mark.style == .single { singles.append(mark) } else { doubles.append(mark) }
            }
            if doubles.isEmpty && singles.isEmpty {
                openBefore = nil
                continue
            }
            pairs.removeAll(keepingCapacity: true)
            var open = pairDoubles(doubles, paragraph)
            let following = number + 1 < paragraphs.count ? paragraphs[number + 1].lowerBound : nil
            let singleOpen = pairSingles(singles, paragraph, &tokens, following: following)
            if open == nil { open = singleOpen }
            place(tokens: &tokens, continues: openBefore, paragraph: paragraph)
            openBefore = open
        }
        chain()
        return found
    }

    /// Tells each outermost region the quotation over several paragraphs that it is part of.
    private mutating func chain() {
        var before: Int?
        for index in found.indices {
            found[index].last = index
            found[index].first = index
            guard found[index].depth == 0 else { continue }
            if found[index].continues, let before { found[index].first = found[before].first }
            before = index
        }
        var after: Int?
        for index in found.indices.reversed() where found[index].depth == 0 {
            if let after, found[after].continues { found[index].last = found[after].last }
            after = index
        }
    }

    /// Sorts the paragraph's pairs, gives them their depth and appends them.
    private mutating func place(tokens: inout [Token], continues style: QuoteStyle?, paragraph: TokenRange) {
        pairs.sort { ($0.open, -$0.outer.upperBound) < ($1.open, -$1.outer.upperBound) }
        var enclosing: [Int] = []
        for var pair in pairs where !pair.words.isEmpty {
            while let last = enclosing.last, last <= pair.open { enclosing.removeLast() }
            if let last = enclosing.last, pair.outer.upperBound > last { continue }
            pair.depth = enclosing.count
            enclosing.append(pair.outer.upperBound)
            if pair.open == paragraph.lowerBound, let style {
                pair.continues = mark(pair.open, tokens).style == style && !namesSpeaker(pair.words, tokens)
            }
            if pair.depth == 0 { for index in pair.words { tokens[index].region = found.count } }
            found.append(pair)
        }
    }

    /// `"QUILL: …`: a turn of a transcript begins anew.
    private func namesSpeaker(_ words: TokenRange, _ tokens: [Token]) -> Bool {
        let start = words.prefix(4)
        guard let colon = start.first(where: { tokens[$0].isMark(":") }), colon > words.lowerBound else { return false }
        return tokens[words.lowerBound..<colon].allSatisfy(\.isAllCaps)
    }

    /// Returns the style that is left open at the paragraph's end.
    private mutating func pairDoubles(_ marks: [QuoteMark], _ paragraph: TokenRange) -> QuoteStyle? {
        var stack: [QuoteMark] = []
        var curlyBalance = 0
        for mark in marks where mark.style == .curly { curlyBalance += mark.facing == .opening ? 1 : -1 }
        for mark in marks {
            let closed = mark.facing == .opening ? nil : stack.lastIndex { mark.style.closes($0.style) }
            if let closed {
                let words = (stack[closed].token + 1)..<mark.token
                pairs.append(QuoteRegion(open: stack[closed].token, words: words, isClosed: true))
                stack.removeSubrange(closed...)
            } else if mark.facing == .opening, stack.count < Self.deepest {
                // An opening mark in an open region of its own style is a nested one only where as many marks close.
                let nests = !stack.contains { $0.style == mark.style } || (mark.style == .curly && curlyBalance == 0)
                if nests { stack.append(mark) }
            }
        }
        guard let open = stack.first else { return nil }
        pairs.append(QuoteRegion(open: open.token, words: (open.token + 1)..<paragraph.upperBound, isClosed: false))
        return open.style
    }

    /// Returns `.single` when a paragraph-long single quotation goes on in the next paragraph.
    private mutating func pairSingles(
        _ marks: [QuoteMark], _ paragraph: TokenRange, _ tokens: inout [Token], following: Int?
    ) -> QuoteStyle? {
        var open: QuoteMark?
        var isLeftOpen = false
        for (place, mark) in marks.enumerated() {
            var isApostrophe = mark.facing == .closing && open == nil
            if mark.facing == .closing, let opener = open {
                let laterCloses = place + 1 < marks.count && marks[place + 1].facing == .closing
                if laterCloses && looksPossessive(mark.token, tokens, paragraph) {
                    isApostrophe = true
                } else {
                    let words = (opener.token + 1)..<mark.token
                    pairs.append(QuoteRegion(open: opener.token, words: words, isClosed: true))
                    open = nil
                }
            } else if mark.facing == .opening {
                if let opener = open { demote(opener.token, &tokens) }
                open = mark
            }
            if isApostrophe || mark.facing == .either { demote(mark.token, &tokens) }
        }
        if let opener = open {
            let nextOpens = following.map { tokens[$0].isQuoteMark && mark($0, tokens).style == .single } ?? false
            let introduced = opener.token == paragraph.lowerBound || tokens[opener.token - 1].isMark(":")
            isLeftOpen = nextOpens && introduced
            if isLeftOpen {
                let words = (opener.token + 1)..<paragraph.upperBound
                pairs.append(QuoteRegion(open: opener.token, words: words, isClosed: false))
            } else {
                demote(opener.token, &tokens)
            }
        }
        return isLeftOpen ? .single : nil
    }

    private func looksPossessive(_ index: Int, _ tokens: [Token], _ paragraph: TokenRange) -> Bool {
        guard index > paragraph.lowerBound, index + 1 < paragraph.upperBound else { return false }
        let before = tokens[index - 1]
        let after = tokens[index + 1]
        return before.kind == .word && bytes[before.end - 1] | 0x20 == UInt8(ascii: "s") && after.kind == .word
            && !after.isCapitalised && after.shape.contains(.afterSpace)
    }

    /// What looked like a quote mark is an apostrophe: a possessive after a plural, punctuation elsewhere.
    private func demote(_ index: Int, _ tokens: inout [Token]) {
        let follows = index > 0 && tokens[index - 1].kind == .word && tokens[index - 1].end == tokens[index].start
        let isPlural = follows && bytes[tokens[index - 1].end - 1] | 0x20 == UInt8(ascii: "s")
        tokens[index].kind = isPlural ? .possessive : .punctuation
    }

    private func mark(_ index: Int, _ tokens: [Token]) -> QuoteMark {
        let token = tokens[index]
        let (scalar, _) = bytes.scalar(at: token.start)
        let isPair = token.end - token.start == 2
        switch scalar {
        case 0x22: return QuoteMark(token: index, style: .straight, facing: facing(token))
        case 0x27 where isPair: return QuoteMark(token: index, style: .apostrophes, facing: facing(token))
        case 0x60: return QuoteMark(token: index, style: .backticks, facing: .opening)
        case 0x201C: return QuoteMark(token: index, style: .curly, facing: closesLow(token) ? .either : .opening)
        case 0x201D, 0x201F: return QuoteMark(token: index, style: .curly, facing: .closing)
        case 0x201E: return QuoteMark(token: index, style: .low, facing: .opening)
        case 0xAB, 0x2039: return QuoteMark(token: index, style: .guillemets, facing: .opening)
        case 0xBB, 0x203A: return QuoteMark(token: index, style: .guillemets, facing: .closing)
        case 0x2018, 0x201A: return QuoteMark(token: index, style: .single, facing: .opening)
        default: return QuoteMark(token: index, style: .single, facing: facingOfSingle(token, scalar))
        }
    }

    /// “ after a word and before a space closes what „ opened.
    private func closesLow(_ token: Token) -> Bool {
        !token.shape.contains(.afterSpace) && (token.end >= bytes.count || !bytes[token.end].isLetterOrDigit)
            && token.start > 0 && bytes[token.start - 1] != UInt8(ascii: "(")
    }

    private func facing(_ token: Token) -> QuoteMark.Facing {
        let spaceAfter = token.end >= bytes.count || bytes[token.end].isSpace
        guard !token.shape.contains(.afterSpace), let before = bytes.scalar(before: token.start) else {
            return spaceAfter ? .closing : .opening
        }
        let opensAfter: [UInt32] = [0x28, 0x5B, 0x2D, 0x2F, 0x27, 0x2013, 0x2014, 0x2018, 0x2026, 0x201C, 0x00AB]
        return opensAfter.contains(before) && !spaceAfter && !closesHere(token) ? .opening : .closing
    }

    /// Whether punctuation follows: then even a mark after a dash or an apostrophe closes.
    private func closesHere(_ token: Token) -> Bool {
        let next = bytes[token.end]
        return next < 0x80 && !next.isLetterOrDigit && next != UInt8(ascii: "'") && next != UInt8(ascii: "#")
            && next != UInt8(ascii: "$") && next != UInt8(ascii: "@")
    }

    private func facingOfSingle(_ token: Token, _ scalar: UInt32) -> QuoteMark.Facing {
        let next = token.end < bytes.count ? bytes[token.end] : 32
        let isBeforeWord = next.isLetterOrDigit || next >= 0xC3
        let before = bytes.scalar(before: token.start)
        let startsWord =
            token.shape.contains(.afterSpace) || before.map { [0x28, 0x5B, 0x2D, 0x22, 0x201C, 0x2014].contains($0) } ?? true
        if startsWord { return isBeforeWord && !elides(token) && scalar == 0x27 ? .opening : .either }
        if before == 0x27, isBeforeWord { return .opening }
        return isBeforeWord ? .either : .closing
    }

    /// `'90s`, `'em`, `'til`, `'n'`: an apostrophe for what was left out.
    private func elides(_ token: Token) -> Bool {
        var end = token.end
        while end < bytes.count, bytes[end].isLetterOrDigit { end += 1 }
        let word = bytes[token.end..<end]
        if let first = word.first, first.isDigit { return true }
        return ["em", "til", "tis", "twas", "n", "cause", "bout"].contains { $0.utf8.elementsEqual(word) }
    }
}
