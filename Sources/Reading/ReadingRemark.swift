/// What the user may want to know about a file that was read: something in it found no place in the documents' fields. No field
/// is lost; it is in `Document.extra`.
public struct ReadingRemark: Sendable, Equatable, CustomStringConvertible {
    /// The file as given; `-` for standard input.
    public var source: String
    public var content: Content

    /// What there is to say.
    public enum Content: Sendable, Equatable {
        /// No record had a title, or a date, or an outlet, and the reader knows no meaning of these columns.
        case unusedColumns([String])
        /// So many dates are none, or have two meanings; the first of them, as it stands there.
        case unreadDates(count: Int, first: String)
        /// What a file holds beside articles: `12 image/png`, the most frequent first.
        case skippedRecords([String])
        /// The markup of the file breaks off; what is there was read: `item 12`.
        case brokenOff(after: String)
        /// The file is what it says, and nothing is in it that could become a document: `rows`, `messages`.
        case without(String)
        /// Behind the compressed data stands something that is none.
        case trailingBytes
        /// A text begins like one with front matter, and no line ends it.
        case openFrontMatter
        /// So many bytes that no text has were left out of one.
        case nulBytes(Int)
        /// Elements inside one another go deeper than any page needs; where they do the rest of the page was left out.
        case nestedTooDeep
    }

    public init(source: String, content: Content) {
        self.source = source
        self.content = content
    }

    /// `export.csv: 12 dates not understood (kept in extra), the first: sometime`
    public var description: String {
        let file = source == "-" ? "standard input" : source
        switch content {
        case .unusedColumns(let columns):
            let names = ReadingFailure.Reason.list(columns)
            return "\(file): columns not used: \(names) (kept in extra; --map FIELD=COLUMN uses them)"
        case .unreadDates(let count, let first):
            let start = String(first.collapsed.unicodeScalars.prefix(60))
            return "\(file): \(count) \(count == 1 ? "date" : "dates") not understood (kept in extra), the first: \(start)"
        case .skippedRecords(let kinds):
            return "\(file): no articles and skipped: \(ReadingFailure.Reason.list(kinds))"
        case .without(let kind):
            return "\(file): there are no \(kind) in it"
        case .trailingBytes:
            return "\(file): what stands behind the gzip data is none and was left out"
        case .openFrontMatter:
            return "\(file): its front matter has no end and was read as text (end it with a line ---)"
        case .nulBytes(let count):
            return "\(file): \(count) NUL \(count == 1 ? "byte" : "bytes") left out of its text (look whether the file is whole)"
        case .nestedTooDeep:
            return "\(file): the page nests its elements too deep; what comes after was left out (look whether the text is whole)"
        case .brokenOff(let last):
            return "\(file): breaks off after \(last) (fetch it again if more is expected)"
        }
    }
}
