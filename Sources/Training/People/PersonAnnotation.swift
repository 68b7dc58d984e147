/// Brings the corpora's person tags to one convention: a mention is a name, without title, role or handle.
struct PersonAnnotation {
    /// Rewrites the tags of a document; where the corpus makes three tokens of `Ka-chun`, a name takes in all of them.
    static func normalise(_ document: inout TaggedDocument, splitsHyphens: Bool) {
        for number in document.sentences.indices {
            for (index, word) in document.sentences[number].enumerated()
            where word.text.hasPrefix("@") || index > 0 && document.sentences[number][index - 1].text == "@" {
                document.sentences[number][index].tag = "O"
            }
            repairBegins(&document.sentences[number])
            for span in TaggedDocument.spans(of: "PER", in: document.sentences[number]) {
                let isSplit = splitsHyphens && span.count > 1
                relabel(isSplit ? extended(span, document.sentences[number]) : span, &document.sentences[number])
            }
        }
    }

    /// An `I-` that continues nothing becomes a `B-`.
    private static func repairBegins(_ sentence: inout [TaggedDocument.Word]) {
        for (index, word) in sentence.enumerated() where word.tag.hasPrefix("I-") {
            if index == 0 || sentence[index - 1].kind != word.kind { sentence[index].tag = "B-" + word.tag.dropFirst(2) }
        }
    }

    /// The span with the rest of a hyphenated name: `Shiu Ka` with `- chun`.
    private static func extended(_ span: Range<Int>, _ sentence: [TaggedDocument.Word]) -> Range<Int> {
        let hyphen = span.upperBound
        guard hyphen + 1 < sentence.count, sentence[hyphen].text == "-", sentence[hyphen + 1].tag == "O",
            sentence[hyphen + 1].text.allSatisfy(\.isLetter)
        else { return span }
        return span.lowerBound..<(hyphen + 2)
    }

    private static func relabel(_ span: Range<Int>, _ sentence: inout [TaggedDocument.Word]) {
        var start = span.lowerBound
        var end = span.upperBound
        while end - start > 1, ["'s", "’s"].contains(sentence[end - 1].text) { end -= 1 }
        if let title = (start..<(end - 1)).last(where: { isTitle(sentence[$0].text) }) { start = title + 1 }
        while start < end, sentence[start].text == "." { start += 1 }
        let isName =
            start < end && !isTitle(sentence[end - 1].text)
            && !sentence[start..<end].contains { plainWords.contains($0.text) || $0.text == "," }
        for index in span { sentence[index].tag = "O" }
        guard isName else { return }
        for index in start..<end { sentence[index].tag = index == start ? "B-PER" : "I-PER" }
    }

    private static func isTitle(_ word: String) -> Bool {
        titles.contains(word.last == "." ? String(word.dropLast()) : word)
    }

    private static let plainWords: Set<String> = [
        "for", "the", "The", "he", "she", "him", "her", "his", "my", "I", "me", "and", "of", "to", "they", "you", "we", "God",
        "#",
    ]

    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Rev", "Hon", "Capt", "Sir",
        "Lord",
        "Lady", "Dame", "Professor", "Doctor", "Reverend", "President", "president", "presidents", "Minister", "minister",
        "Senator",
        "senator", "Governor", "Representative", "Secretary", "secretary", "Chairman", "chairman", "Chancellor", "Premier",
        "Commissioner", "Ambassador", "Judge", "Justice", "General", "Colonel", "Captain", "Sergeant", "Lieutenant", "Major",
        "Admiral", "Commander", "Spokesman", "spokesman", "Spokeswoman", "Adviser", "Advisor", "Director", "State", "Mayor",
        "Congressman", "Congresswoman", "Speaker", "Sheikh", "Ayatollah", "Archbishop", "Bishop", "Cardinal", "Pope", "Queen",
        "Prince", "Princess", "Emperor", "Mullah", "Imam", "Saint", "St", "Foreign", "Head", "Officer", "Leader", "leader",
        "King", "Mademoiselle", "Administrator", "Councillor", "Councilor", "Councilman", "Councilwoman", "Alderman", "Baron",
        "Baroness", "Emir", "Sultan", "Brigadier", "Superintendent", "Corporal", "Lieutenant-Colonel", "Major-General",
        "Lieutenant-General", "Vice-President", "Detective", "Inspector", "Constable", "Sheriff", "Coach",
    ]
}
