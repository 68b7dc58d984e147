/// How mail is known by its first lines.
enum MailSignature {
    /// `.mailbox`, `.mail`, or nil when the bytes alone do not tell.
    static func format(of head: [UInt8]) -> Format? {
        let text = head.drop(while: WhiteSpace.isBlank)
        // Markup is no mail, and a page can be one line.
        if text.first == 0x3C { return nil }
        if Mailbox.isSeparator(text.prefix { $0 != 0x0A }) { return .mailbox }
        return isHeader(text.prefix(1 << 14)) ? .mail : nil
    }

    /// Fields that only programs write, so that a text that opens with `From:` and `Subject:` is none.
    private static let technical: Set<String> = [
        "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding", "dkim-signature",
        "list-unsubscribe", "x-mailer", "x-received", "arc-seal", "authentication-results",
    ]

    private static func isHeader(_ text: ArraySlice<UInt8>) -> Bool {
        let lines = text.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, isField(first) else { return false }
        let header = HeaderFields(text[..<(HeaderFields.end(in: text) ?? text.endIndex)])
        return header["from"] != nil && header.fields.contains { technical.contains($0.name) }
    }

    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || (0x30...0x39).contains($0) }
    }
}
