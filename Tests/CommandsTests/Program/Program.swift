import Foundation
import TestSupport

/// The real binary, run in a folder of its own as a user runs it.
struct Program {
    /// What one run gave.
    struct Result {
        var status: Int32
        var output: String
        var errors: String

        /// Output's lines, without their ends.
        var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
    }

    struct TookTooLong: Error {
        let arguments: [String]
    }

    let folder: TemporaryFolder

    init(in folder: TemporaryFolder = TemporaryFolder()) {
        self.folder = folder
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Result {
        try run(arguments)
    }

    /// - Parameters:
    ///   - input: what stands on standard input; nothing by default.
    ///   - environment: variables beside PATH and HOME.
    @discardableResult
    func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
        try Self.run(Self.path, arguments, input: Array(input.utf8), environment: environment, in: folder.path)
    }

    /// Runs a line of shell in which `verbatim` is the program.
    @discardableResult
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Result {
        try Self.run("/bin/sh", ["-c", line], input: [], environment: environment, in: folder.path)
    }

    /// Beside the test bundle, where the package manager puts every executable that the tests depend on.
    static let path: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("verbatim")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside.path }
        return Package.folder.appendingPathComponent(".build/debug/verbatim").path
    }()

    /// Seconds after which a run counts as hung; a run takes milliseconds.
    private static let patience = 60.0

    private static func run(
        _ executable: String, _ arguments: [String], input: [UInt8], environment: [String: String], in folder: String
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let binaries = URL(fileURLWithPath: path).deletingLastPathComponent().path
        process.environment = ["PATH": "\(binaries):/usr/bin:/bin", "HOME": folder].merging(environment) { $1 }
        let output = PipeReader()
        let errors = PipeReader()
        // A file waits for nobody, whether the program reads it or not.
        let inputFolder = TemporaryFolder()
        process.standardInput = FileHandle(forReadingAtPath: inputFolder.write(input, to: "input"))
        process.standardOutput = output.pipe
        process.standardError = errors.pipe
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        output.start()
        errors.start()
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            throw TookTooLong(arguments: arguments)
        }
        return Result(status: process.terminationStatus, output: output.text(), errors: errors.text())
    }
}

/// Reads a pipe to its end on a thread of its own, so that neither side waits for the other.
private final class PipeReader: @unchecked Sendable {
    let pipe = Pipe()
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    func start() {
        Thread.detachNewThread { [self] in
            readAll()
            done.signal()
        }
    }

    /// By the system's call: a signal, such as that of a child's end, may interrupt it.
    private func readAll() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(pipe.fileHandleForReading.fileDescriptor, &buffer, buffer.count)
            if count > 0 {
                data.append(contentsOf: buffer[..<count])
            } else if count == 0 || errno != EINTR {
                return
            }
        }
    }

    /// Waits for the end.
    func text() -> String {
        done.wait()
        return String(decoding: data, as: UTF8.self)
    }
}

/// The package that is tested.
enum Package {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(of path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
