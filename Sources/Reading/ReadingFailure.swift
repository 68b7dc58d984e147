/// Why a file, or one record of it, is not among the documents, and what to do about it.
public struct ReadingFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file as given; `-` for standard input.
    public var source: String
    /// Where in the file: `line 17`, `lines 5-9`, `element 3`; nil when the whole file is meant.
    public var place: String?
    /// What is wrong.
    public var reason: Reason

    public init(source: String, place: String? = nil, reason: Reason) {
        self.source = source
        self.place = place
        self.reason = reason
    }

    /// What to do next.
    public var remedy: String { reason.remedy }

    /// `a.jsonl, line 17: there is no text in it - name the column …`
    public var description: String {
        "\(source == "-" ? "standard input" : source)\(place.map { ", " + $0 } ?? ""): \(reason.cause); \(remedy)"
    }

    /// The causes that a reader can tell apart.
    public enum Reason: Error, Sendable, Equatable {
        /// Nothing is at this path.
        case notFound
        /// The system refused to open or read it; its own words.
        case unreadable(String)
        /// No bytes, or nothing but white space.
        case empty
        /// Data that holds no plain text: `a PDF document`.
        case binary(kind: String)
        /// A kind of text that has no reader: `an HTML page`.
        case unsupported(kind: String)
        /// Nothing is at this path, and the path as given holds characters that stand for bytes that are no UTF-8.
        case unknownName
        /// The compressed data ends early. `isPartlyRead`: the records that came whole before that are kept.
        case cutGzip(isPartlyRead: Bool)
        /// The compressed data contradicts its checks. `isPartlyRead`: the records in the gzip members before that are kept.
        case damagedGzip(detail: String, isPartlyRead: Bool)
        /// `column` counts code points from 1, on the line that the place names.
        case invalidJSON(column: Int, expected: String)
        /// A JSON value that is no object.
        case notAnObject(found: String)
        /// A record whose text is absent or blank; the columns that it has.
        case missingText(columns: [String])
        /// A feed's item, a message or an agency's item that has no words; what it has instead.
        case wordless([String])
        /// A record of an archive that contradicts itself; in what.
        case brokenRecord(String)
        /// Markup that ends before anything in it is whole: `the feed`.
        case brokenMarkup(kind: String)
        /// A table that has no column for the body.
        case missingBodyColumn(columns: [String])
        /// A column named by `--map` that is not there.
        case unknownColumn(String, columns: [String])
        /// A row with another number of fields than the header.
        case raggedRow(expected: Int, found: Int)
        /// A quoted field that does not end, or that goes on after its closing quote.
        case brokenQuote
        /// A record longer than the limit, in bytes.
        case recordTooLong(limit: Int)
        /// A file that is one document, or is read whole, longer than the limit, in bytes of unpacked text.
        case documentTooLong(limit: Int)
        /// A page in a web archive that is longer than the limit, in bytes, packed or unpacked.
        case pageTooLong(limit: Int)
        /// A row with a byte that no text has.
        case nulByte
        /// A message that begins with a paragraph instead of its header.
        case noHeader
        /// A mailbox without a line that begins a message.
        case noSeparator
        /// A web archive without a record.
        case noRecord
        /// A web page in which no text could be an article.
        case noArticle
        /// A web page that shows only how to subscribe to its article.
        case forSubscribers
        /// A saved page whose parts are pictures and the like.
        case noPage
        /// A web page whose elements lie inside one another so deep that no article was met before reading stopped.
        case nestedTooDeep
        /// A web page that only says which other pages to show.
        case frameset
        /// YAML between `---` lines that cannot be read; the parser's words.
        case invalidFrontMatter(String)
    }
}

extension ReadingFailure.Reason {
    /// What is wrong, as a sentence's begin.
    public var cause: String {
        switch self {
        case .notFound: "there is no such file or folder"
        case .unreadable(let words): "it cannot be read (\(words))"
        case .empty: "it is empty"
        case .binary(let kind): "it is \(kind), not text"
        case .unsupported(let kind): "it is \(kind), which is not read yet"
        case .unknownName: "there is no such file or folder (its name may not be UTF-8)"
        case .cutGzip(let isPartlyRead): "the gzip data ends early; \(Self.extent(isPartlyRead))"
        case .damagedGzip(let detail, let isPartlyRead): "the gzip data is damaged (\(detail)); \(Self.extent(isPartlyRead))"
        case .invalidJSON(let column, let expected): "invalid JSON at column \(column), expected \(expected)"
        case .notAnObject(let found): "a record must be a JSON object, but this is \(found)"
        case .missingText(let columns): "there is no text in it (it has: \(Self.list(columns)))"
        case .wordless(let parts): "there are no words in it (it has: \(Self.list(parts)))"
        case .brokenRecord(let words): "the record is damaged (\(words))"
        case .brokenMarkup(let kind): "\(kind) breaks off before its first item is whole"
        case .missingBodyColumn(let columns): "no column holds the text (it has: \(Self.list(columns)))"
        case .unknownColumn(let name, let columns): "there is no column \"\(name)\" (it has: \(Self.list(columns)))"
        case .raggedRow(let expected, let found): "the row has \(found) fields, the header has \(expected)"
        case .brokenQuote: "a quoted field does not end where a quoted field must"
        case .recordTooLong(let limit): "the record is longer than \(limit >> 20) MB"
        case .documentTooLong(let limit): "it holds more than \(limit >> 20) MB of text"
        case .pageTooLong(let limit): "the page is longer than \(limit >> 20) MB"
        case .nulByte: "the row holds a NUL byte, which no text has"
        case .noHeader: "the message does not begin with its header (From:, Date:, Subject:)"
        case .noSeparator: "no line begins a message (From, the sender, the date)"
        case .noRecord: "there is no WARC record in it (version 1.0 or 1.1)"
        case .noArticle: "there is no article on the page"
        case .forSubscribers: "the page only says that its article is for subscribers"
        case .noPage: "none of its parts is a web page"
        case .nestedTooDeep: "the page nests its elements too deep, and there is no article before that"
        case .frameset: "the page is a frameset, which shows other pages"
        case .invalidFrontMatter(let words): "its front matter is not valid YAML (\(words))"
        }
    }

    /// What to do about it.
    var remedy: String {
        switch self {
        case .notFound: "check the path"
        case .unreadable: "check that you may read it"
        case .empty: "leave it out, or save its text again"
        case .binary, .unsupported: "save its text as .txt first"
        case .unknownName: "check the path, rename the file, or name the folder that holds it"
        case .cutGzip, .damagedGzip: "fetch or compress the file again"
        case .invalidJSON, .notAnObject: "correct the record"
        case .missingText, .missingBodyColumn: "name the column with --map body=COLUMN"
        case .wordless: "save what it links to instead"
        case .brokenRecord: "fetch the page again"
        case .brokenMarkup: "fetch the file again"
        case .unknownColumn: "correct the name after --map FIELD="
        case .raggedRow, .nulByte: "correct the row"
        case .brokenQuote: "double the quotes inside quoted fields, and close each field"
        case .recordTooLong: "split it; in a table, look for a quote that is never closed"
        case .pageTooLong: "save its text as .txt"
        case .documentTooLong: "split it into a file for each article, or make it JSON lines, which have no limit"
        case .noHeader: "save it as .txt if it is no message, else put its header back"
        case .noSeparator: "name the file .eml if it is one message"
        case .noRecord: "fetch the file again, or make it WARC 1.1"
        case .noArticle: "save the page after its text is shown, or the text as .txt"
        case .forSubscribers: "log in, and save the page when its text is shown"
        case .noPage, .nestedTooDeep: "save the page again"
        case .frameset: "save the page in the frame"
        case .invalidFrontMatter: "correct the lines between the two ---"
        }
    }

    /// The same of a file of which nothing is kept.
    var ofWholeFile: Self {
        switch self {
        case .cutGzip: .cutGzip(isPartlyRead: false)
        case .damagedGzip(let detail, _): .damagedGzip(detail: detail, isPartlyRead: false)
        default: self
        }
    }

    private static func extent(_ isPartlyRead: Bool) -> String {
        isPartlyRead ? "the whole records before that were read" : "nothing of it was read"
    }

    /// At most twelve names; a table can have hundreds.
    static func list(_ columns: [String]) -> String {
        if columns.isEmpty { return "nothing" }
        let shown = columns.prefix(12).joined(separator: ", ")
        return columns.count > 12 ? "\(shown) and \(columns.count - 12) more" : shown
    }
}
