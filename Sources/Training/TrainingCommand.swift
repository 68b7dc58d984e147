import Glibc

/// `verbatim-train people|attribution|words --corpora DIR [--output FILE] [--seed N] [--hold-back] [--wordnet DIR]`: learns a model and writes it.
public enum TrainingCommand {
    /// Runs with the arguments after the program's name; returns the exit status.
    public static func run(_ arguments: [String]) -> Int32 {
        do {
            let request = try TrainingRequest(arguments)
            switch request.subject {
            case .people: try PeopleCommand(request: request).run()
            case .attribution: try AttributionCommand(request: request).run()
            case .words: try WordsCommand(request: request).run()
            }
            return 0
        } catch let error as TrainingError {
            note(error.description)
            return error.exitStatus
        } catch {
            note("\(error)")
            return 1
        }
    }

    /// Writes a line to standard error.
    static func note(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}

/// Why nothing could be learnt.
enum TrainingError: Error, CustomStringConvertible {
    case usage(String)
    case missing(path: String)
    case unwritable(path: String)

    var description: String {
        switch self {
        case .usage(let problem):
            """
            \(problem)
            Use: verbatim-train people|attribution|words --corpora DIR [--output FILE] [--seed N] [--hold-back] [--wordnet DIR]
            """
        case .missing(let path):
            "\(path) cannot be read: give the folder of the corpora with --corpora, and WordNet's with --wordnet."
        case .unwritable(let path): "\(path) cannot be written: give another place with --output."
        }
    }

    var exitStatus: Int32 {
        if case .usage = self { 64 } else { 1 }
    }
}

/// What the command line asks for.
struct TrainingRequest {
    enum Subject: String { case people, attribution, words }

    let subject: Subject
    private(set) var corpora = ""
    /// Where WordNet's database files lie; Debian's wordnet-base puts them there.
    private(set) var wordNet = "/usr/share/wordnet"
    private(set) var output: String?
    private(set) var seed: UInt64 = 1
    /// Whether to learn without a part of the corpora and to report the figures on it.
    private(set) var holdsBack = false

    init(_ arguments: [String]) throws {
        guard let first = arguments.first, let subject = Subject(rawValue: first) else {
            throw TrainingError.usage("Say what to train.")
        }
        self.subject = subject
        var rest = arguments.dropFirst()
        while let option = rest.popFirst() {
            if option == "--hold-back" {
                holdsBack = true
                continue
            }
            guard let value = rest.popFirst() else { throw TrainingError.usage("\(option) needs a value.") }
            switch option {
            case "--corpora": corpora = value
            case "--output": output = value
            case "--wordnet": wordNet = value
            case "--seed":
                guard let number = UInt64(value) else { throw TrainingError.usage("\(value) is no seed: give a whole number.") }
                seed = number
            default: throw TrainingError.usage("\(option) is no option.")
            }
        }
        guard !corpora.isEmpty else { throw TrainingError.usage("Say where the corpora are.") }
    }
}
