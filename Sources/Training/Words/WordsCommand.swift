import Wordings

/// Makes `models/words.model`: counts words in articles without annotation and takes their meanings from WordNet.
struct WordsCommand {
    let request: TrainingRequest

    func run() throws {
        let articles = try UnlabelledArticles(CorpusFolder(root: request.corpora))
        var counts: [UInt32: Int] = [:]
        for body in articles.bodies {
            for stem in Stem.all(in: body) { counts[stem, default: 0] += 1 }
        }
        let meanings = try WordNetMeanings(CorpusFolder(root: request.wordNet)).numbers(
            of: Set(counts.filter { $0.value > 1 }.keys))
        let entries = WordInformation(counts).entries(meanings: meanings)
        let bytes = WordTable(entries).encoded
        let path = request.output ?? "models/words.model"
        try CorpusFolder.write(bytes, to: path)
        TrainingCommand.note("\(path): \(entries.count) words, \(bytes.count) bytes")
    }
}
