import Extracting

/// Learns both stages of attribution from annotated texts.
struct AttributionTraining {
    var options = CRFOptions()
    var cueOptions = AggressiveOptions()
    /// Features that occur less often are not learnt.
    var leastCount = 24
    var leastCueCount = 48
    /// Rows of the models' tables.
    var rows = 1 << 17
    var cueRows = 1 << 18
    /// The final weights are the mean of so many trainings, each with a seed of its own.
    var trainings = 2
    /// The classes of words, by their key in the word table.
    var classes: [UInt32: UInt16] = [:]
    /// How far a cue's begin is ahead in the first stage: the second rejects false cues, but cannot find missed ones.
    var cueLead: Float = 0.7
    /// Words of a fold are looked up as if the fold were new, and its cues found by a model that never saw it.
    static let folds = 5

    /// - Parameter articles: the texts of each article; a fold never splits one.
    func model(_ articles: [[AttributionTrainingText]], report: (String) -> Void) -> AttributionModel {
        let words = WordCounts.jackKnifed(articles, folds: Self.folds, classes: classes)
        var passages = TrainingSequences()
        var folds: [Int] = []
        for (number, texts) in articles.enumerated() {
            for text in texts {
                text.forEachPassage(words: words.folds[number % Self.folds]) { examples in
                    for example in examples { passages.add(features: example.features, label: example.label) }
                    passages.endSequence()
                    folds.append(number % Self.folds)
                }
            }
        }
        report("first stage: \(passages.sequences.count) paragraphs")
        let vocabulary = FeatureVocabulary(passages, leastCount: leastCount)
        report("first stage: \(vocabulary.hashes.count) features")
        func passageModel(without fold: Int?, trainings: Int) -> AttributionModel.Passage {
            let sequences = folds.indices.filter { folds[$0] != fold }
            let learned = mean(of: trainings, from: options.seed) { seed in
                var options = options
                options.seed = seed
                var trainer = CRFTrainer<SIMD16<Float>>(
                    passages, vocabulary: vocabulary, tags: AttributionModel.passageTags, options: options)
                return trainer.train(on: sequences)
            }
            return learned.with(AttributionLabel.cueBegin, aheadBy: cueLead)
                .model(name: "attribution", rows: rows, as: SIMD16<Int16>.self)
        }
        let passage = passageModel(without: nil, trainings: trainings)
        let finders = (0..<Self.folds).map { fold in
            AttributionModel(words: words.folds[fold], passage: passageModel(without: fold, trainings: 1), cue: nil)
        }
        report("first stage: \(Self.folds) folds")
        return AttributionModel(words: words.all, passage: passage, cue: cueModel(articles, finders, report: report))
    }

    private func cueModel(
        _ articles: [[AttributionTrainingText]], _ finders: [AttributionModel], report: (String) -> Void
    ) -> AttributionModel.Cue {
        var cues = TrainingSequences()
        for (number, texts) in articles.enumerated() {
            for text in texts {
                text.forEachCue(model: finders[number % Self.folds]) { examples in
                    for example in examples { cues.add(features: example.features, label: example.label) }
                    cues.endSequence()
                }
            }
        }
        let vocabulary = FeatureVocabulary(cues, leastCount: leastCueCount)
        report("second stage: \(cues.sequences.count) cues, \(vocabulary.hashes.count) features")
        let all = Array(cues.sequences.indices)
        let learned = mean(of: trainings, from: cueOptions.seed) { seed in
            var options = cueOptions
            options.seed = seed
            var trainer = AggressiveTrainer(
                cues, vocabulary: vocabulary, tags: AttributionModel.cueTags, path: CuePath(), options: options)
            return trainer.train(on: all)
        }
        return learned.model(
            name: "cue", rows: cueRows, kindsSection: AttributionModel.findingsSection, as: SIMD8<Int16>.self)
    }

    /// Trains several times, each with the seed after the last one's.
    private func mean(of trainings: Int, from seed: UInt64, train: (UInt64) -> LearnedWeights) -> LearnedWeights {
        let first = train(seed)
        let others = (1..<max(trainings, 1)).map { train(seed + UInt64($0)) }
        return LearnedWeights.mean(of: [first] + others) ?? first
    }
}
