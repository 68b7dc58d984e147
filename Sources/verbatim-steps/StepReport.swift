import Coverage
import Extracting
import Glibc
import Reading

/// `verbatim-steps FILE…`: extracts the files' documents on one thread and prints tokens a CPU second, in all and by step.
enum StepReport {
    /// Runs with the arguments after the program's name; returns the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        guard !arguments.isEmpty else { return Output.fail("Say which files to extract: verbatim-steps FILE…", status: 64) }
        let documents = documents(in: arguments)
        guard !documents.isEmpty else { return Output.fail("No document could be read.", status: 1) }
        do {
            let extractor = try Extractor()
            var clock = StepClock()
            // The first round warms caches and is not counted.
            for document in documents { _ = extractor.facts(of: document) }
            for document in documents {
                clock.start()
                _ = extractor.facts(of: document) { clock.ended($0, tokens: $1) }
            }
            show(clock)
            return 0
        } catch {
            return Output.fail("\(error)", status: 1)
        }
    }

    private static func documents(in paths: [String]) -> [Document] {
        var documents: [Document] = []
        for path in paths {
            DocumentReader().read(SourceFile(path: path)) { outcome, _ in
                switch outcome {
                case .document(let document): documents.append(document)
                case .failure(let failure): Output.write("\(failure)\n", to: STDERR_FILENO)
                case .remark: break
                }
            }
        }
        return documents
    }

    private static func show(_ clock: StepClock) {
        Output.write("\(clock.documents) documents, \(clock.tokens) tokens\n")
        for step in ExtractionStep.allCases { line(step.rawValue, clock.seconds[step] ?? 0, clock) }
        line("all", clock.total, clock)
    }

    private static func line(_ name: String, _ seconds: Double, _ clock: StepClock) {
        let share = clock.total > 0 ? Int((100 * seconds / clock.total).rounded()) : 0
        let speed = seconds > 0 ? Int(Double(clock.tokens) / seconds) : 0
        let columns = [
            pad(name, 10, left: true), pad("\(Int(seconds * 1000)) ms", 10), pad("\(share) %", 6), pad("\(speed)", 12),
        ]
        Output.write(columns.joined(separator: " ") + " tokens a CPU second\n")
    }

    private static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.utf8.count))
        return left ? text + space : space + text
    }
}
