/// Attributions in brat's standoff format; offsets are code points.
struct Standoff {
    struct Attribution {
        var content: [Range<Int>] = []
        var cue: [Range<Int>] = []
        var source: [Range<Int>] = []
    }

    /// Those that have a content.
    private(set) var attributions: [Attribution] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n")
        var spans: [Substring: [Range<Int>]] = [:]
        for line in lines where line.hasPrefix("T") {
            let fields = line.split(separator: "\t")
            guard fields.count > 1, let space = fields[1].firstIndex(of: " ") else { continue }
            spans[fields[0]] = fields[1][space...].split(separator: ";").compactMap(Self.span)
        }
        for line in lines where line.hasPrefix("E") {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            var attribution = Attribution()
            for argument in line[tab...].dropFirst().split(separator: " ") {
                let parts = argument.split(separator: ":")
                guard parts.count == 2, let found = spans[parts[1]] else { continue }
                if parts[0].hasPrefix("Content") { attribution.content += found }
                if parts[0].hasPrefix("Cue") { attribution.cue += found }
                if parts[0].hasPrefix("Source") { attribution.source += found }
            }
            attribution.content.sort { $0.lowerBound < $1.lowerBound }
            if !attribution.content.isEmpty { attributions.append(attribution) }
        }
    }

    private static func span(_ pair: Substring) -> Range<Int>? {
        let ends = pair.split(separator: " ").compactMap { Int($0) }
        return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
}
