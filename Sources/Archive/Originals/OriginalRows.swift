import Coverage
import SQLite

/// Writes `originals` and `blocks`: what the article was read from, and its passages beside the running text.
struct OriginalRows {
    private let insertOriginal: Statement
    private let insertGiven: Statement
    private let insertBlock: Statement
    private let deleteBlocks: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        insertOriginal = try connection.prepare(
            """
            INSERT INTO originals (article_id, media_type, charset, address, sha256, size, gzip)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """, isKept: true)
        insertGiven = try connection.prepare(
            "INSERT INTO given_fields (article_id, outlet, published_at, language) VALUES (?1, ?2, ?3, ?4)", isKept: true)
        deleteBlocks = try connection.prepare("DELETE FROM blocks WHERE article_id = ?", isKept: true)
        insertBlock = try connection.prepare(
            "INSERT INTO blocks (article_id, kind, text, start, \"end\") VALUES (?1, ?2, ?3, ?4, ?5)", isKept: true)
    }

    func insert(_ document: Document, id: Int64) throws(SQLiteError) {
        try insertBlocks(of: document, id: id)
        guard let original = document.original, let packed = GzipData.packed(original.bytes) else { return }
        try insertOriginal.bind(Int(id), at: 1)
        try insertOriginal.bind(original.mediaType, at: 2)
        try insertOriginal.bind(original.charset, at: 3)
        try insertOriginal.bind(original.address, at: 4)
        try insertOriginal.bind(original.bytes.withUnsafeBytes { ArticleRows.sha256(of: $0) }, at: 5)
        try insertOriginal.bind(original.bytes.count, at: 6)
        try insertOriginal.bind(.blob(packed), at: 7)
        try insertOriginal.run()
        guard let given = original.given else { return }
        try insertGiven.bind(Int(id), at: 1)
        try insertGiven.bind(given.outlet, at: 2)
        try insertGiven.bind(given.published, at: 3)
        try insertGiven.bind(given.language, at: 4)
        try insertGiven.run()
    }

    /// Puts the document's passages in the place of those of an earlier reading.
    func replaceBlocks(of id: Int64, with document: Document) throws(SQLiteError) {
        try deleteBlocks.bind(Int(id), at: 1)
        try deleteBlocks.run()
        try insertBlocks(of: document, id: id)
    }

    private func insertBlocks(of document: Document, id: Int64) throws(SQLiteError) {
        for block in document.blocks {
            try insertBlock.bind(Int(id), at: 1)
            try insertBlock.bind(block.kind.rawValue, at: 2)
            try insertBlock.bind(block.text, at: 3)
            try insertBlock.bind(block.span?.start, at: 4)
            try insertBlock.bind(block.span?.end, at: 5)
            try insertBlock.run()
        }
    }
}

extension Archive {
    /// What the article was read from; nil when nothing is kept of it, as of plain text.
    ///
    /// - Throws: `ArchiveError`; `.damagedOriginal` when the bytes are not those that came.
    public func original(of article: Int64) throws -> Original? {
        do {
            let found = try connection.rows(
                """
                SELECT o.media_type, o.charset, o.address, o.size, o.gzip, o.sha256, g.article_id, g.outlet, g.published_at, g.language
                FROM originals o LEFT JOIN given_fields g ON g.article_id = o.article_id WHERE o.article_id = ?
                """, .integer(article))
            guard let row = found.first else { return nil }
            guard case .blob(let packed) = row[4], case .integer(let size) = row[3],
                let bytes = GzipData.unpacked(packed, size: Int(size)),
                bytes.withUnsafeBytes({ ArticleRows.sha256(of: $0) }) == row[5].text
            else { throw ArchiveError.damagedOriginal(article: article, path: path) }
            let given = GivenFields(outlet: row[7].text, published: row[8].text, language: row[9].text)
            return Original(
                mediaType: row[0].text ?? "", charset: row[1].text, address: row[2].text, bytes: bytes,
                given: row[6] == .null ? nil : given)
        } catch let error as SQLiteError {
            throw ArchiveError(error, path: path)
        }
    }
}
