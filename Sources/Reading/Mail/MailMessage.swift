import Coverage

/// One message after RFC 5322 as a document.
struct MailMessage {
    private let message: MIMEPart
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        message = MIMEPart(bytes[...])
    }

    private var isBulk: Bool {
        let header = message.header
        let precedence = header["precedence"]?.lowercased()
        return header["list-id"] != nil || header["list-unsubscribe"] != nil || precedence == "bulk" || precedence == "list"
    }

    /// - Throws: when it has no header, or no words.
    func document(source: String, options: ReadingOptions) throws(ReadingFailure.Reason) -> Document {
        let header = message.header
        // The first paragraph would be taken for it, and lost.
        let hasHead = message.body.startIndex > 0 && !bytes[..<message.body.startIndex].allSatisfy(WhiteSpace.isBlank)
        if hasHead, !MailSignature.isHeader(header) { throw .noHeader }
        let body = MailBody(message, prefersHTML: isBulk)
        guard !body.text.isEmpty else { throw .wordless(body.attachments.isEmpty ? ["a header"] : body.attachments) }
        var document = Document(source: source, body: body.text)
        document.title = header["subject"].map { EncodedWords.decoded($0).composed.collapsed }
        let sender = MailSender(header, isBulk: isBulk)
        let known = sender.outlet == nil && !isBulk ? nil : sender.domain.flatMap(OutletRegistry.outlet(atHost:))
        document.outlet = known?.name ?? sender.outlet
        document.byline = sender.author
        document.authors = sender.author.map(Authors.names(in:)) ?? []
        document.published = date(header)
        document.url = address(header, body)
        document.domain = document.url.flatMap(Domain.host) ?? (isBulk ? sender.domain : nil)
        document.language = header["content-language"].flatMap { Language.tag(String($0.prefix { $0 != "," })) }
        document.setExtra(extra(header, body, isDated: document.published != nil))
        document.setHome(of: known)
        document.original = Original(mediaType: "message/rfc822", bytes: bytes)
        document.complete(with: options)
        document.language = document.language ?? known?.language
        return document
    }

    /// When it was written, else when the last server took it.
    private func date(_ header: HeaderFields) -> Timestamp? {
        let received = header["received"]?.split(separator: ";").last.map(String.init)
        return [header["date"], header["delivery-date"], received].lazy.compactMap(\.self).compactMap { Timestamp(parsing: $0) }
            .first
    }

    private func extra(_ header: HeaderFields, _ body: MailBody, isDated: Bool) -> [JSONMember] {
        var members = [JSONMember(name: "attachments", value: .array(body.attachments.map { .string($0) }))]
        for name in ["message-id", "from", "to", "list-id"] {
            if let value = header[name] { members.append(JSONMember(name: name, value: .string(EncodedWords.decoded(value)))) }
        }
        if !isDated, let date = header["date"] { members.append(JSONMember(name: "date", value: .string(date))) }
        return members
    }

    /// Where the message itself can be read on the web, as it says of itself.
    private func address(_ header: HeaderFields, _ body: MailBody) -> String? {
        for name in ["archived-at", "list-post"] {
            guard let value = header[name] else { continue }
            if let address = WebAddress.web(value.trimmingBrackets) { return address }
        }
        return body.html.flatMap(WebVersion.address)
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
    }
}
