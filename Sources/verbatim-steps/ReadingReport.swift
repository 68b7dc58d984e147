import Glibc
import Reading

/// `verbatim-steps --reading PATH…`: reads the files over and over on one thread and prints documents a CPU second, bytes a CPU
/// second, and whether memory grows.
enum ReadingReport {
    private static let rounds = 5

    /// Runs with the arguments after `--reading`; returns the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        guard !arguments.isEmpty else { return Output.fail("Say what to read: verbatim-steps --reading PATH…", status: 64) }
        let list = SourceList(paths: arguments)
        for failure in list.failures { Output.write("\(failure)\n", to: STDERR_FILENO) }
        // The first round warms caches, tells what cannot be read, and is not counted.
        let first = Round(list.files) { Output.write("\($0)\n", to: STDERR_FILENO) }
        guard first.documents > 0 else { return Output.fail("No document could be read.", status: 1) }
        let rounds = (0..<Self.rounds).map { _ in Round(list.files) }
        show(first, rounds)
        return 0
    }

    private static func show(_ first: Round, _ rounds: [Round]) {
        // The fastest round is the one that was disturbed least.
        let best = rounds.map(\.seconds).min() ?? 0
        let megabytes = Double(first.bytes) / 1e6
        Output.write("\(first.documents) documents, \(first.failures) failures, \(Int(megabytes)) MB as they lie on the disk\n")
        Output.write("\(Int(best * 1000)) ms a round, the fastest of \(rounds.count)\n")
        Output.write("\(Int(Double(first.documents) / best)) documents a CPU second\n")
        let peaks = "\(first.peak >> 10) MB after the first round, \((rounds.last?.peak ?? 0) >> 10) MB after the last"
        Output.write("memory at its peak: \(peaks)\n")
    }
}

/// One reading of all files.
private struct Round {
    private(set) var documents = 0
    private(set) var failures = 0
    /// Of the files, compressed or not.
    private(set) var bytes = 0
    /// CPU seconds of the calling thread.
    private(set) var seconds = 0.0
    /// The largest resident set of the process so far, in KB.
    private(set) var peak = 0

    init(_ files: [SourceFile], report: (ReadingFailure) -> Void = { _ in }) {
        let reader = DocumentReader()
        let start = ThreadClock.now
        for file in files {
            bytes += file.byteCount
            reader.read(file) { outcome, _ in
                switch outcome {
                case .document: documents += 1
                case .failure(let failure):
                    failures += 1
                    report(failure)
                case .remark: break
                }
            }
        }
        seconds = ThreadClock.now - start
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        peak = usage.ru_maxrss
    }
}
