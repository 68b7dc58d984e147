/// The names that fields commonly have in exports, APIs and collections.
///
/// Case, `_`, `-`, spaces and dots are ignored. Of several names for one field, the one that stands first here wins.
enum FieldNames {
    /// Where a field's value goes.
    enum Target: Hashable, Sendable {
        case field(DocumentField)
        /// The authors as printed.
        case byline
        /// The outlet's host, for documents without a URL.
        case domain
    }

    /// What a name means; a smaller rank wins.
    struct Role: Sendable {
        var target: Target
        var rank: Int
    }

    private static let names: [(Target, [String])] = [
        (.field(.title), ["title", "headline", "heading", "articletitle", "ogtitle", "name"]),
        // Teasers come last: they are the body only where nothing longer is there.
        (
            .field(.body),
            [
                "body", "articlebody", "fulltext", "articletext", "bodytext", "maintext", "cleanedtext", "text", "contenttext",
                "content", "contents", "article", "story", "plaintext", "paragraphs", "transcript", "summary", "description",
                "abstract", "excerpt", "lead",
            ]
        ),
        (
            .field(.published),
            [
                "published", "publishedat", "datepublished", "publicationdate", "publishdate", "publisheddate", "pubdate",
                "publishedtime", "publishtime", "datepublish", "articlepublishedtime", "publishedon", "issued", "date",
                "datetime", "pubtime", "time", "timestamp", "created", "createdat", "datecreated",
            ]
        ),
        (
            .field(.modified),
            [
                "modified", "datemodified", "modifiedat", "updated", "updatedat", "dateupdated", "lastmodified", "lastupdated",
                "datemodify", "articlemodifiedtime",
            ]
        ),
        (
            .field(.outlet),
            [
                "outlet", "newspaper", "publisher", "publication", "publicationname", "sitename", "ogsitename", "medium",
                "sourcename", "newsoutlet", "source", "site", "website", "provider",
            ]
        ),
        (.field(.authors), ["authors", "author", "authornames", "authorname", "creator", "dccreator", "writer", "writers"]),
        (.byline, ["byline", "by"]),
        (
            .field(.url),
            [
                "url", "canonicalurl", "link", "canonical", "permalink", "weburl", "articleurl", "ogurl", "sourceurl", "uri",
                "mainentityofpage",
            ]
        ),
        (.field(.language), ["language", "lang", "inlanguage", "languagecode", "locale"]),
        (.domain, ["domain", "sourcedomain", "host", "hostname"]),
    ]

    private static let roles: [String: Role] = Dictionary(
        uniqueKeysWithValues: names.flatMap { target, names in
            names.enumerated().map { ($0.element, Role(target: target, rank: $0.offset)) }
        })

    static func role(of name: String) -> Role? { roles[folded(name)] }

    static func target(of name: String) -> Target? { role(of: name)?.target }

    /// The name without what is ignored in names.
    static func folded(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { !ignored.contains($0) }, as: UTF8.self)
    }

    private static let ignored: Set<UInt8> = Set("_- .:\u{9}".utf8)
}
