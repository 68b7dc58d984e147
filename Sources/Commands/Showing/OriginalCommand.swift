import Archive
import ArgumentParser
import SQLite

struct OriginalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "original",
        abstract: "Give back what an article was read from.",
        discussion: """
            Of web pages, feed items, mail and web archives the bytes are kept as they came, and their checksum is verified.

              verbatim original 12 > page.html
            """)

    @OptionGroup var archive: ArchiveOption
    @Argument(help: .articleID)
    var id: Int64

    func run() throws {
        let opened = try archive.openForReading()
        guard let original = try opened.original(of: id) else {
            let isThere: Bool
            do {
                isThere = try opened.connection.hasArticle(id)
            } catch let error as SQLiteError {
                throw ArchiveError(error, path: archive.path)
            }
            throw isThere ? NoOriginal(id: id) as any Error : NoSuchArticle(id: id)
        }
        let stream = StandardOutput()
        stream.write(bytes: original.bytes)
        stream.flush()
    }
}

/// The article came as text or as a record, and is all there was.
struct NoOriginal: Error, CustomStringConvertible {
    let id: Int64
    var description: String { "article \(id) was read from text, of which nothing else is kept; 'verbatim show \(id)' prints it" }
}
