import Coverage
import SQLite

/// One quote that reports an utterance.
struct VariantReport {
    let utterance: Int64
    let speaker: String?
    var text: WordedText
    var kind: Quote.Kind
    var place: Utterance.Place
    /// The quotation that it is, or is a part of.
    let whole: Int64
    /// The length of that, in code points.
    let wholeCount: Int
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
            source: row[20].text)
        whole = row[16].integer ?? quote
        wholeCount = Int(row[19].integer ?? 0)
    }

    /// Nil for a pronoun, which may mean the utterance's own speaker.
    private static func named(_ speaker: String?) -> String? {
        speaker.flatMap { Utterance.pronouns.contains($0.lowercased()) ? nil : $0 }
    }
}

extension VariantReport {
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
            let sentences = Dictionary(grouping: group.joined(), by: \.whole)
            return try group[0].map { try inOne(sentences[$0.whole] ?? [$0], &bodies) }
        }
    }

    /// Sentences of one quotation with what it says between them; where somebody interrupts it, and where that is long, it is left out.
    private static func inOne(_ sentences: [VariantReport], _ bodies: inout ArticleBodies) throws -> VariantReport {
        let sorted = sentences.sorted { $0.span < $1.span }
        var one = sorted[0]
        var text = one.text.text
        var count = 0
        for (before, sentence) in zip(sorted, sorted.dropFirst()) {
            let (end, start) = (before.span.end, sentence.span.start)
            let between =
                (0...mostBetween).contains(start - end) ? try bodies.text(one.place.articleID, from: end, to: start) : nil
            let said = between.flatMap { $0.unicodeScalars.contains { marks.contains($0) } ? nil : $0 }
            text += said ?? " … "
            text += sentence.text.text
            count += said == nil ? 0 : start - end
            if sentence.kind != one.kind { one.kind = .mixed }
        }
        one.text = WordedText(text)
        one.place.saysMore = sorted.reduce(count) { $0 + $1.span.count } * 100 < one.wholeCount * leastOfWhole
        return one
    }

    /// Code points.
    private static let mostBetween = 500
    private static let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "«", "»", "„", "\n"]

    /// Per cent of a quotation; what is less says more besides.
    private static let leastOfWhole = 85
}
