import COutlets

/// What is known of an outlet by its host.
struct KnownOutlet: Equatable {
    /// As the outlet writes itself: `Süddeutsche Zeitung`.
    var name: String
    /// ISO 3166-1, two letters; nil for outlets of no one country.
    var country: String?
    /// BCP 47 tag of the language that it mostly writes; nil when there are several.
    var language: String?
}

/// The outlets of `outlets.tsv`, by host.
enum OutletRegistry {
    /// The outlet of a web address; nil for what is none, and for hosts of nobody that is known.
    static func known(at address: String) -> KnownOutlet? { Domain.host(address).flatMap(outlet(atHost:)) }

    /// The outlet at the host, or at the nearest domain above it: `amp.example.com` is `example.com`'s.
    ///
    /// - Parameter host: in lower case, without `www.`
    static func outlet(atHost host: String) -> KnownOutlet? {
        var rest = host[...]
        while true {
            if let line = lines[rest] { return outlet(line) }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
            if !rest.contains(".") { return nil }
        }
    }

    /// The whole file, for the test that reads it.
    static let text = String(cString: verbatim_outlets)

    /// Each host's line.
    private static let lines: [Substring: Substring] = {
        var found: [Substring: Substring] = [:]
        // By bytes, which takes half the time that characters do: the file is read each time the program starts.
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            found[Substring(line[..<tab])] = Substring(line[line.index(after: tab)...])
        }
        return found
    }()

    private static func outlet(_ line: Substring) -> KnownOutlet? {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3, !fields[0].isEmpty else { return nil }
        return KnownOutlet(
            name: String(fields[0]), country: fields[1] == "-" ? nil : String(fields[1]),
            language: fields[2] == "-" ? nil : String(fields[2]))
    }
}
