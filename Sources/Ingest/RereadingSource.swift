import Archive
import Coverage
import Extracting
import Reading

/// An article and what it was read from.
struct RereadingSource {
    let article: StoredArticle
    /// Nil where nothing but the text is kept.
    let original: Original?

    struct Reading {
        var outcome: Rereading.Outcome
        /// The article made anew; nil where it stays as it is.
        var article: Article?
    }

    /// What today's reader makes of it.
    func reading(_ extractor: Extractor, _ options: Rereading.Options) -> Reading {
        let old = article.document
        guard let original else {
            let words = Self.words(old)
            return Reading(
                outcome: .changed(["facts"], wordsBefore: words, wordsAfter: words),
                article: Article(document: old, facts: extractor.facts(of: old)))
        }
        let reader = DocumentReader(options: original.given.map(ReadingOptions.init) ?? ReadingOptions())
        let outcomes = reader.read(kept: original, named: old.source)
        let documents = outcomes.compactMap { if case .document(let document) = $0 { document } else { nil } }
        guard documents.count == 1, var new = documents.first else {
            return Reading(
                outcome: .kept(documents.isEmpty ? .unreadable(Self.reason(outcomes)) : .severalDocuments(documents.count)))
        }
        // An older program did not keep what the user had said: what is unknown now may be that.
        if original.given == nil {
            // An outlet that is only called by its host is as good as unknown.
            if new.outlet == nil || new.outlet == new.domain { new.outlet = old.outlet ?? new.outlet }
            new.published = new.published ?? old.published
            new.language = new.language ?? old.language
        }
        if let reason = reasonToKeep(old, new, options) { return Reading(outcome: .kept(reason)) }
        let differences = article.differences(from: new)
        guard !differences.isEmpty || article.method != Extractor.method || options.findsFactsAnew else {
            return Reading(outcome: .same)
        }
        return Reading(
            outcome: .changed(
                differences.isEmpty ? ["facts"] : differences, wordsBefore: Self.words(old), wordsAfter: Self.words(new)),
            article: Article(document: new, facts: extractor.facts(of: new)))
    }

    private func reasonToKeep(_ old: Document, _ new: Document, _ options: Rereading.Options) -> Rereading.KeptReason? {
        if new.isExcerpt && !old.isExcerpt { return .onlyExcerpt }
        let (before, after) = (Self.words(old), Self.words(new))
        return after * 2 < before && !options.acceptsShorter ? .shorter(wordsBefore: before, wordsAfter: after) : nil
    }

    private static func reason(_ outcomes: [ReadingOutcome]) -> ReadingFailure.Reason {
        outcomes.lazy.compactMap { if case .failure(let failure) = $0 { failure.reason } else { nil } }.first ?? .empty
    }

    /// Words of the text; of scripts without spaces, characters.
    private static func words(_ document: Document) -> Int {
        let words = document.body.split(whereSeparator: \.isWhitespace).count
        return max(words, document.body.unicodeScalars.count / 12)
    }
}
