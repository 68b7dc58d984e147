import Extracting

/// Learns from articles without annotation how persons are usually named.
struct UsualNameLearning {
    let model: TaggingModel<SIMD8<Int16>>
    private let tagger: PersonTagger

    init(_ model: TaggingModel<SIMD8<Int16>>) throws {
        self.model = model
        tagger = try PersonTagger(model, fileName: "the new model")
    }

    /// The model with the table of usual names.
    func completed(from articles: some Sequence<String>) -> TaggingModel<SIMD8<Int16>> {
        let sections = model.sections.merging([PersonTagger.usualNamesSection: counter(articles).table().bytes]) { $1 }
        return TaggingModel(
            name: model.name, tags: model.tags, scale: model.scale, transitions: model.transitions, features: model.features,
            sections: sections)
    }

    private func counter(_ articles: some Sequence<String>) -> UsualNameCounter {
        var counter = UsualNameCounter(tagger)
        for body in articles { counter.add(body) }
        return counter
    }

    /// How often a bare name is completed to the full one that its article gives, learnt from articles of even number and measured on
    /// those of odd number, and the other way round; measured on the first `measured` articles only.
    func figures(_ articles: [String], measured: Int) -> String {
        var verdicts: [Bool?] = []
        for part in 0...1 {
            let counter = counter(articles.enumerated().lazy.filter { $0.offset % 2 != part }.map(\.element))
            let names = counter.table()
            for (number, body) in articles[..<measured].enumerated() where number % 2 == part {
                verdicts += counter.verdicts(of: names, on: body)
            }
        }
        let given = verdicts.compactMap { $0 }
        return "\(given.filter { $0 }.count) right of \(given.count) completed of \(verdicts.count) bare names"
    }
}
