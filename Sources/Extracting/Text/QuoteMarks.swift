/// Pairs quote marks into regions, a paragraph at a time, and tells apostrophes from single quote marks.
struct QuoteMarks {
    let bytes: [UInt8]
    private let reader: QuoteMarkReader
    private let openings: OpenQuotations
    private var found: [QuoteRegion] = []
    private var pairs: [QuoteRegion] = []
    /// Deeper nesting than this is noise; the bound keeps pairing linear.
    private static let deepest = 8

    init(bytes: [UInt8]) {
        self.bytes = bytes
        reader = QuoteMarkReader(bytes: bytes)
        openings = OpenQuotations(reader: reader)
    }

    /// The regions by begin; sets each quoted token's region and turns apostrophes into punctuation.
    mutating func regions(in tokens: inout [Token], paragraphs: [TokenRange]) -> [QuoteRegion] {
        var openBefore: QuoteStyle?
        // The closing mark of a quotation that goes on without a mark at the begin of its paragraphs.
        var closing: Int?
        for (number, paragraph) in paragraphs.enumerated() {
            var doubles: [QuoteMark] = []
            var singles: [QuoteMark] = []
            for index in paragraph where tokens[index].isQuoteMark {
                let mark = reader.mark(index, tokens)
                if mark.style == .single { singles.append(mark) } else { doubles.append(mark) }
            }
            if doubles.isEmpty, singles.isEmpty, closing == nil {
                openBefore = nil
                continue
            }
            pairs.removeAll(keepingCapacity: true)
            if let close = closing {
                pairs.append(continuation(paragraph, closing: close))
                if close < paragraph.upperBound { closing = nil }
                openBefore = nil
            }
            let sequel = closing == nil ? openings.sequel(of: doubles, number, paragraphs, tokens) : nil
            var open = pairDoubles(doubles, paragraph, goesOn: sequel != nil)
            let following = number + 1 < paragraphs.count ? paragraphs[number + 1].lowerBound : nil
            let singleOpen = pairSingles(singles, paragraph, &tokens, following: following)
            if open != nil, case .closing(let mark) = sequel { closing = mark }
            if open == nil { open = singleOpen }
            place(tokens: &tokens, continues: openBefore, paragraph: paragraph)
            openBefore = open
        }
        chain()
        return found
    }

    /// What of a paragraph belongs to a quotation that began before it and closes at a mark here or below.
    private func continuation(_ paragraph: TokenRange, closing: Int) -> QuoteRegion {
        let start = paragraph.lowerBound
        let closesHere = closing < paragraph.upperBound
        var region = QuoteRegion(open: start, words: start..<(closesHere ? closing : paragraph.upperBound), isClosed: closesHere)
        region.continues = true
        return region
    }

    /// Which opening marks may be nested ones in an open region of their own style: those behind which two more marks close than open, or one
    /// where the outer region goes on in another paragraph.
    private func mayNest(_ marks: [QuoteMark], goesOn: Bool) -> [Bool] {
        var nests = Array(repeating: false, count: marks.count)
        // The most marks that close, beyond those that open, of the next ones.
        var closing = 0
        for (place, mark) in marks.enumerated().reversed() {
            nests[place] = closing > (goesOn ? 0 : 1)
            closing = max(0, closing + (mark.facing == .opening ? -1 : 1))
        }
        return nests
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
                pair.continues = reader.mark(pair.open, tokens).style == style && !namesSpeaker(pair.words, tokens)
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
    private mutating func pairDoubles(_ marks: [QuoteMark], _ paragraph: TokenRange, goesOn: Bool) -> QuoteStyle? {
        let mayNest = mayNest(marks, goesOn: goesOn)
        var stack: [QuoteMark] = []
        for (place, mark) in marks.enumerated() {
            let closed = mark.facing == .opening ? nil : stack.lastIndex { mark.style.closes($0.style) }
            if let closed {
                let words = (stack[closed].token + 1)..<mark.token
                pairs.append(QuoteRegion(open: stack[closed].token, words: words, isClosed: true))
                stack.removeSubrange(closed...)
            } else if mark.facing == .opening, stack.count < Self.deepest,
                mayNest[place] || !stack.contains(where: { $0.style == mark.style })
            {
                stack.append(mark)
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
            let nextOpens = following.map { tokens[$0].isQuoteMark && reader.mark($0, tokens).style == .single } ?? false
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
}
