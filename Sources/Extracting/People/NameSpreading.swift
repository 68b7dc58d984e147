/// Carries names through the document: a full name that was found once is one wherever it stands, and so is its bare surname.
struct NameSpreading {
    let features: PersonFeatures

    private var text: AnnotatedText { features.text }

    /// Returns the last words of full names.
    func spread(_ labels: inout PersonLabels) -> Set<UInt64> {
        spreadFullNames(&labels)
        return spreadSurnames(&labels)
    }

    private func spreadFullNames(_ labels: inout PersonLabels) {
        var full: [UInt64: [[UInt64]]] = [:]
        for span in labels.spans(.person) where span.count > 1 {
            let words = span.map { text.tokens[$0].hash }
            if full[words[0]]?.contains(words) != true { full[words[0], default: []].append(words) }
        }
        guard !full.isEmpty else { return }
        for index in text.tokens.indices where text.tokens[index].kind == .word && features.casing.isCapitalised[index] {
            for words in full[text.tokens[index].hash] ?? [] {
                let span = index..<(index + words.count)
                guard span.upperBound <= labels.count, span.contains(where: { !labels[$0].isPerson }),
                    zip(span, words).allSatisfy({ text.tokens[$0.0].hash == $0.1 }), !isInLongerName(span, labels)
                else { continue }
                labels.set(span, .person, .personInside)
            }
        }
    }

    private func isInLongerName(_ span: TokenRange, _ labels: PersonLabels) -> Bool {
        if labels[span.lowerBound].isInside || span.upperBound < labels.count && labels[span.upperBound].isInside { return true }
        let before = span.lowerBound - 1
        return before >= 0 && features.casing.isCapitalised[before] && labels[before] != .none && !text.tokens[before].isA(.title)
    }

    private func spreadSurnames(_ labels: inout PersonLabels) -> Set<UInt64> {
        var surnames: Set<UInt64> = []
        for span in labels.spans(.person) where span.count > 1 {
            if let last = span.last(where: { !text.tokens[$0].isA(.suffix) }) { surnames.insert(text.tokens[last].hash) }
        }
        for index in labels.indices where surnames.contains(text.tokens[index].hash) && !labels[index].isPerson {
            guard features.casing.isCapitalised[index], !labels[index].isInside,
                index + 1 >= labels.count || !labels[index + 1].isInside,
                index == 0 || labels[index - 1] == .none, standsAlone(index)
            else { continue }
            labels[index] = .person
        }
        return surnames
    }

    private func standsAlone(_ index: Int) -> Bool {
        let sentence = text.sentences[text.tokens[index].sentence]
        if features.casing.lines[text.tokens[index].sentence] == .title { return true }
        let before = index - 1
        if before > sentence.lowerBound, features.casing.isCapitalised[before], !text.tokens[before].isA(.title) { return false }
        // `Haug & Sons`
        return index + 1 >= sentence.upperBound
            || !features.casing.isCapitalised[index + 1] && !text.tokens[index + 1].isMark("&")
    }
}
