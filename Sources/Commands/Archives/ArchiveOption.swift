import Archive
import ArgumentParser
import Glibc

/// Which archive a verb works on.
struct ArchiveOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The archive (default: $VERBATIM_ARCHIVE, else verbatim.db).", valueName: "file"))
    var archive: String?

    var path: String {
        if let archive { return archive }
        if let path = getenv("VERBATIM_ARCHIVE").map({ String(cString: $0) }), !path.isEmpty { return path }
        return "verbatim.db"
    }

    func openForReading() throws -> Archive { try Archive.openForReading(path: path) }
    func openForWriting() throws -> Archive { try Archive.openForWriting(path: path) }

    /// For writing, where an archive that is not there is an error and not a wish.
    func openExistingForWriting() throws -> Archive {
        _ = try openForReading()
        return try openForWriting()
    }

    func validate() throws {
        if path.isEmpty { throw ValidationError("--archive wants a file name, such as --archive story.db") }
    }
}
