import Coverage

/// Turns files, and what servers sent, into documents, one record at a time.
///
/// Tables and JSON lines are read in constant memory; a file that is one document is read whole. One bad record never stops
/// the others.
public struct DocumentReader: Sendable {
    private let options: ReadingOptions

    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// Reads `file` and hands over each document or failure in the file's order, with the bytes of the file (compressed ones
    /// for gzip) that were consumed so far. Rethrows only what `receive` throws.
    public func read(_ file: SourceFile, _ receive: (ReadingOutcome, _ bytesRead: Int) throws -> Void) rethrows {
        let stream: ByteStream
        do {
            stream = try ByteStream(path: file.location)
        } catch {
            return try receive(.failure(ReadingFailure(source: file.path, reason: error)), 0)
        }
        try read(stream, named: file.path, receive)
    }

    /// The same for bytes that are at hand already.
    func read(
        _ stream: ByteStream, named path: String, _ receive: (ReadingOutcome, _ bytesRead: Int) throws -> Void
    ) rethrows {
        let source = FormatSource(stream: stream, path: path, options: options)
        try read(source, promised: FileKind.format(named: path)) { outcome, _ in try receive(outcome, stream.bytesRead) }
    }

    private func read(
        _ source: FormatSource, promised: Format?, _ receive: (ReadingOutcome, Format?) throws -> Void
    ) rethrows {
        let format: Format
        do {
            format = try Format(of: source.stream, promised: promised)
        } catch {
            return try receive(source.failure(error), nil)
        }
        try read(source, as: format) { try receive($0, format) }
    }

    private func read(_ source: FormatSource, as format: Format, _ receive: (ReadingOutcome) throws -> Void) rethrows {
        var documents: any IteratorProtocol<ReadingOutcome>
        do {
            // What is read whole is judged when it is there; lines must be known to be good before the first is given.
            if format.isLines { source.stream.verify() } else { source.stream.trust() }
            documents = try format.documents(in: source)
        } catch {
            return try receive(source.failure(error))
        }
        while var outcome = documents.next() {
            if case .document(var document) = outcome {
                document.removeCredentials()
                document.findHome()
                document.original?.given = options.given
                outcome = .document(document)
            }
            try receive(outcome)
        }
        if source.stream.hasTrailingBytes { try receive(source.remark(.trailingBytes)) }
    }
}

// MARK: What servers sent, and what is kept

extension DocumentReader {
    /// Reads what a server sent. The first bytes tell the format; where they do not, the media type does, then the end of the address.
    ///
    /// - Parameters:
    ///   - sent: of at most 64 MB.
    ///   - source: what to name it by.
    public func read(sent: Original, named source: String) -> [ReadingOutcome] {
        guard let stream = try? ByteStream(sent.bytes) else { return [] }
        let named = FileKind.format(named: Self.path(of: sent.address ?? source))
        let typed = Format(mediaType: sent.mediaType)
        // Servers call everything plain text that they do not know.
        let promised = typed == .plainText ? named ?? typed : typed ?? named
        var outcomes: [ReadingOutcome] = []
        var found: Format?
        let place = FormatSource(
            stream: stream, path: source, options: options, charset: sent.charset, address: sent.address)
        read(place, promised: promised) { outcome, format in
            outcomes.append(outcome)
            found = format
        }
        return outcomes.map { $0.sent(sent, as: found, isOnly: outcomes.count(where: \.isDocument) == 1, given: options.given) }
    }

    /// Reads again what an article was read from, by the reader that its media type names.
    ///
    /// - Parameter source: what to name it by.
    public func read(kept original: Original, named source: String) -> [ReadingOutcome] {
        guard let stream = try? ByteStream(original.bytes) else { return [] }
        let place = FormatSource(
            stream: stream, path: source, options: options, charset: original.charset, address: original.address)
        var outcomes: [ReadingOutcome] = []
        var found = Format(mediaType: original.mediaType)
        if let format = found {
            read(place, as: format) { outcomes.append($0) }
        } else {
            read(place, promised: nil) { outcome, format in
                outcomes.append(outcome)
                found = format
            }
        }
        return outcomes.map {
            $0.sent(original, as: found, isOnly: outcomes.count(where: \.isDocument) == 1, given: options.given)
        }
    }

    /// Of an address the part whose end may name a format.
    private static func path(of address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        let rest = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
}

extension ReadingOutcome {
    fileprivate var isDocument: Bool { if case .document = self { true } else { false } }

    /// The outcome with what is known of where it came from.
    ///
    /// - Parameter isOnly: whether it is the only document in what was sent, so that this is its original.
    fileprivate func sent(_ sent: Original, as format: Format?, isOnly: Bool, given: GivenFields) -> ReadingOutcome {
        guard case .document(var document) = self else { return self }
        if document.original == nil, isOnly, let mediaType = format?.mediaTypeOfWhole {
            document.original = Original(
                mediaType: mediaType, charset: sent.charset, bytes: sent.bytes, given: given)
        }
        if document.original?.address == nil { document.original?.address = sent.address }
        if isOnly, format?.isAtItsAddress == true, document.url == nil, document.original?.mediaType != "application/feed+json" {
            document.url = sent.address
            document.domain = document.domain ?? sent.address.flatMap(Domain.host)
        }
        document.removeCredentials()
        return .document(document)
    }
}
