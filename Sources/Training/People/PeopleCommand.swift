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
            masculine: try folder.text("people/names/dist.male.first"), feminine: try folder.text("people/names/dist.female.first"),
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
        let model = try training.model(training.sequences(corpora), report: TrainingCommand.note)
        let path = request.output ?? "models/people.model"
        let bytes = model.encoded()
        try CorpusFolder.write(bytes, to: path)
        TrainingCommand.note("\(path): \(bytes.count) bytes")
        for corpus in heldBack {
            let figures = try PersonFigures(corpus, model: model)
            TrainingCommand.note("\(corpus.name): \(figures)")
        }
    }
}

extension TaggedCorpus {
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
