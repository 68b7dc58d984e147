import Coverage

/// Turns files into documents, one record at a time.
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
        var documents: any IteratorProtocol<ReadingOutcome>
        do {
            let format = try Format(of: stream, named: path)
            // What is read whole is judged when it is there; lines must be known to be good before the first is given.
            if format.isLines { stream.verify() }
            documents = try format.documents(in: source)
        } catch {
            return try receive(.failure(ReadingFailure(source: path, reason: error)), stream.bytesRead)
        }
        while let outcome = documents.next() { try receive(outcome, stream.bytesRead) }
    }
}
