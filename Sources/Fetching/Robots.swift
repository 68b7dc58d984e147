/// What a site asks of programs in its robots.txt, for one program (RFC 9309).
struct Robots: Equatable {
    private var rules: [RobotsRule] = []
    /// Seconds between two requests. No part of the standard, but many sites ask for it.
    private(set) var crawlDelay: Double?

    /// Where nothing is said everything is allowed.
    init() {}

    /// Bytes that are read of the file, at least 500 KiB by the standard.
    static let sizeLimit = 512 << 10

    /// - Parameter agent: the program's product token. Groups that name it hold, all of them together; where none does, those for `*`.
    init(_ bytes: [UInt8], for agent: String) {
        var own = Robots()
        var others = Robots()
        var isNamed = false
        // To whom the lines that are being read apply.
        var (isOwn, isOthers) = (false, false)
        var isInRules = true
        for line in Self.lines(bytes) {
            switch line.key {
            case "user-agent":
                if isInRules { (isOwn, isOthers, isInRules) = (false, false, false) }
                if Self.token(line.value).lowercased() == agent.lowercased() {
                    (isOwn, isNamed) = (true, true)
                } else if line.value.hasPrefix("*") {
                    isOthers = true
                }
            case "allow", "disallow", "crawl-delay":
                isInRules = true
                if isOwn { own.take(line) }
                if isOthers { others.take(line) }
            default: break
            }
        }
        self = isNamed ? own : others
    }

    private struct Line {
        /// In lower case.
        let key: String
        let value: String
    }

    private mutating func take(_ line: Line) {
        if line.key == "crawl-delay" {
            if let seconds = Double(line.value), seconds >= 0, seconds.isFinite { crawlDelay = max(seconds, crawlDelay ?? 0) }
        } else if !line.value.isEmpty {
            rules.append(RobotsRule(isAllowing: line.key == "allow", pattern: line.value))
        }
    }

    /// The rule that excludes the page; nil where it may be fetched. The longest pattern counts, of equals the one that allows.
    ///
    /// - Parameter path: with its query.
    func exclusion(of path: String) -> RobotsRule? {
        let path = RobotsRule.normalised(path)
        if path == Array("/robots.txt".utf8) { return nil }
        let strongest = rules.filter { $0.matches(path) }.max {
            ($0.length, $0.isAllowing ? 1 : 0) < ($1.length, $1.isAllowing ? 1 : 0)
        }
        return strongest?.isAllowing == false ? strongest : nil
    }

    private static func lines(_ bytes: [UInt8]) -> [Line] {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        return bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
            let text = line.prefix { $0 != UInt8(ascii: "#") }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return Line(key: trimmed(text[..<colon]).lowercased(), value: trimmed(text[(colon + 1)...]))
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        let start = bytes.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }

    /// `verbatim` of `verbatim/1.0`.
    private static func token(_ value: String) -> Substring {
        value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
    }
}
