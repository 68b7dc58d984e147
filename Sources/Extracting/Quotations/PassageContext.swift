/// What the features of one paragraph ask about its tokens' surroundings. Indices are relative to the paragraph.
///
/// One value serves all paragraphs of a text: the arrays are filled anew, not made anew.
struct PassageContext {
    private(set) var base = 0
    private(set) var count = 0
    private(set) var place = 0
    private(set) var endsOpen = false
    private(set) var endsWithColon = false
    private(set) var isAllQuoted = false
    /// -1 for words in quotation marks.
    private(set) var cueBucket: [Int] = []
    private(set) var sourceBucket: [Int] = []
    /// Sentence number in the paragraph, place in it, words left in it.
    private(set) var sentence: [Int] = []
    private(set) var sentencePlace: [Int] = []
    private(set) var sentenceRest: [Int] = []
    /// The nearest strong cue of the same sentence to the left and right; -1 for none.
    private(set) var leftCue: [Int] = []
    private(set) var rightCue: [Int] = []
    /// Tokens since and until the nearest quote mark, and since a comma or the like; 99 for none.
    private(set) var sinceMark: [Int] = []
    private(set) var untilMark: [Int] = []
    private(set) var sinceComma: [Int] = []
    /// Commas, quote marks, "that"s and clause words before each token.
    private(set) var commas: [Int] = []
    private(set) var marks: [Int] = []
    private(set) var thats: [Int] = []
    private(set) var joints: [Int] = []
    /// By sentence: the best cue bucket, whether quoted words stand in it, words outside quotations, the first "that".
    private(set) var bestCue: [Int] = []
    private(set) var hasQuoted: [Int] = []
    private(set) var unquoted: [Int] = []
    private(set) var firstThat: [Int] = []

    private static let strong = 4...8

    mutating func fill(_ paragraph: TokenRange, _ place: Int, _ text: AnnotatedText, _ columns: AttributionColumns) {
        base = paragraph.lowerBound
        count = paragraph.count
        self.place = place
        clear()
        let first = text.tokens[base].sentence
        let sentences = text.tokens[paragraph.upperBound - 1].sentence - first + 1
        for _ in 0..<sentences {
            bestCue.append(-1)
            hasQuoted.append(0)
            unquoted.append(0)
            firstThat.append(-1)
        }
        var sums = (commas: 0, marks: 0, thats: 0, joints: 0)
        isAllQuoted = true
        for index in 0..<count {
            let token = base + index
            let word = columns.word[token]
            let quoted = columns.isQuoted[token]
            let number = text.tokens[token].sentence - first
            let range = text.sentences[number + first]
            let cue = quoted ? -1 : columns.facts[token].cueBucket
            cueBucket.append(cue)
            sourceBucket.append(columns.facts[token].sourceBucket)
            sentence.append(number)
            sentencePlace.append(token - range.lowerBound)
            sentenceRest.append(range.upperBound - 1 - token)
            commas.append(sums.commas)
            marks.append(sums.marks)
            thats.append(sums.thats)
            joints.append(sums.joints)
            if word == AttributionColumns.comma { sums.commas += 1 }
            if word == AttributionColumns.quoteMark { sums.marks += 1 }
            if word == AttributionColumns.that {
                sums.thats += 1
                if !quoted, firstThat[number] < 0 { firstThat[number] = index }
            }
            if Self.isJoint(word) { sums.joints += 1 }
            if cue < 9 { bestCue[number] = max(bestCue[number], cue) }
            if quoted { hasQuoted[number] = 1 } else { unquoted[number] += 1 }
            if !quoted, text.tokens[token].isWordLike { isAllQuoted = false }
        }
        commas.append(sums.commas)
        marks.append(sums.marks)
        thats.append(sums.thats)
        joints.append(sums.joints)
        fillDistances(columns)
        let last = text.tokens[paragraph.upperBound - 1]
        endsWithColon = last.isMark(":")
        endsOpen = last.isWordLike
    }

    private static func isJoint(_ word: UInt32) -> Bool {
        word == AttributionColumns.and || word == AttributionColumns.but || word == AttributionColumns.who
            || word == AttributionColumns.which
    }

    private mutating func fillDistances(_ columns: AttributionColumns) {
        var cue = -1
        var mark = 99
        var comma = 99
        for index in 0..<count {
            leftCue.append(cue >= 0 && sentence[cue] == sentence[index] ? cue : -1)
            if Self.strong.contains(cueBucket[index]) { cue = index }
            let word = columns.word[base + index]
            mark = word == AttributionColumns.quoteMark ? 0 : min(99, mark + 1)
            sinceMark.append(mark)
            let separates =
                word == AttributionColumns.comma || word == AttributionColumns.colon || word == 0x1000 + 59
                || word == 0x1000 + UInt32(Token.longDash) || word == 0x1000 + 45
            comma = separates || sentencePlace[index] == 0 ? 0 : min(99, comma + 1)
            sinceComma.append(comma)
        }
        rightCue = Array(repeating: -1, count: count)
        untilMark = Array(repeating: 99, count: count)
        cue = -1
        mark = 99
        for index in stride(from: count - 1, through: 0, by: -1) {
            if cue >= 0, sentence[cue] == sentence[index] { rightCue[index] = cue }
            if Self.strong.contains(cueBucket[index]) { cue = index }
            mark = columns.word[base + index] == AttributionColumns.quoteMark ? 0 : min(99, mark + 1)
            untilMark[index] = mark
        }
    }

    private mutating func clear() {
        cueBucket.removeAll(keepingCapacity: true)
        sourceBucket.removeAll(keepingCapacity: true)
        sentence.removeAll(keepingCapacity: true)
        sentencePlace.removeAll(keepingCapacity: true)
        sentenceRest.removeAll(keepingCapacity: true)
        leftCue.removeAll(keepingCapacity: true)
        sinceMark.removeAll(keepingCapacity: true)
        sinceComma.removeAll(keepingCapacity: true)
        commas.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        thats.removeAll(keepingCapacity: true)
        joints.removeAll(keepingCapacity: true)
        bestCue.removeAll(keepingCapacity: true)
        hasQuoted.removeAll(keepingCapacity: true)
        unquoted.removeAll(keepingCapacity: true)
        firstThat.removeAll(keepingCapacity: true)
    }

    /// Distances grow coarser with their size.
    @inline(__always)
    static func coarse(_ distance: Int) -> UInt32 {
        switch distance {
        case ...3: UInt32(max(0, distance))
        case ...5: 4
        case ...9: 6
        case ...19: 10
        default: 20
        }
    }
}
