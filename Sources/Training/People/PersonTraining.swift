import Extracting

/// Learns the person tagger from tagged corpora.
struct PersonTraining: Sendable {
    let names: CensusNames
    let usage: WordUsage
    var options = {
        var options = CRFOptions()
        options.dropout = 0.6
        return options
    }()
    /// Features that occur less often are not learnt.
    var leastCount = 6
    /// How much a word counts whose label a tagger gave.
    var silverImportance: Float = 0.4
    /// Rows of the model's table.
    var rows = 1 << 18

    /// Adds a document's stretches as sequences.
    func add(_ text: RunningText, to data: inout TrainingSequences, importance: Float = 1) {
        for stretch in PersonTrainingText(text.body, names: names.list, usage: usage).stretches {
            var before: UInt32 = 0
            for word in stretch {
                let entity = text.entities[word.bytes.lowerBound]
                var kind = text.kinds[Int(entity)]
                if kind == .person, text.entities[word.bytes.upperBound - 1] != entity { kind = .other }
                let isInside = entity == before
                let label =
                    switch kind {
                    case .none: 0
                    case .person: isInside ? 2 : 1
                    case .other: isInside && data.labels.last.map { $0 > 2 } == true ? 4 : 3
                    }
                data.add(features: word.features, label: label)
                before = entity
            }
            data.endSequence(importance: importance)
        }
    }

    /// The documents of the corpora and their copies with other names, ready to learn from.
    func sequences(_ corpora: [TaggedCorpus]) -> TrainingSequences {
        var data = TrainingSequences()
        var swapping = NameSwapping(names, seed: 11)
        for corpus in corpora {
            for document in corpus.documents {
                var document = document
                let splitsHyphens = corpus.splitsHyphens
                PersonAnnotation.normalise(&document, splitsHyphens: splitsHyphens)
                add(RunningText(document, splitsHyphens: splitsHyphens), to: &data)
                if let copy = swapping.swapped(document) { add(RunningText(copy, splitsHyphens: splitsHyphens), to: &data) }
            }
        }
        return data
    }

    /// Adds what a tagger finds in articles without annotation, each word weighing less than an annotated one.
    func add(_ articles: some Sequence<String>, labelledBy tagger: PersonTagger, to data: inout TrainingSequences) {
        for body in articles {
            let entities = tagger.entities(in: body).map {
                (bytes: $0.bytes, kind: $0.isPerson ? RunningText.Kind.person : .other)
            }
            add(RunningText(body: body, entities: entities), to: &data, importance: silverImportance)
        }
    }

    /// The mean of `ensemble` trainings that differ by their seed.
    func model(_ data: TrainingSequences, ensemble: Int, report: (String) -> Void) throws -> TaggingModel<SIMD8<Int16>> {
        let vocabulary = FeatureVocabulary(data, leastCount: leastCount)
        report("\(data.labels.count) words in \(data.sequences.count) stretches, \(vocabulary.hashes.count) features")
        var trainings: [LearnedWeights] = []
        for member in 0..<ensemble {
            var options = options
            options.seed += UInt64(member)
            var trainer = CRFTrainer<SIMD8<Float>>(data, vocabulary: vocabulary, tags: PersonTagger.tags, options: options)
            trainings.append(trainer.train { epoch, loss in report("epoch \(epoch): loss \(loss)") })
        }
        guard let learnt = LearnedWeights.mean(of: trainings) else { throw TrainingError.usage("An ensemble has members.") }
        let sections = [PersonTagger.namesSection: names.list.bytes, PersonTagger.usageSection: usage.bytes]
        return learnt.model(name: "people", rows: rows, sections: sections, as: SIMD8<Int16>.self)
    }
}
