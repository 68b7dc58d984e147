import FoundationEssentials

/// Articles without annotation, from which the usage of words is counted.
struct UnlabelledArticles: Sendable {
    private(set) var bodies: [String] = []
    /// Where those of many outlets begin.
    private(set) var newsStart = 0

    init(_ folder: CorpusFolder) throws {
        for file in try folder.files(in: "polnear/train/text", suffix: ".txt") {
            bodies.append(try folder.text("polnear/train/text/\(file)"))
        }
        newsStart = bodies.count
        let decoder = JSONDecoder()
        for line in try folder.text("news/sample-4000.jsonl").split(separator: "\n") {
            bodies.append(try decoder.decode(Article.self, from: Data(line.utf8)).text)
        }
    }

    private struct Article: Decodable { let text: String }
}
