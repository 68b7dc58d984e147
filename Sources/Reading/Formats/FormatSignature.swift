/// Formats that show in their first bytes, whatever the file is called.
enum FormatSignature {
    /// Nil where the bytes alone do not tell.
    static func format(of head: [UInt8]) -> Format? {
        guard let root = MarkupRoot.name(of: head) else { return declaresPage(head) ? .webPage : nil }
        switch root {
        case "rss", "feed": return .feed
        case "html": return .webPage
        case "rdf": return isFeed(head) ? .feed : nil
        default: return declaresPage(head) ? .webPage : nil
        }
    }

    /// Whether it begins with `<!DOCTYPE html`; the page need not have a root.
    private static func declaresPage(_ head: [UInt8]) -> Bool {
        let start = head.drop { WhiteSpace.isBlank($0) }.prefix(14).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return start.elementsEqual("<!doctype html".utf8)
    }

    /// RDF is a feed only with the vocabulary of one.
    private static func isFeed(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return text.contains("purl.org/rss/") || text.contains("netscape.com/rdf/simple") || text.contains("purl.org/net/rss1.1")
    }
}
