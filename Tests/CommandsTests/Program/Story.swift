import Foundation
import TestSupport
import Testing

/// The invented story in seeds/, as an archive.
enum Story {
    static let folder = Package.folder.appendingPathComponent("seeds").path

    /// Bytes of the archive that the program itself makes of the story, once for all tests.
    private static let archive = Result {
        let program = Program()
        let result = try program.run("ingest", folder)
        try #require(result.status == 0, "\(result.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: program.folder["verbatim.db"]))
    }

    /// The program in a fresh folder whose verbatim.db holds the story.
    static func program() throws -> Program {
        let program = Program()
        program.folder.write(try archive.get(), to: "verbatim.db")
        return program
    }
}
