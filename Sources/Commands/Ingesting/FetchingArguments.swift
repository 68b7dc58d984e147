import ArgumentParser
import Fetching

/// How web addresses are fetched.
struct FetchingArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Fetch the addresses in a file, one a line; what follows a # is left out, and - is standard input.", valueName: "file"
        ))
    var urls: String?

    @Option(help: ArgumentHelp("Seconds between two requests to one host.", valueName: "seconds"))
    var pause = 1.0

    @Option(help: ArgumentHelp("Seconds that an answer may take.", valueName: "seconds"))
    var timeout = 60.0

    @Flag(help: "Fetch from hosts in private networks and on this machine too, and through a proxy.")
    var allowPrivateAddresses = false

    func validate() throws {
        guard pause >= 0, pause <= 3600 else { throw ValidationError("--pause must be 0 to 3600 seconds.") }
        guard timeout > 0, timeout <= 3600 else {
            throw ValidationError("--timeout must be more than 0 and at most 3600 seconds.")
        }
    }

    var options: FetchOptions {
        var options = FetchOptions(userAgent: "verbatim/\(Verbatim.version)")
        options.pause = pause
        options.timeout = timeout
        options.allowsPrivateAddresses = allowPrivateAddresses
        return options
    }
}
