import Archive
import Coverage
import Dispatch
import Extracting
import Reading

/// Makes articles anew from what they were read from, when readers or models have become better.
public struct Rereading {
    /// How it is done.
    public struct Options: Sendable {
        /// Whether a text of less than half of the words it had is believed.
        public var acceptsShorter = false
        /// Whether facts are found anew even where text and models are as they were, and where only the text is kept.
        public var findsFactsAnew = false
        /// Whether it is only looked at what would change.
        public var isTrial = false
        public init() {}
    }

    /// What came of one article.
    public enum Outcome: Equatable, Sendable {
        /// It reads as it did, and its facts are those of the present models.
        case same
        /// It was made anew; the fields that differ, `facts` where only models have changed.
        case changed([String], wordsBefore: Int, wordsAfter: Int)
        /// It stays as it was.
        case kept(KeptReason)
    }

    /// Why an article stays as it was.
    public enum KeptReason: Equatable, Sendable {
        /// Nothing but its text is kept of it.
        case noOriginal
        /// There is none with that id.
        case noArticle
        case damagedOriginal
        /// Today's reader finds nothing in it; its reason.
        case unreadable(ReadingFailure.Reason)
        /// Today's reader finds so many documents in it, and nobody knows which is the article.
        case severalDocuments(Int)
        /// Today's reader finds only a summary, and the text is here.
        case onlyExcerpt
        /// Less than half of the words that it has.
        case shorter(wordsBefore: Int, wordsAfter: Int)
        /// It would be the same as another article.
        case wouldEqual(Int64)
        /// What a person entered stands at these words, which the new text has not.
        case wouldLose(String)
        /// The archive refused it.
        case refused(String)
    }

    private let archive: Archive
    private let writer: ArchiveWriter
    private let extractor: Extractor
    private let options: Options

    public init(archive: Archive, writer: ArchiveWriter, extractor: Extractor, options: Options = Options()) {
        self.archive = archive
        self.writer = writer
        self.extractor = extractor
        self.options = options
    }

    /// Articles a transaction.
    private static let batch = 64

    /// Reads the articles again, in the order of their ids.
    ///
    /// - Parameters:
    ///   - ids: nil for all articles of which an original is kept, or all where facts are found anew.
    ///   - isWanted: asked after every batch; when it says no, the rest is left.
    ///   - watch: told what came of each.
    /// - Throws: `ArchiveError` where the archive cannot be read or written; what was done before stays.
    public func run(_ ids: [Int64]? = nil, while isWanted: () -> Bool = { true }, watch: (Int64, Outcome) -> Void) throws {
        let ids =
            try ids.map { Array(Set($0)).sorted() }
            ?? (options.findsFactsAnew ? archive.articleIDs() : archive.articlesWithOriginals())
        var isChanged = false
        // What would have equalled another article may be free once that one has changed.
        var again: [Int64] = []
        var start = 0
        while start < ids.count, isWanted() {
            let end = min(start + Self.batch, ids.count)
            for (id, outcome) in try reread(Array(ids[start..<end])) {
                if case .kept(.wouldEqual) = outcome { again.append(id) } else { watch(id, outcome) }
                if case .changed = outcome { isChanged = true }
            }
            start = end
        }
        for id in again {
            for (id, outcome) in try reread([id]) {
                if case .changed = outcome { isChanged = true }
                watch(id, outcome)
            }
        }
        if isChanged && !options.isTrial { try writer.rebuildVocabulary() }
    }

    private func reread(_ ids: [Int64]) throws -> [(Int64, Outcome)] {
        let readings = read(try ids.map(stored))
        var outcomes: [(Int64, Outcome)] = []
        var changed: [(id: Int64, article: Article)] = []
        for (id, reading) in zip(ids, readings) {
            outcomes.append((id, reading.outcome))
            if let article = reading.article { changed.append((id, article)) }
        }
        guard !options.isTrial, !changed.isEmpty else { return outcomes }
        var replacements: [Int64: ArchiveWriter.Replacement] = [:]
        for (change, replacement) in zip(changed, try writer.replace(changed)) { replacements[change.id] = replacement }
        return outcomes.map { id, outcome in (id, replacements[id].flatMap(Self.kept).map { .kept($0) } ?? outcome) }
    }

    private static func kept(_ replacement: ArchiveWriter.Replacement) -> KeptReason? {
        switch replacement {
        case .replaced: nil
        case .wouldEqual(let article): .wouldEqual(article)
        case .wouldLose(let words): .wouldLose(words)
        case .refused(let reason): .refused(reason)
        }
    }

    private func stored(_ id: Int64) throws -> Result<RereadingSource, KeptReason.Failure> {
        guard let article = try archive.storedArticle(id) else { return .failure(.init(reason: .noArticle)) }
        do {
            let original = try archive.original(of: id)
            if original == nil, !options.findsFactsAnew { return .failure(.init(reason: .noOriginal)) }
            return .success(RereadingSource(article: article, original: original))
        } catch ArchiveError.damagedOriginal {
            return .failure(.init(reason: .damagedOriginal))
        }
    }

    /// Reading and extracting are pure, so the articles of a batch are shared out among the cores.
    private func read(_ sources: [Result<RereadingSource, KeptReason.Failure>]) -> [RereadingSource.Reading] {
        var readings = [RereadingSource.Reading](repeating: .init(outcome: .same), count: sources.count)
        readings.withUnsafeMutableBufferPointer { buffer in
            // Each worker writes places of its own only.
            nonisolated(unsafe) let places = buffer
            nonisolated(unsafe) let sources = sources
            let (extractor, options) = (extractor, options)
            DispatchQueue.concurrentPerform(iterations: sources.count) { index in
                switch sources[index] {
                case .success(let source): places[index] = source.reading(extractor, options)
                case .failure(let failure): places[index] = .init(outcome: .kept(failure.reason))
                }
            }
        }
        return readings
    }
}

extension Rereading.KeptReason {
    struct Failure: Error {
        let reason: Rereading.KeptReason
    }
}
