import Coverage

/// What became of one document or record of a file.
public enum ReadingOutcome: Sendable, Equatable {
    /// It was read.
    case document(Document)
    /// It, or the file that holds it, could not be read; the others go on.
    case failure(ReadingFailure)
    /// Something about the file as a whole, after its last record; not one of its records.
    case remark(ReadingRemark)
}
