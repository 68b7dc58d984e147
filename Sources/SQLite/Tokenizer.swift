import CSQLite
import Glibc

/// One of FTS5's tokenizers, used outside of an index: the terms are exactly those that the index holds.
public final class Tokenizer {
    private let connection: Connection
    private let interface: fts5_tokenizer
    private let handle: OpaquePointer

    /// - Parameter words: the tokenizer's name and arguments, such as `["unicode61", "remove_diacritics", "2"]`.
    public init(_ words: [String], connection: Connection) throws(SQLiteError) {
        guard let api = csqlite_fts5_api(connection.handle), let find = api.pointee.xFindTokenizer, let name = words.first
        else {
            throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite was built without FTS5")
        }
        var context: UnsafeMutableRawPointer?
        var interface = fts5_tokenizer()
        var made: OpaquePointer?
        guard find(api, name, &context, &interface) == SQLITE_OK, let create = interface.xCreate else {
            throw SQLiteError(code: SQLITE_ERROR, message: "no such tokenizer: \(name)")
        }
        let arguments = words.dropFirst().map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        var pointers = arguments.map { UnsafePointer($0) }
        let code = create(context, &pointers, Int32(pointers.count), &made)
        guard code == SQLITE_OK, let made else {
            throw SQLiteError(code: code, message: "tokenizer \(words.joined(separator: " ")) was refused")
        }
        self.connection = connection
        self.interface = interface
        self.handle = made
    }

    deinit {
        interface.xDelete?(handle)
    }

    /// Calls `visit` with every token of `text`: the term, and where it stands in the text, in UTF-8 bytes.
    public func visitTokens(of text: String, _ visit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        var text = text
        withoutActuallyEscaping(visit) { visit in
            var box = visit
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let base = characters.baseAddress else { return }
                    withUnsafeMutablePointer(to: &box) { pointer in
                        _ = interface.xTokenize?(
                            handle, pointer, FTS5_TOKENIZE_DOCUMENT, base, Int32(clamping: characters.count),
                            { context, _, term, count, start, end in
                                guard let context, let term else { return SQLITE_OK }
                                typealias Visit = (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
                                let visit = context.assumingMemoryBound(to: Visit.self)
                                term.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                                    visit.pointee(
                                        UnsafeBufferPointer(start: $0, count: Int(count)), Int(start)..<Int(end))
                                }
                                return SQLITE_OK
                            })
                    }
                }
            }
        }
    }

    /// The terms of `text` in order.
    public func terms(of text: String) -> [String] {
        var terms: [String] = []
        visitTokens(of: text) { term, _ in terms.append(String(decoding: term, as: UTF8.self)) }
        return terms
    }
}
