import Coverage
import SQLite
import Wordings

/// One quote that reports an utterance.
struct VariantReport {
    let utterance: Int64
    let speaker: String?
    var text: WordedText
    var kind: Quote.Kind
    var place: Utterance.Place
    /// The quotation that it is, or is a part of.
    let whole: Int64
    /// Where it stands, in code points of the body.
    let span: Span

    init?(_ row: [Value], _ bodies: inout ArticleBodies) throws {
        guard let utterance = row[0].integer, let quote = row[2].integer, let article = row[5].integer,
            let kind = row[3].text.flatMap(Quote.Kind.init)
        else { return nil }
        (self.utterance, speaker, self.kind) = (utterance, row[1].text, kind)
        span = Span(Int(row[17].integer ?? 0), Int(row[18].integer ?? 0))
        // A stretch of a longer quote has no text of its own.
        text = WordedText(try row[4].text ?? bodies.text(article, from: span.start, to: span.end))
        place = Utterance.Place(
            quoteID: quote, articleID: article, outlet: row[6].text, publishedAt: row[7].text, title: row[8].text,
            url: row[9].text, cue: row[10].text, speakerText: row[11].text, isOthers: row[14] == 1,
            otherSpeaker: Self.named(row[21].text), saysMore: row[13] == 1, originID: row[12].integer, newestID: row[15].integer,
            source: row[20].text, isAsserted: row[22] != 0)
        place.together = row[24].text
        place.span = span
        place.quotation = Span(Int(row[19].integer ?? 0), Int(row[23].integer ?? 0))
        whole = row[16].integer ?? quote
        if kind == .mixed {
            let before = try bodies.text(article, from: max(0, place.quotation.start - 1), to: span.start)
            self.kind = Self.kind(of: text.text, behind: before)
        }
    }

    /// A stretch of a mixed quote may have none of its words in quote marks.
    ///
    /// - Parameter before: what the quotation has before it, and the mark before that.
    private static func kind(of text: String, behind before: String) -> Quote.Kind {
        var isInMarks = false
        for scalar in before.unicodeScalars {
            switch scalar {
            case "“", "«", "„", "「": isInMarks = true
            case "”", "»", "」": isInMarks = false
            case "\"": isInMarks.toggle()
            default: break
            }
        }
        // `‘Harbour first’` within an article's own words.
        if before.unicodeScalars.last.map(\.properties.isQuotationMark) == true { isInMarks = true }
        let hasMarks = text.unicodeScalars.contains(where: \.isQuoteMark)
        return isInMarks || hasMarks ? .mixed : .indirect
    }

    /// Nil for a pronoun, which may mean the utterance's own speaker.
    private static func named(_ speaker: String?) -> String? {
        speaker.flatMap { Utterance.pronouns.contains($0.lowercased()) ? nil : $0 }
    }
}

extension VariantReport {
    /// How many words of the speaker's own it has: in quote marks, and in no brackets.
    var ownCount: Int {
        switch kind {
        case .direct: text.ownCount
        case .mixed: QuoteCutter.quoted(in: text.text).reduce(0) { $0 + WordedText($1).ownCount }
        case .indirect: 0
        }
    }

    /// Of a passage that gives words to several people, each of whom has a quote of it, one: the utterance's own speaker's where there is one.
    static func oneOfEachPassage(_ reports: [VariantReport]) -> [VariantReport] {
        struct Passage: Hashable {
            let article: Int64
            let span: Span
        }
        var places: [Passage: Int] = [:]
        var kept: [VariantReport] = []
        for report in reports {
            let passage = Passage(article: report.place.articleID, span: report.span)
            if let place = places[passage] {
                if kept[place].place.isOthers, !report.place.isOthers { kept[place] = report }
            } else {
                places[passage] = kept.count
                kept.append(report)
            }
        }
        return kept
    }

    /// Utterances that the same quotations report, sentence by sentence, as one.
    ///
    /// - Parameter utterances: the reports of each.
    static func joined(_ utterances: [[VariantReport]], _ bodies: inout ArticleBodies) throws -> [[VariantReport]] {
        var places: [[Int64]: Int] = [:]
        var joined: [[[VariantReport]]] = []
        for reports in utterances {
            let wholes = reports.map(\.whole).sorted()
            if Set(wholes).count == wholes.count, let place = places[wholes] {
                joined[place].append(reports)
            } else {
                places[wholes] = joined.count
                joined.append([reports])
            }
        }
        return try joined.map { group in
            guard group.count > 1 else { return group[0] }
            let byWhole = Dictionary(grouping: group.joined(), by: \.whole)
            let quotations = group[0].map { (byWhole[$0.whole] ?? [$0]).sorted { $0.span < $1.span } }
            let between = try quotations.map { try wordsBetween($0, &bodies) }
            // What one outlet has in another place, or interrupts, stands with none: else it would look cut.
            let isKept = (0..<group.count - 1).map { gap in between.allSatisfy { gap < $0.count && $0[gap] != nil } }
            return zip(quotations, between).map { sentences, between in
                inOne(sentences, between.enumerated().map { gap, words in gap < isKept.count && isKept[gap] ? words : nil })
            }
        }
    }

    /// What a quotation says between its sentences; nil where somebody interrupts it, and where that is long.
    private static func wordsBetween(_ sentences: [VariantReport], _ bodies: inout ArticleBodies) throws -> [String?] {
        try zip(sentences, sentences.dropFirst()).map { before, sentence in
            let (end, start) = (before.span.end, sentence.span.start)
            guard (0...mostBetween).contains(start - end) else { return nil }
            let words = try bodies.text(before.place.articleID, from: end, to: start)
            return words.unicodeScalars.contains { marks.contains($0) } ? nil : words
        }
    }

    /// The sentences of one quotation with what is kept of the words between them.
    private static func inOne(_ sentences: [VariantReport], _ between: [String?]) -> VariantReport {
        var one = sentences[0]
        var text = one.text.text
        var count = one.span.count
        for (words, sentence) in zip(between, sentences.dropFirst()) {
            text += (words ?? " … ") + sentence.text.text
            count += (words?.unicodeScalars.count ?? 0) + sentence.span.count
            if sentence.kind != one.kind { one.kind = .mixed }
        }
        one.text = WordedText(text)
        one.place.span.end = sentences.last?.span.end ?? one.span.end
        one.place.saysMore = count * 100 < one.place.quotation.count * leastOfWhole
        return one
    }

    /// Code points.
    private static let mostBetween = 500
    private static let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "«", "»", "„", "\n"]

    /// Per cent of a quotation; what is less says more besides.
    private static let leastOfWhole = 85
}
