import Coverage
import SQLite

extension ArchiveWriter {
    /// What became of an article that was to be made anew.
    public enum Replacement: Equatable, Sendable {
        case replaced
        /// It would be the same as another article, and stays as it is.
        case wouldEqual(article: Int64)
        /// What a person entered has these words, and the new text has not; it stays as it is.
        case wouldLose(words: String)
        /// The archive refused it, and it stays as it is; the reason is a sentence.
        case refused(reason: String)
    }

    /// Puts what was read anew in the place of articles, all in one transaction. Each keeps its id, its original, when it was seen, and
    /// what people entered; the facts that the machine found are made anew, and all that depends on them.
    ///
    /// - Returns: what became of each, in order.
    /// - Throws: `ArchiveError` where the archive itself cannot be written to; then all is as it was.
    public func replace(_ articles: [(id: Int64, article: Article)]) throws -> [Replacement] {
        do {
            return try replaceAll(articles)
        } catch let error as SQLiteError where error.concernsOneRow {
            guard articles.count > 1 else { return [.refused(reason: reason(error))] }
            return try articles.flatMap { try replace([$0]) }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    /// Leaves no word in the vocabulary that only texts had which are no more: after `replace`, once.
    ///
    /// - Throws: `ArchiveError`.
    public func rebuildVocabulary() throws {
        do {
            try archive.connection.transaction { try WordRows.rebuild(archive.connection) }
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: archive.path)
        }
    }

    private func replaceAll(_ articles: [(id: Int64, article: Article)]) throws -> [Replacement] {
        do {
            let outcomes = try replaceInTransaction(articles)
            // Ids that were remembered may be gone.
            rows = try Rows(archive.connection)
            return outcomes
        } catch {
            forget()
            throw error
        }
    }

    private func replaceInTransaction(_ articles: [(id: Int64, article: Article)]) throws -> [Replacement] {
        try archive.connection.transaction {
            var outcomes: [Replacement] = []
            var accepted: [(id: Int64, article: Article)] = []
            for (id, article) in articles {
                let outcome = try takeOut(id, for: article.document)
                outcomes.append(outcome)
                if outcome == .replaced { accepted.append((id, article)) }
            }
            try rows.index.begin()
            for (id, article) in accepted {
                let place = FactPlace(articleID: id, runID: try run.id(archive.connection))
                try rows.articles.setRun(place.runID, of: id)
                try insertFacts(of: article, at: place)
            }
            // What is deleted must be in the index before.
            try rows.index.feed()
            try rows.index.begin()
            let kept = KeptFacts(archive.connection)
            for (id, _) in accepted where try kept.isAny(in: id) {
                try kept.removeDoubles(in: id, run: try run.id(archive.connection))
            }
            for (id, _) in accepted { try rows.utterances.add(id, isNew: false) }
            try settle(atLeast: accepted.count)
            try rows.articles.deleteUnusedOutlets()
            return outcomes
        }
    }

    /// Puts the new fields in place of the old ones and takes the old facts out.
    private func takeOut(_ id: Int64, for document: Document) throws -> Replacement {
        if let other = try rows.articles.article(sameAs: document, otherThan: id) { return .wouldEqual(article: other) }
        let old = try rows.articles.text(of: id)
        let kept = KeptFacts(archive.connection)
        let (moves, lost) = try kept.moves(of: id, from: old, to: document.body)
        if let lost { return .wouldLose(words: lost) }
        try rows.reactions.remove(from: id)
        try rows.quotes.remove(from: id)
        try rows.people.remove(from: id, run: try run.id(archive.connection))
        try rows.hashtags.remove(from: id)
        try rows.accounts.remove(from: id)
        try kept.apply(moves, in: id)
        try rows.comparison.takeOut(id, body: old, isNew: old != document.body)
        try rows.articles.update(id, with: document)
        try rows.originals.replaceBlocks(of: id, with: document)
        rows.words.collect(document)
        try rows.comparison.takeBack(document, id: id)
        return .replaced
    }
}
