/// What a document shows of one word over all its occurrences.
struct WordEvidence {
    /// How often it stands in lower case.
    var lower: UInt8 = 0
    /// How often it is capitalised inside a sentence, and at the begin of one.
    var middle: UInt8 = 0
    var initial: UInt8 = 0
    /// How often, capitalised, after a title, after a given name, beside a verb of saying, before `'s`, before `, 74,`.
    var titled: UInt8 = 0
    var afterGiven: UInt8 = 0
    var speaking: UInt8 = 0
    var possessive: UInt8 = 0
    var aged: UInt8 = 0
    /// How often it is a given name before a surname.
    var beforeSurname: UInt8 = 0
    /// How often it follows another capitalised word.
    var inLonger: UInt8 = 0
    /// How often after `the`, after a preposition of place, before a word of organisations.
    var afterThe: UInt8 = 0
    var afterPlace: UInt8 = 0
    var beforeOrganisation: UInt8 = 0
    /// How often `, who` or `, the … minister` follows.
    var described: UInt8 = 0
    /// Up to three capitalised words that stood before it.
    var precursors = SIMD4<UInt64>()
    var precursorCount = 0
}

/// What the whole document shows of each of its words.
struct DocumentEvidence {
    private(set) var words: [WordEvidence]

    init(_ text: AnnotatedText, _ casing: Casing, _ forms: WordForms) {
        words = Array(repeating: WordEvidence(), count: forms.wordCount)
        let placing = [WordHash.of("in"), WordHash.of("at"), WordHash.of("from"), WordHash.of("near")]
        let the = WordHash.of("the")
        let who = WordHash.of("who")
        for (sentence, range) in text.sentences.enumerated() where casing.lines[sentence] != .capitals {
            for index in range where text.tokens[index].kind == .word {
                let form = forms.forms[Int(forms.ids[index])]
                guard form.isCapitalised else {
                    if !casing.isRewritten[index] { Self.bump(&words[form.evidence].lower) }
                    continue
                }
                let before = index > range.lowerBound ? forms.forms[Int(forms.ids[index - 1])] : nil
                let after = index + 1 < range.upperBound ? forms.forms[Int(forms.ids[index + 1])] : nil
                var word = words[form.evidence]
                let isTitleLine = casing.lines[sentence] == .title
                let opens = index == range.lowerBound || text.tokens[index - 1].isQuoteMark || text.tokens[index - 1].isMark(":")
                if isTitleLine || opens { Self.bump(&word.initial) } else { Self.bump(&word.middle) }
                if let before, text.tokens[index - 1].kind == .word {
                    Self.note(before, form, isTitleLine: isTitleLine, in: &word)
                    if before.key == the { Self.bump(&word.afterThe) }
                    if placing.contains(before.key) { Self.bump(&word.afterPlace) }
                }
                if let after {
                    let next = text.tokens[index + 1]
                    if next.kind == .possessive { Self.bump(&word.possessive) }
                    if after.word.intersects(.says) { Self.bump(&word.speaking) }
                    if after.isCapitalised, after.word.intersects(.organisation) { Self.bump(&word.beforeOrganisation) }
                    if after.isCapitalised, form.listing & 1 != 0, after.listing & 6 != 0 { Self.bump(&word.beforeSurname) }
                    if next.isMark(","), index + 2 < range.upperBound {
                        let second = text.tokens[index + 2]
                        if second.kind == .number, second.end - second.start == 2 { Self.bump(&word.aged) }
                        if second.hash == who || second.isA(.role) { Self.bump(&word.described) }
                    }
                }
                words[form.evidence] = word
            }
        }
    }

    private static func note(_ before: WordForm, _ form: WordForm, isTitleLine: Bool, in word: inout WordEvidence) {
        if before.word.intersects(.says) { bump(&word.speaking) }
        guard before.isCapitalised else { return }
        if before.word.intersects(.title) { bump(&word.titled) }
        if before.listing & 1 != 0 { bump(&word.afterGiven) }
        guard !isTitleLine else { return }
        bump(&word.inLonger)
        if word.precursorCount < 3, !(0..<word.precursorCount).contains(where: { word.precursors[$0] == before.key }) {
            word.precursors[word.precursorCount] = before.key
            word.precursorCount += 1
        }
    }

    @inline(__always)
    private static func bump(_ count: inout UInt8) { if count < 255 { count += 1 } }
}
