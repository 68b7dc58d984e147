/// How mail is known by its first lines.
enum MailSignature {
    /// `.mailbox`, `.mail`, `.savedPage`, or nil when the bytes alone do not tell.
    static func format(of head: [UInt8]) -> Format? {
        let text = head.drop(while: WhiteSpace.isBlank)
        // Markup is no mail, and a page can be one line.
        if text.first == 0x3C { return nil }
        if Mailbox.isSeparator(text.prefix { $0 != 0x0A }) { return .mailbox }
        guard let header = header(text.prefix(1 << 14)) else { return nil }
        if isSavedPage(header) { return .savedPage }
        return header["from"] != nil && header.fields.contains { technical.contains($0.name) } ? .mail : nil
    }

    /// Fields that only programs write, so that a text that opens with `From:` and `Subject:` is none.
    private static let technical: Set<String> = [
        "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding", "dkim-signature",
        "list-unsubscribe", "x-mailer", "x-received", "arc-seal", "authentication-results",
    ]

    /// What else stands in the header of a message.
    private static let ordinary: Set<String> = [
        "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "content-type", "content-disposition", "in-reply-to",
        "references", "list-id", "list-post", "archived-at", "delivery-date", "content-language", "importance", "status",
        "envelope-to",
    ]

    /// Whether a message has a header at all, and not a paragraph where it should stand.
    static func isHeader(_ header: HeaderFields) -> Bool { header.fields.contains { isMail($0.name) } }

    /// Whether a line is a field of a message's header.
    static func isMailField(_ line: ArraySlice<UInt8>) -> Bool {
        isField(line) && isMail(String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self).lowercased())
    }

    private static func isMail(_ name: String) -> Bool {
        technical.contains(name) || ordinary.contains(name) || name.hasPrefix("x-") || name.hasPrefix("resent-")
    }

    private static func header(_ text: ArraySlice<UInt8>) -> HeaderFields? {
        let lines = text.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, isField(first) else { return nil }
        return HeaderFields(text[..<(HeaderFields.end(in: text) ?? text.endIndex)])
    }

    /// Browsers save a page with its pictures as a message that nobody sent.
    private static func isSavedPage(_ header: HeaderFields) -> Bool {
        if header["snapshot-content-location"] != nil { return true }
        let type = header["content-type"].map(ParameterisedValue.init)
        guard type?.value == "multipart/related" else { return false }
        return !["to", "message-id", "received", "return-path", "delivered-to", "list-id"].contains { header[$0] != nil }
    }

    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || (0x30...0x39).contains($0) }
    }
}
