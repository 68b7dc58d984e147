/// One message in a file (`.eml`), read whole.
struct MailFile: IteratorProtocol {
    private var outcome: ReadingOutcome?

    init(_ source: FormatSource) throws(ReadingFailure.Reason) {
        let bytes = try source.stream.readWhole()
        if let damage = source.stream.damage { throw damage.ofWholeFile }
        do throws(ReadingFailure.Reason) {
            outcome = .document(try MailMessage(bytes).document(source: source.path, options: source.options))
        } catch .noHeader {
            outcome = source.failure(.noHeader, at: "line 1")
        }
    }

    mutating func next() -> ReadingOutcome? {
        defer { outcome = nil }
        return outcome
    }
}
