import FoundationEssentials

/// One attribution as an annotator marked it, in code points of the article.
struct MarkedAttribution {
    var content: [Range<Int>] = []
    var cue: [Range<Int>] = []
    var source: [Range<Int>] = []
}

/// An article of the corpus with what each annotator marked.
struct MarkedArticle {
    var name: String
    var text: String
    /// One list an annotator, by the annotator's name.
    var annotations: [[MarkedAttribution]]
}

/// Reads the PolNeAR corpus: `text/NAME.txt` and brat standoff in `attributions/NAME_ANNOTATOR.ann`.
enum PolNeAR {
    static func articles(in folder: String) throws -> [MarkedArticle] {
        let manager = FileManager.default
        let marked = try manager.contentsOfDirectory(atPath: folder + "/attributions").sorted()
        var byArticle: [Substring: [String]] = [:]
        for file in marked where file.hasSuffix(".ann") {
            guard let end = file.lastIndex(of: "_") else { continue }
            byArticle[file[..<end], default: []].append(file)
        }
        let texts = try manager.contentsOfDirectory(atPath: folder + "/text").sorted()
        return try texts.filter { $0.hasSuffix(".txt") }.map { file in
            let name = String(file.dropLast(4))
            let text = try String(contentsOfFile: folder + "/text/" + file, encoding: .utf8)
            let annotations = try (byArticle[Substring(name)] ?? []).map {
                attributions(in: try String(contentsOfFile: folder + "/attributions/" + $0, encoding: .utf8))
            }
            return MarkedArticle(name: name, text: text, annotations: annotations)
        }
    }

    static func attributions(in standoff: String) -> [MarkedAttribution] {
        var spans: [Substring: [Range<Int>]] = [:]
        var found: [MarkedAttribution] = []
        let lines = standoff.split(separator: "\n")
        for line in lines where line.hasPrefix("T") {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2, let space = fields[1].firstIndex(of: " ") else { continue }
            spans[fields[0]] = fields[1][space...].split(separator: ";").compactMap { pair in
                let ends = pair.split(separator: " ").compactMap { Int($0) }
                return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
            }
        }
        for line in lines where line.hasPrefix("E") {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            var attribution = MarkedAttribution()
            for argument in line[line.index(after: tab)...].split(separator: " ") {
                let parts = argument.split(separator: ":")
                guard parts.count == 2, let ranges = spans[parts[1]] else { continue }
                if parts[0].hasPrefix("Content") { attribution.content += ranges }
                if parts[0].hasPrefix("Cue") { attribution.cue += ranges }
                if parts[0].hasPrefix("Source") { attribution.source += ranges }
            }
            attribution.content.sort { $0.lowerBound < $1.lowerBound }
            attribution.cue.sort { $0.lowerBound < $1.lowerBound }
            attribution.source.sort { $0.lowerBound < $1.lowerBound }
            if !attribution.content.isEmpty { found.append(attribution) }
        }
        return found
    }
}
