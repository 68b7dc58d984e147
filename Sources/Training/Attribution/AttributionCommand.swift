import Extracting

/// `verbatim-train attribution`: reads the corpus, learns, writes `models/attribution.model`.
struct AttributionCommand {
    let request: TrainingRequest

    func run() throws {
        let folder = CorpusFolder(root: request.corpora)
        var articles = try MarkedArticle.all(folder, in: "polnear/train")
        if request.holdsBack { articles = articles.enumerated().filter { $0.offset % 10 != 9 }.map(\.element) }
        var training = AttributionTraining()
        var classes = WordClasses()
        for body in try UnlabelledArticles(folder).bodies { classes.add(AttributionTrainingText.words(of: body)) }
        training.classes = classes.classes()
        TrainingCommand.note("\(training.classes.count) words in classes")
        training.options.seed = request.seed
        training.cueOptions.seed = request.seed
        let model = training.model(articles.map { $0.texts() }, report: TrainingCommand.note)
        let path = request.output ?? "models/attribution.model"
        let bytes = model.encoded()
        try CorpusFolder.write(bytes, to: path)
        TrainingCommand.note("\(path): \(bytes.count) bytes")
    }
}
