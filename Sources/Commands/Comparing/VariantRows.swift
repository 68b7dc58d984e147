import Query
import SQLite

/// Utterances as rows: one a quote, in the order in which they are printed.
enum VariantRows {
    private static let columns = [
        "utterance_id", "speaker", "outlets", "core", "core_words", "relation", "kind", "text", "cut_text", "added_text",
        "shared_text", "in_full", "says_more", "outlet", "published_at", "article_id", "origin_id", "newest_id", "quote_id",
        "title", "url", "speaker_text", "others_speaker", "other_speaker", "cue", "asserted",
        "cut_before", "cut_behind", "turning_cut", "turning_added", "lead_in", "sentence_before",
        "sentence_behind", "headline_text", "headline_turning_cut",
    ]

    static func rows(_ utterances: [Utterance]) -> Rows {
        var rest = utterances.flatMap { utterance in
            utterance.wordings.flatMap { wording in wording.places.map { (utterance, wording.relation(of: $0), $0) } }
        }[...]
        return Rows(columns: columns) { rest.popFirst().map(row) }
    }

    private static func row(_ utterance: Utterance, _ relation: Utterance.Relation, _ place: Utterance.Place) -> [Value] {
        func text(_ change: WordDifference.Change) -> Value {
            .text(place.pieces.filter { $0.change == change }.map(\.text).joined(separator: "\n"))
        }
        return [
            .integer(utterance.id), Value(utterance.speaker), Value(utterance.outletCount), .text(utterance.core),
            Value(utterance.coreWords), .text(relation.rawValue), .text(place.kind.rawValue), .text(place.text), text(.removed),
            text(.added), text(.same), .integer(place.printsFullest ? 1 : 0), .integer(place.saysMore ? 1 : 0),
            Value(place.outlet),
            Value(place.publishedAt), .integer(place.articleID), Value(place.originID), Value(place.newestID),
            .integer(place.quoteID), Value(place.title), Value(place.url), Value(place.speakerText),
            .integer(place.isOthers ? 1 : 0), Value(place.otherSpeaker), Value(place.cue),
            .integer(place.isAsserted ? 1 : 0), .text(place.cutBefore), .text(place.cutBehind),
            .text(place.turningCut.joined(separator: "\n")), .text(place.turningAdded.joined(separator: "\n")),
            Value(place.leadIn?.text), .text(place.rest?.before ?? ""), .text(place.rest?.behind ?? ""),
            .text(place.headline?.text ?? ""), .text(place.headline?.turningCut ?? ""),
        ]
    }
}
