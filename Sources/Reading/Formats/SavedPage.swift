import Coverage

/// A page that a browser saved with all that it shows in one file (`.mhtml`, `.mht`), after RFC 2557: a MIME message whose root is
/// the page.
struct SavedPage: IteratorProtocol {
    private var outcomes: ArraySlice<ReadingOutcome>

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        let bytes = try source.stream.readWhole()
        if let damage = source.stream.damage { throw damage.ofWholeFile }
        let message = MIMEPart(bytes[...])
        guard let page = Self.page(in: message) else { throw .noPage }
        let address = [
            page.header["content-location"], message.header["snapshot-content-location"], message.header["content-location"],
            source.address,
        ].compactMap(\.self).first { Domain.host($0) != nil }
        var reading = try PageReader.reading(
            of: PageSource(
                bytes: page.decodedBody, charset: page.type.parameters["charset"], address: address, path: source.path,
                options: source.options))
        reading.document.original = Original(mediaType: "multipart/related", address: address, bytes: bytes)
        outcomes = [.document(reading.document)] + (reading.remark.map { [.remark($0)] } ?? [])
    }

    mutating func next() -> ReadingOutcome? { outcomes.popFirst() }

    /// The part that `start` names, else the first page among all parts: pictures and frames follow it.
    private static func page(in message: MIMEPart) -> MIMEPart? {
        if isPage(message) { return message }
        if let start = message.type.parameters["start"],
            let root = message.parts.first(where: { $0.header["content-id"] == start }), let page = page(in: root)
        {
            return page
        }
        return message.parts.lazy.compactMap(page).first
    }

    private static func isPage(_ part: MIMEPart) -> Bool {
        part.type.value == "text/html" || part.type.value == "application/xhtml+xml"
    }
}
