import FoundationEssentials

/// Reads files of the corpora folder; the errors name the path.
struct CorpusFolder: Sendable {
    let root: String

    func text(_ path: String) throws -> String {
        let path = "\(root)/\(path)"
        guard let data = FileManager.default.contents(atPath: path) else { throw TrainingError.missing(path: path) }
        return String(decoding: data, as: UTF8.self)
    }

    /// The names of the files of a folder that end with `suffix`, sorted by their bytes.
    func files(in folder: String, suffix: String) throws -> [String] {
        let path = "\(root)/\(folder)"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw TrainingError.missing(path: path)
        }
        return names.filter { $0.hasSuffix(suffix) }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch { throw TrainingError.unwritable(path: path) }
    }
}
