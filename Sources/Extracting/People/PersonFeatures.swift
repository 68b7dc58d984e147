/// What takes a token's features: adds up their weights, or lists them for training.
protocol FeatureSink {
    mutating func add(_ feature: UInt64)
}

/// A document as the person tagger sees it: its words, how they are cased, and what the whole of it shows of each.
struct PersonFeatures {
    let text: AnnotatedText
    let casing: Casing
    let forms: WordForms
    let evidence: DocumentEvidence

    init(_ text: AnnotatedText, names: NameList, usage: WordUsage) {
        self.text = text
        casing = Casing(text, names: names, usage: usage)
        forms = WordForms(text, casing, names, usage)
        evidence = DocumentEvidence(text, casing, forms)
    }

    private static let begin: UInt64 = 0x5eed_0001
    private static let end: UInt64 = 0x5eed_0002

    /// What stands at a place of a sentence; beyond its edges, a mark for the edge.
    struct Neighbour {
        var key: UInt64
        var shape: UInt64
        var ending: UInt64 = 0
        var listing: UInt64 = 0
        var classes: UInt64 = 0
        var isTitle: UInt64 = 0
        var usage = UsageProfile.unknown
        var evidence: Int?
    }

    private func neighbour(_ index: Int, _ sentence: TokenRange) -> Neighbour {
        guard index >= sentence.lowerBound else { return Neighbour(key: Self.begin, shape: Self.begin) }
        guard index < sentence.upperBound else { return Neighbour(key: Self.end, shape: Self.end) }
        let form = forms.forms[Int(forms.ids[index])]
        return Neighbour(
            key: form.key, shape: form.shape, ending: form.ending, listing: form.listing,
            classes: form.word.rawValue & Self.telling.rawValue, isTitle: form.word.intersects(.title) ? 1 : 0,
            usage: form.usage, evidence: form.evidence)
    }

    /// The classes of the lexicon that tell names from other capitalised words.
    private static let telling: WordClass = [
        .title, .role, .nationality, .calendar, .place, .organisation, .document, .group, .givenName, .particle, .suffix, .says,
        .function, .knownSurname,
    ]

    /// The features of a word by itself: the same at each of its places.
    func addOwn<Sink: FeatureSink>(_ number: Int, to sink: inout Sink) {
        let form = forms.forms[number]
        let token = text.tokens[form.example]
        sink.add(FeatureHash.of(1, form.key, form.shape))
        sink.add(FeatureHash.of(2, form.key))
        sink.add(FeatureHash.of(3, form.shape))
        sink.add(FeatureHash.of(4, form.longShape))
        sink.add(FeatureHash.of(5, form.shape, form.ending))
        sink.add(FeatureHash.of(6, form.listing))
        sink.add(FeatureHash.of(7, UInt64(form.names.rawValue), form.shape))
        guard token.kind == .word else { return }
        let length = token.end - token.start
        for count in 1...4 where count <= length {
            sink.add(FeatureHash.of(8, UInt64(count), WordShape.prefix(text, token, count)))
            sink.add(FeatureHash.of(9, UInt64(count), WordShape.suffix(text, token, count)))
        }
        let classes = form.word.rawValue & Self.telling.rawValue
        sink.add(FeatureHash.of(10, classes, form.isCapitalised ? 1 : 0))
        sink.add(FeatureHash.of(80, UInt64(form.usage.code), form.isCapitalised ? 1 : 0))
        for field in 0..<UsageProfile.fields {
            sink.add(FeatureHash.of(81, UInt64(field), form.usage[field], form.shape))
        }
        sink.add(FeatureHash.of(82, form.usage[1] << 4 | form.usage[2] << 2 | form.usage[3], form.listing))
        addOwnEvidence(form, to: &sink)
    }

    private func addOwnEvidence<Sink: FeatureSink>(_ form: WordForm, to sink: inout Sink) {
        guard form.isCapitalised else { return }
        let word = evidence.words[form.evidence]
        func note(_ template: UInt64, _ count: UInt8, _ most: UInt8) {
            if count > 0 { sink.add(FeatureHash.of(template, UInt64(min(count, most)))) }
        }
        sink.add(FeatureHash.of(50, UInt64(min(word.lower, 2)), UInt64(min(word.middle, 3)), form.shape))
        note(52, word.titled, 2)
        note(53, word.afterGiven, 2)
        note(54, word.speaking, 3)
        note(55, word.beforeSurname, 1)
        note(56, word.possessive, 2)
        note(57, word.aged, 1)
        note(58, word.described, 2)
        note(59, word.afterThe, 2)
        note(60, word.afterPlace, 2)
        note(61, word.beforeOrganisation, 2)
        if word.middle > 0 {
            sink.add(FeatureHash.of(66, UInt64(Int(word.inLonger) * 4 / (Int(word.middle) + 1)), UInt64(min(word.middle, 4))))
        }
    }

    /// The features of a token's place.
    func addContext<Sink: FeatureSink>(_ index: Int, _ number: Int, to sink: inout Sink) {
        let sentence = text.sentences[number]
        let line = UInt64(casing.lines[number].rawValue)
        let this = neighbour(index, sentence)
        let before = neighbour(index - 1, sentence)
        let after = neighbour(index + 1, sentence)
        let before2 = neighbour(index - 2, sentence)
        let after2 = neighbour(index + 2, sentence)
        sink.add(FeatureHash.of(11, before.key))
        sink.add(FeatureHash.of(12, after.key))
        sink.add(FeatureHash.of(13, before2.key))
        sink.add(FeatureHash.of(14, after2.key))
        sink.add(FeatureHash.of(15, before.key, this.key))
        sink.add(FeatureHash.of(16, this.key, after.key))
        sink.add(FeatureHash.of(17, before.key, after.key))
        sink.add(FeatureHash.of(18, this.shape, line))
        sink.add(FeatureHash.of(19, before.shape, this.shape))
        sink.add(FeatureHash.of(20, this.shape, after.shape))
        sink.add(FeatureHash.of(21, before.shape, this.shape, after.shape))
        sink.add(FeatureHash.of(22, before2.shape, before.shape, this.shape))
        sink.add(FeatureHash.of(23, this.shape, after.shape, after2.shape))
        sink.add(FeatureHash.of(24, before.key, this.shape))
        sink.add(FeatureHash.of(25, after.key, this.shape))
        sink.add(FeatureHash.of(26, before2.key, before.key, this.shape))
        sink.add(FeatureHash.of(27, this.shape, after.key, after2.key))
        sink.add(FeatureHash.of(28, before.ending))
        sink.add(FeatureHash.of(29, after.ending))
        if index == sentence.lowerBound { sink.add(FeatureHash.of(32, this.shape)) }
        sink.add(FeatureHash.of(33, before.isTitle, this.shape))
        if this.isTitle == 1 { sink.add(FeatureHash.of(34, after.shape)) }
        if before2.isTitle == 1 { sink.add(FeatureHash.of(35, before.shape, this.shape)) }
        sink.add(FeatureHash.of(36, this.listing, line))
        sink.add(FeatureHash.of(37, before.listing, this.listing))
        sink.add(FeatureHash.of(38, this.listing, after.listing))
        sink.add(FeatureHash.of(39, before.listing, this.listing, after.listing))
        sink.add(FeatureHash.of(40, this.listing, after.shape))
        sink.add(FeatureHash.of(41, before.shape, this.listing))
        sink.add(FeatureHash.of(42, before.classes))
        sink.add(FeatureHash.of(43, after.classes))
        sink.add(FeatureHash.of(44, before.classes, this.shape, after.classes))
        sink.add(FeatureHash.of(45, this.classes, after.classes, after.shape))
        sink.add(FeatureHash.of(46, before.classes, this.classes, before.shape))
        sink.add(FeatureHash.of(83, UInt64(after.usage.code), after.shape))
        sink.add(FeatureHash.of(84, UInt64(before.usage.code), before.shape))
        sink.add(FeatureHash.of(85, UInt64(this.usage.code & 0xFF), UInt64(after.usage.code & 0xFF), after.shape))
        sink.add(FeatureHash.of(86, UInt64(before.usage.code & 0xFF), UInt64(this.usage.code & 0xFF), before.shape))
        addQuoted(index, this, to: &sink)
        addNearbyEvidence(index, sentence, this, before, after, line, to: &sink)
    }

    /// Titles of works stand in short quotations.
    private func addQuoted<Sink: FeatureSink>(_ index: Int, _ this: Neighbour, to sink: inout Sink) {
        let region = text.tokens[index].region
        guard region >= 0 else { return }
        let words = text.regions[region].words
        if words.count <= 7 {
            sink.add(FeatureHash.of(48, this.shape, UInt64(min(words.count, 4)), index == words.lowerBound ? 1 : 0))
        }
    }

    private func addNearbyEvidence<Sink: FeatureSink>(
        _ index: Int, _ sentence: TokenRange, _ this: Neighbour, _ before: Neighbour, _ after: Neighbour, _ line: UInt64,
        to sink: inout Sink
    ) {
        guard casing.isCapitalised[index], let number = this.evidence else { return }
        let word = evidence.words[number]
        let opens = index == sentence.lowerBound
        sink.add(FeatureHash.of(51, UInt64(min(word.lower, 2)), UInt64(min(word.middle, 3)), opens ? 9 : line))
        let isAlone =
            (opens || !casing.isCapitalised[index - 1] || line == 2)
            && (index + 1 >= sentence.upperBound || !casing.isCapitalised[index + 1] || line == 2)
        if word.inLonger > 0 { sink.add(FeatureHash.of(62, isAlone ? 1 : 0, UInt64(min(word.inLonger, 3)))) }
        if isAlone || opens || line != 0 {
            for place in 0..<word.precursorCount { sink.add(FeatureHash.of(63, word.precursors[place])) }
        }
        if let number = after.evidence {
            let next = evidence.words[number]
            sink.add(FeatureHash.of(64, UInt64(min(next.lower, 2)), UInt64(min(next.middle, 2)), after.shape))
            if next.titled > 0 { sink.add(FeatureHash.of(67)) }
            if next.afterGiven > 0 { sink.add(FeatureHash.of(68)) }
            if next.speaking > 0 { sink.add(FeatureHash.of(69)) }
        }
        if let number = before.evidence {
            let previous = evidence.words[number]
            sink.add(FeatureHash.of(65, UInt64(min(previous.lower, 2)), UInt64(min(previous.middle, 2)), before.shape))
            if previous.beforeSurname > 0 { sink.add(FeatureHash.of(70)) }
        }
    }
}
