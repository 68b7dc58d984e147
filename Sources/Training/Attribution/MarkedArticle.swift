import Extracting
import FoundationEssentials

/// An article of the PolNeAR corpus with what each of its annotators marked.
struct MarkedArticle {
    let text: String
    /// Brat standoff, one an annotator.
    let standoff: [String]

    /// Reads `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`.
    static func all(_ folder: CorpusFolder, in path: String) throws -> [MarkedArticle] {
        var annotators: [Substring: [String]] = [:]
        for file in try folder.files(in: path + "/attributions", suffix: ".ann") {
            if let end = file.lastIndex(of: "_") { annotators[file[..<end], default: []].append(file) }
        }
        return try folder.files(in: path + "/text", suffix: ".txt").map { file in
            MarkedArticle(
                text: try folder.text("\(path)/text/\(file)"),
                standoff: try (annotators[file.dropLast(4)] ?? []).map { try folder.text("\(path)/attributions/\($0)") })
        }
    }

    /// The title, which is the first line, and the body, each once for every annotator.
    func texts() -> [AttributionTrainingText] {
        let scalars = Array(text.unicodeScalars)
        let end = scalars.firstIndex(of: "\n") ?? scalars.count
        return [0..<end, end..<scalars.count].filter { !$0.isEmpty }.flatMap { part in
            var body = String.UnicodeScalarView()
            var bytes = [0]
            for scalar in scalars[part] {
                body.append(scalar)
                bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar))
            }
            return standoff.map { lines in
                AttributionTrainingText(String(body), marked: Standoff(lines).attributions.compactMap { marked($0, part, bytes) })
            }
        }
    }

    /// The attribution in bytes of a part of the text; nil when its content stands elsewhere.
    private func marked(
        _ attribution: Standoff.Attribution, _ part: Range<Int>, _ bytes: [Int]
    ) -> AttributionTrainingText.Marked? {
        func inPart(_ span: Range<Int>) -> Range<Int>? {
            guard part.contains(span.lowerBound), span.upperBound <= part.upperBound else { return nil }
            return bytes[span.lowerBound - part.lowerBound]..<bytes[span.upperBound - part.lowerBound]
        }
        let content = attribution.content.compactMap(inPart)
        guard !content.isEmpty else { return nil }
        return AttributionTrainingText.Marked(
            content: content, cue: attribution.cue.first.flatMap(inPart), source: attribution.source.first.flatMap(inPart))
    }
}
