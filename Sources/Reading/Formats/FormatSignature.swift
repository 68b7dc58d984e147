/// Formats that show in their first bytes, whatever the file is called.
enum FormatSignature {
    /// Nil where the bytes alone do not tell.
    static func format(of head: [UInt8]) -> Format? {
        if head.drop(while: WhiteSpace.isBlank).starts(with: WARCInput.mark) { return .webArchive }
        if let mail = MailSignature.format(of: head) { return mail }
        guard let root = MarkupRoot.name(of: head) else { return nil }
        switch root {
        case "rss", "feed": return .feed
        case "rdf": return isFeed(head) ? .feed : nil
        default: return AgencyFile.rootNames.contains(root) ? .agencyNews : nil
        }
    }

    /// RDF is a feed only with the vocabulary of one.
    private static func isFeed(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return text.contains("purl.org/rss/") || text.contains("netscape.com/rdf/simple") || text.contains("purl.org/net/rss1.1")
    }
}
