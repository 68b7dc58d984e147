import Coverage
import Fetching
import Reading

/// What the arguments of a command name: files, folders, addresses, and lists of addresses.
struct CoverageSources {
    let files: SourceList
    private(set) var addresses: [FetchAddress] = []
    private var listFailure: ReadingFailure?
    /// What is meant as an address and is none.
    private var unfetched: [FetchFailure] = []

    /// - Parameters:
    ///   - paths: of files and folders, and addresses among them.
    ///   - list: the path of a file with an address a line.
    init(paths: [String], list: String?) {
        files = SourceList(paths: paths.filter { !FetchAddress.isMeant(by: $0) })
        for path in paths where FetchAddress.isMeant(by: path) { add(path, named: Credentials.removed(from: path)) }
        guard let list else { return }
        do {
            for line in try AddressList(path: list).lines {
                let shown = Credentials.removed(from: line.address).replacing("\0", with: "\u{FFFD}")
                add(line.address, named: "\(list == "-" ? "standard input" : list), line \(line.number): \(shown)")
            }
        } catch {
            listFailure = error
        }
    }

    private mutating func add(_ text: String, named name: String) {
        do {
            addresses.append(try FetchAddress(text))
        } catch {
            unfetched.append(FetchFailure(address: name, reason: error))
        }
    }

    /// Whether nothing is left to read.
    var isEmpty: Bool { files.files.isEmpty && addresses.isEmpty }

    /// How many of them are not there, or are none.
    var failed: Int { files.failures.count + unfetched.count + (listFailure == nil ? 0 : 1) }

    /// Names those, and what is passed over.
    func report() {
        for failure in files.failures { StandardError.writeLine("verbatim: \(failure)") }
        if let listFailure { StandardError.writeLine("verbatim: \(listFailure)") }
        for failure in unfetched { StandardError.writeLine("verbatim: \(failure)") }
        for skipped in files.skipped { StandardError.writeLine("verbatim: skipped \(skipped.path): \(skipped.reason)") }
    }
}
