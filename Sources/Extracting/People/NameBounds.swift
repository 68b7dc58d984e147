/// Puts right where names of persons begin and end: titles go, initials come, headlines are cut to the names they hold.
struct NameBounds {
    let features: PersonFeatures
    let names: NameList
    let usage: WordUsage

    private var text: AnnotatedText { features.text }

    func mend(_ labels: inout PersonLabels) {
        GluedNames(text: text).mend(&labels)
        for span in labels.spans(.person) { splitRepeated(span, &labels) }
        for span in labels.spans(.person) { stripTitles(span, &labels) }
        findAfterInitials(&labels)
        for span in labels.spans(.person) { takeInitials(span, &labels) }
        cutToKnownNames(&labels)
    }

    /// `Mayor Barbara Quill Quill opens the bridge`: a caption's heading, and the sentence that begins with her surname.
    private func splitRepeated(_ span: TokenRange, _ labels: inout PersonLabels) {
        guard span.count > 2, let last = span.last, text.tokens[last].hash == text.tokens[last - 1].hash else { return }
        labels[last] = .person
    }

    private func stripTitles(_ span: TokenRange, _ labels: inout PersonLabels) {
        var start = span.lowerBound
        if let title = span.dropLast().last(where: { text.tokens[$0].isA(.title) && text.tokens[$0].shape.contains(.abbreviated) }
        ) {
            start = title + 1
        }
        while start < span.upperBound - 1, isTitle(start, in: span) || !text.tokens[start].isWordLike { start += 1 }
        guard start > span.lowerBound else { return }
        labels.set(span, .none, .none)
        labels.set(start..<span.upperBound, .person, .personInside)
    }

    /// Whether the word is a title or a role before a name; names such as `Dean` or `Judge` count only before a full name.
    private func isTitle(_ index: Int, in span: TokenRange) -> Bool {
        let token = text.tokens[index]
        guard token.isA([.title, .role]) else { return false }
        return names[token.hash].isDisjoint(with: .given) || span.upperBound - index > 2
    }

    /// `P.J. Vimm`: a word that is no other name, after initials that are not those of a country or an agency.
    private func findAfterInitials(_ labels: inout PersonLabels) {
        for index in labels.indices.dropLast() where labels[index] == .none && labels[index + 1] == .none {
            let (initials, word) = (text.tokens[index], text.tokens[index + 1])
            guard initials.isCapitalised, initials.shape.contains(.abbreviated), !initials.shape.contains(.hasLower),
                initials.end - initials.start > 2, usage[initials.hash] == .unknown, initials.sentence == word.sentence,
                word.isCapitalised, word.shape.contains(.hasLower), word.word.rawValue == 0,
                usage[word.hash] == .unknown || !names[word.hash].isEmpty,
                index + 2 >= labels.count || labels[index + 2] == .none
            else { continue }
            labels.set(index..<(index + 2), .person, .personInside)
        }
    }

    /// The initials before a name belong to it: `b S. Waugh 8`; and so does the given name before these.
    private func takeInitials(_ span: TokenRange, _ labels: inout PersonLabels) {
        var start = span.lowerBound
        let sentence = text.sentences[text.tokens[start].sentence]
        while start > sentence.lowerBound, !labels[start - 1].isPerson, isInitial(start - 1) { start -= 1 }
        guard start < span.lowerBound else { return }
        if start > sentence.lowerBound, labels[start - 1] == .person { start -= 1 }
        labels.set(start..<span.upperBound, .person, .personInside)
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.isCapitalised && token.shape.contains(.abbreviated) && !token.shape.contains(.hasLower)
            && token.end - token.start == 2
    }

    /// `Hillary Clinton Speaks`, `Quill Defeats Vimm` in a headline, where those full names stand elsewhere.
    private func cutToKnownNames(_ labels: inout PersonLabels) {
        var full: Set<[UInt64]> = []
        var parts: Set<UInt64> = []
        var lasts: Set<UInt64> = []
        for span in labels.spans(.person) where span.count > 1 && line(of: span) == .normal {
            let words = span.map { text.tokens[$0].hash }
            full.insert(words)
            parts.formUnion(words)
            if let last = words.last { lasts.insert(last) }
        }
        guard !full.isEmpty else { return }
        for span in labels.spans(.person) where span.count > 1 && line(of: span) == .title {
            let words = span.map { text.tokens[$0].hash }
            guard !full.contains(words), words.contains(where: lasts.contains) else { continue }
            let keeps = words.map { parts.contains($0) || !names[$0].isDisjoint(with: .given) }
            guard keeps.contains(false) else { continue }
            for (place, index) in span.enumerated() {
                let continues = place > 0 && keeps[place - 1] && !lasts.contains(words[place - 1])
                labels[index] = keeps[place] ? (continues ? .personInside : .person) : .none
            }
        }
    }

    private func line(of span: TokenRange) -> Casing.Line { features.casing.lines[text.tokens[span.lowerBound].sentence] }
}
