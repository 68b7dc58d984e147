import Extracting
import Glibc

/// `verbatim-train attribution`: reads the corpus, learns, writes `models/attribution.model`.
struct AttributionCommand {
    let request: TrainingRequest

    func run() throws {
        let folder = CorpusFolder(root: request.corpora)
        var articles = try MarkedArticle.all(folder, in: "polnear/train")
        if request.holdsBack { articles = articles.enumerated().filter { $0.offset % 10 != 9 }.map(\.element) }
        var training = AttributionTraining()
        training.options.seed = request.seed
        training.cueOptions.seed = request.seed
        func env(_ n: String, _ v: Float) -> Float { getenv(n).flatMap { Float(String(cString: $0)) } ?? v }
        training.trainings = Int(env("TN", 3))
        training.options.missCost = env("M1", 1)
        training.cueOptions.missCost = env("M2", 1)
        training.options.epochs = Int(env("E1", 6))
        training.cueOptions.epochs = Int(env("E2", 6))
        training.options.aggressiveness = env("C1", 0.02)
        training.cueOptions.aggressiveness = env("C2", 0.02)
        training.cueOptions.dropout = env("D2", 0.2)
        training.options.dropout = env("D1", 0.2)
        let model = training.model(articles.map { $0.texts() }, report: TrainingCommand.note)
        let path = request.output ?? "models/attribution.model"
        let bytes = model.encoded()
        try CorpusFolder.write(bytes, to: path)
        TrainingCommand.note("\(path): \(bytes.count) bytes")
    }
}
