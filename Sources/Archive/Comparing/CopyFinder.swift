import SQLite

/// Finds texts that have much in common, and writes `text_samples` and `overlaps`.
///
/// A text costs about the same in a small and in a large archive: a look-up for each of its samples, and a full comparison with the
/// few texts that share enough of them.
struct CopyFinder {
    private var index: HashIndex
    private let findSize: Statement
    private let findShortSize: Statement
    private let findBody: Statement
    private let insertOverlap: Statement
    private let findOverlaps: Statement
    private let forgetOverlaps: [Statement]
    /// Texts of the batch that are new.
    private var new: [Int64: Shingles] = [:]
    private var samples: [Sample] = []
    /// Number of shingles of the texts met in this run.
    private var sizes: [Int64: Int] = [:]
    /// Distinct shingles of the texts that are being compared.
    private var distinct: [Int64: [UInt64]] = [:]

    private struct Sample: Comparable {
        let hash: Int64
        let text: Int64

        static func < (a: Sample, b: Sample) -> Bool { (a.hash, a.text) < (b.hash, b.text) }
    }

    private struct Pair: Hashable {
        let low: Int64
        let high: Int64

        init(_ a: Int64, _ b: Int64) { (low, high) = (min(a, b), max(a, b)) }
    }

    init(_ connection: Connection) throws(SQLiteError) {
        index = try Self.index(connection)
        findSize = try connection.prepare("SELECT shingles FROM editions WHERE article_id = ?1 AND text_id = ?1", isKept: true)
        findShortSize = try connection.prepare(
            """
            SELECT shingles FROM editions INDEXED BY editions_of_short_texts
            WHERE article_id = ?1 AND text_id = article_id AND shingles <= \(CopyCriteria.shortText)
            """, isKept: true)
        findBody = try connection.prepare("SELECT body FROM articles WHERE id = ?", isKept: true)
        insertOverlap = try connection.prepare(
            """
            INSERT OR REPLACE INTO overlaps (text_id, other_id, shared, shingles, other_shingles) VALUES (?, ?, ?, ?, ?)
            """, isKept: true)
        findOverlaps = try connection.prepare("SELECT other_id FROM overlaps WHERE text_id = ?", isKept: true)
        forgetOverlaps = [
            try connection.prepare(
                """
                DELETE FROM overlaps WHERE other_id = ?1 AND text_id IN (SELECT other_id FROM overlaps WHERE text_id = ?1)
                """, isKept: true),
            try connection.prepare("DELETE FROM overlaps WHERE text_id = ?1", isKept: true),
        ]
    }

    /// The samples of all texts.
    static func index(_ connection: Connection) throws(SQLiteError) -> HashIndex {
        try HashIndex(connection, table: "text_samples", most: CopyCriteria.mostTextsOfSample + 1)
    }

    /// Forgets a text whose words are others now.
    ///
    /// - Returns: the texts that had something in common with it.
    mutating func forget(_ text: Int64, _ shingles: Shingles) throws(SQLiteError) -> [Int64] {
        let others = try findOverlaps.ids(for: text)
        for statement in forgetOverlaps {
            try statement.bind(text, at: 1)
            try statement.run()
        }
        for hash in shingles.samples { try index.delete(HashIndex.stored(hash), text) }
        try index.flush()
        // It may have been compared anew already in this batch, as the heir of another one's words.
        (sizes[text], new[text], distinct[text]) = (nil, nil, nil)
        samples.removeAll { $0.text == text }
        return others
    }

    /// Takes a text that is new in the archive.
    mutating func collect(_ text: Int64, _ shingles: Shingles) {
        sizes[text] = shingles.count
        guard shingles.count >= CopyCriteria.fewestShingles else { return }
        new[text] = shingles
        for hash in shingles.samples { samples.append(Sample(hash: HashIndex.stored(hash), text: text)) }
    }

    /// After a batch: compares the new texts with all others.
    ///
    /// - Returns: the new texts, and those that have something in common with them.
    mutating func settle() throws(SQLiteError) -> Set<Int64> {
        var touched = Set(new.keys)
        for (pair, count) in try sharedSamples() {
            guard let low = try size(of: pair.low, beside: pair.high, samples: count),
                let high = try size(of: pair.high, beside: pair.low, samples: count),
                CopyCriteria.isCandidate(samples: count, shingles: (low, high))
            else { continue }
            let overlap = Overlap(try distinctShingles(of: pair.low), try distinctShingles(of: pair.high))
            guard overlap.holdsInGroup else { continue }
            try insert(overlap, pair.low, pair.high)
            touched.insert(pair.low)
            touched.insert(pair.high)
        }
        new.removeAll(keepingCapacity: true)
        samples.removeAll(keepingCapacity: true)
        distinct.removeAll(keepingCapacity: true)
        return touched
    }

    /// How many samples each pair has in common of which one is new. Stores the new samples, in order, so that each page is met once.
    private mutating func sharedSamples() throws(SQLiteError) -> [Pair: Int] {
        var counts: [Pair: Int] = [:]
        samples.sort()
        var start = 0
        while start < samples.count {
            let hash = samples[start].hash
            let end = samples[start...].firstIndex { $0.hash != hash } ?? samples.count
            let texts = samples[start..<end].map(\.text)
            let others = try index.bearers(of: hash)?.filter { !texts.contains($0) }
            for text in texts { try index.insert(hash, text) }
            start = end
            guard let others, others.count + texts.count <= CopyCriteria.mostTextsOfSample else { continue }
            for (place, text) in texts.enumerated() {
                for other in others { counts[Pair(text, other), default: 0] += 1 }
                for other in texts[..<place] { counts[Pair(text, other), default: 0] += 1 }
            }
        }
        try index.flush()
        return counts
    }

    /// Nil for a text that is gone, and for one that is too long for so few samples beside one that is long, too.
    ///
    /// In a large archive a text shares one sample or two with hundreds of others; only the short ones of these are looked up, in an index
    /// of a few pages.
    private mutating func size(of text: Int64, beside other: Int64, samples: Int) throws(SQLiteError) -> Int? {
        if let size = sizes[text] { return size }
        let mustBeShort = samples <= CopyCriteria.fewSamples && (sizes[other] ?? 0) > CopyCriteria.shortText
        let find = mustBeShort ? findShortSize : findSize
        try find.bind(text, at: 1)
        defer { find.reset() }
        guard try find.step(), let size = find.integer(0) else { return nil }
        sizes[text] = size
        return size
    }

    private mutating func distinctShingles(of text: Int64) throws(SQLiteError) -> [UInt64] {
        if let known = distinct[text] { return known }
        let shingles: Shingles
        if let own = new[text] { shingles = own } else { shingles = Shingles(try body(of: text)) }
        let found = shingles.distinct
        distinct[text] = found
        return found
    }

    private func body(of text: Int64) throws(SQLiteError) -> String {
        try findBody.bind(text, at: 1)
        defer { findBody.reset() }
        return try findBody.step() ? findBody.text(0) ?? "" : ""
    }

    private func insert(_ overlap: Overlap, _ low: Int64, _ high: Int64) throws(SQLiteError) {
        for (text, other, own, others) in [
            (low, high, overlap.first, overlap.second), (high, low, overlap.second, overlap.first),
        ] {
            try insertOverlap.bind(text, at: 1)
            try insertOverlap.bind(other, at: 2)
            try insertOverlap.bind(overlap.shared, at: 3)
            try insertOverlap.bind(own, at: 4)
            try insertOverlap.bind(others, at: 5)
            try insertOverlap.run()
        }
    }
}
