import Extracting

/// `verbatim-train people`: reads the corpora, learns, writes `models/people.model`.
struct PeopleCommand {
    let request: TrainingRequest

    private static let corpora = [
        "ewt-dev", "ewt-test", "wnut17-train", "re3d-gov", "gum-open", "gum-news", "wikigold", "btc", "gmb",
    ]

    func run() throws {
        let folder = CorpusFolder(root: request.corpora)
        let names = CensusNames(
            masculine: try folder.text("people/names/dist.male.first"),
            feminine: try folder.text("people/names/dist.female.first"),
            surnames: try folder.text("people/names/dist.all.last"))
        var counter = UsageCounter(names.list)
        let articles = try UnlabelledArticles(folder)
        for body in articles.bodies { counter.add(body) }
        var training = PersonTraining(names: names, usage: counter.table(capacity: 1 << 16, leastCount: 3))
        training.options.seed = request.seed
        var corpora = try Self.corpora.map { name in
            TaggedCorpus(
                name: name,
                lines: try folder.text("people/train/\(name).tsv").split(separator: "\n", omittingEmptySubsequences: false))
        }
        var heldBack: [TaggedCorpus] = []
        if request.holdsBack {
            heldBack = corpora.map { $0.every(10, from: 5) }
            corpora = corpora.map { $0.without(every: 10, from: 5) }
        }
        var data = training.sequences(corpora)
        let teacher = try training.model(data, ensemble: 3, report: TrainingCommand.note)
        let silver = articles.bodies.enumerated().lazy.filter { $0.offset < articles.newsStart || $0.offset % 4 == 0 }.map(
            \.element)
        training.add(silver, labelledBy: try PersonTagger(teacher, fileName: "the teacher"), to: &data)
        let tagging = try training.model(data, ensemble: 3, report: TrainingCommand.note)
        let usualNames = try UsualNameLearning(tagging)
        let model = usualNames.completed(from: articles.bodies)
        let path = request.output ?? "models/people.model"
        let bytes = model.encoded()
        try CorpusFolder.write(bytes, to: path)
        TrainingCommand.note("\(path): \(bytes.count) bytes")
        if request.holdsBack {
            TrainingCommand.note("usual names: \(usualNames.figures(articles.bodies, measured: articles.newsStart))")
            let all = TaggedCorpus(name: "all", documents: [])
            var total = try PersonFigures(all, model: model)
            for corpus in heldBack { total.add(try PersonFigures(corpus, model: model)) }
            TrainingCommand.note("all: \(total)")
        }
        for corpus in heldBack {
            TrainingCommand.note(
                "\(corpus.name): \(try PersonFigures(corpus, model: model)); the teacher \(try PersonFigures(corpus, model: teacher))"
            )
        }
    }
}

extension TaggedCorpus {
    /// Whether it makes three tokens of `self-made`.
    var splitsHyphens: Bool { name.hasPrefix("gum") || name.hasPrefix("ewt") }

    /// Every `step`th document.
    func every(_ step: Int, from first: Int) -> TaggedCorpus { filtered { $0 % step == first } }

    /// All documents but every `step`th.
    func without(every step: Int, from first: Int) -> TaggedCorpus { filtered { $0 % step != first } }

    private func filtered(_ keeps: (Int) -> Bool) -> TaggedCorpus {
        var part = self
        part.documents = documents.enumerated().filter { keeps($0.offset) }.map(\.element)
        return part
    }
}
