/// The authors of a page's article: from structured data, meta elements, or the elements that its classes call bylines.
struct PageAuthors {
    private let metadata: PageMetadata
    private let body: String
    /// What the page calls its outlet, in lower case.
    private let outlets: Set<String>

    /// - Parameter body: the article's, one paragraph a line.
    init(_ metadata: PageMetadata, site: String?, outlet: String?, host: String?, body: String) {
        self.metadata = metadata
        self.body = body
        let publisher = metadata.data.names(metadata.data.article?["publisher"])
        // Some sign with the name of their host: `lto` at lto.de.
        let labels = host?.split(separator: ".").dropLast().map(String.init) ?? []
        outlets = Set(([site, outlet, host].compactMap(\.self) + publisher + labels).map { $0.lowercased() })
    }

    private static let metaNames = [
        "author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "article:author_name",
        "cxenseparse:author", "citation_author",
    ]

    func found() -> [String] {
        let article = metadata.data.article
        let author = article?["author"] ?? article?["creator"]
        let given = metadata.data.names(author)
        let people = metadata.data.names(author) { !StructuredData.types(of: $0).contains("Organization") }
        for names in [people] + Self.metaNames.map(metadata.contents) + [articleAuthors] where hasName(names) {
            let found = self.people(names)
            if !found.isEmpty { return found }
        }
        let printed = self.people(PageByline(metadata).names()).filter { name in
            name.split(separator: " ").count <= 5 && !hasDigits(name)
        }
        if !printed.isEmpty { return printed }
        if let signed = Signature.names(in: body).map({ self.people([$0]) }), !signed.isEmpty { return signed }
        // An outlet that signs its articles itself.
        return AuthorName.unique(given.map(AuthorName.cleaned).filter { !$0.isEmpty && !Domain.isAddress($0) })
    }

    /// `article:author` is an address as often as a name.
    private var articleAuthors: [String] {
        metadata.contents("article:author").filter { !$0.hasPrefix("http") && !$0.hasPrefix("/") }
    }

    private func hasName(_ names: [String]) -> Bool { names.contains { isName(AuthorName.cleaned($0)) } }

    private func isName(_ name: String) -> Bool {
        !name.isEmpty && !AuthorName.isGeneric(name) && !outlets.contains(name.lowercased())
    }

    private func people(_ names: [String]) -> [String] {
        let parts = names.flatMap { AuthorName.pieces(of: AuthorName.cleaned($0)) }.map(AuthorName.cleaned)
        return AuthorName.unique(parts.filter { isName($0) && $0.unicodeScalars.count <= 60 })
    }

    private func hasDigits(_ text: String) -> Bool {
        var run = 0
        for byte in text.utf8 {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            if run == 2 { return true }
        }
        return false
    }
}

/// One author's name as pages give it.
enum AuthorName {
    private static let bys = [
        "by ", "by:", "von ", "von:", "par ", "par:", "por ", "por:", "di ", "da ", "written by ", "words by ", "posted by ",
        "text:",
        "text ", "autor:", "author:", "from ", "av ", "door ", "af ", "от ", "автор:", "автор ", "yazan:", "oleh ", "tekst:",
        "redazione ",
    ]
    private static let generic: Set<String> = [
        "admin", "editor", "staff", "redaktion", "redaction", "webmaster", "none", "null", "unknown", "guest", "by", "author",
        "administrator", "editors", "newsroom", "wordpress", "undefined",
    ]
    private static let roles = [
        "reporter", "editor", "correspondent", "staff", "writer", "for ", "reuters", "ap", "cnn", "associated press", "columnist",
    ]

    /// Without `By`, markup, address and role.
    static func cleaned(_ text: String) -> String {
        var name = HTMLText.line(text)
        let lower = name.lowercased()
        if let by = bys.first(where: { lower.hasPrefix($0) }), lower.count == name.count {
            name = String(name.dropFirst(by.count)).collapsed
        }
        name = withoutRole(name)
        if name.utf8.contains(UInt8(ascii: "@")) {
            name = name.split(separator: " ").filter { !$0.utf8.contains(UInt8(ascii: "@")) }.joined(separator: " ")
        }
        for title in [" 기자", "기자", " 記者"] where name.hasSuffix(title) { name.removeLast(title.count) }
        let edges: Set<Character> = [" ", ",", ";", "|", "-", "–", "/", "•"]
        while let last = name.last, edges.contains(last) { name.removeLast() }
        return String(name.drop { edges.contains($0) })
    }

    /// `Jane Doe, Senior Reporter` and `Jane Doe | Staff Writer` without what stands behind the name.
    private static func withoutRole(_ name: String) -> String {
        var start = name.startIndex
        while let mark = name[start...].firstIndex(where: { $0 == "|" || $0 == "•" || $0 == "·" || $0 == "," }) {
            let behind = name[name.index(after: mark)...].lowercased()
            let words = behind.split(separator: " ").map(String.init)
            let opening = words.prefix(4).joined(separator: " ") + " "
            if roles.contains(where: { role in opening.hasPrefix(role) || words.prefix(4).contains(role) }) {
                return String(name[..<mark]).collapsed
            }
            start = name.index(after: mark)
        }
        return name
    }

    static func isGeneric(_ name: String) -> Bool {
        let lower = name.lowercased()
        if generic.contains(lower) || lower.hasPrefix("http") || lower.hasPrefix("www.") || lower.hasPrefix("@") { return true }
        return !lower.contains(" ") && [".com", ".org", ".net", ".de", ".fr", ".co.uk"].contains { lower.hasSuffix($0) }
    }

    private static let conjunctions: Set<String> = ["and", "und", "et", "og", "och", "y", "&", "e", "en", "и", "ve", "i"]

    /// Cut at commas, bars and the words for "and".
    static func pieces(of names: String) -> [String] {
        names.split { $0 == ";" || $0 == "," || $0 == "/" || $0 == "|" }.flatMap { part in
            part.split(separator: " ").split { conjunctions.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
        }
    }

    static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}
