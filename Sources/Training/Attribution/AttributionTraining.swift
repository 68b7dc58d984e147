@testable import Extracting
import FoundationEssentials
import Glibc

/// Lab: trains both stages.
struct AttributionTraining {
    static func env(_ name: String, _ value: Float) -> Float {
        guard let p = getenv(name), let v = Float(String(cString: p)) else { return value }
        return v
    }
    var first = TrainingOptions(bits: Int(env("B1", 16)), epochs: Int(env("E1", 8)), fewest: Int(env("F1", 2)), aggressiveness: env("C1", 0) > 0 ? env("C1", 0) : nil, dropout: env("D1", 0), margin: env("M1", 0))
    var second = TrainingOptions(bits: Int(env("B2", 17)), epochs: Int(env("E2", 6)), fewest: Int(env("F2", 2)), aggressiveness: env("C2", 0.02), dropout: env("D2", 0.2), margin: env("M2", 1))
    static let folds = 5

    struct Prepared {
        var texts: [LabelledText]
        var fold: [Int]
        var full: WordTable
        var byFold: [WordTable]
    }

    static func log(_ s: String) {
        let line = Array((format(Double(clock()) / Double(CLOCKS_PER_SEC)) + "s " + s + "\n").utf8)
        _ = write(2, line, line.count)
    }
    static func format(_ x: Double) -> String { let v = Int(x * 10); return "\(v / 10).\(v % 10)" }

    static func prepare(_ articles: [MarkedArticle], clusters: [UInt32: Int]) -> Prepared {
        var texts: [LabelledText] = []
        var fold: [Int] = []
        for (n, article) in articles.enumerated() {
            for text in LabelledText.titleAndBody(article) {
                texts.append(text)
                fold.append(n % folds)
            }
        }
        var full = WordCounts()
        var parts = Array(repeating: WordCounts(), count: folds)
        for (text, f) in zip(texts, fold) {
            full.add(text)
            parts[f].add(text)
        }
        return Prepared(
            texts: texts, fold: fold, full: full.table(clusters: clusters),
            byFold: parts.map { full.minus($0).table(clusters: clusters) })
    }

    /// Stage-1 sequences: one a paragraph and annotation.
    static func firstSequences(_ prepared: Prepared) -> TrainingSequences {
        var data = TrainingSequences()
        var sink = FeatureCollector()
        for (text, fold) in zip(prepared.texts, prepared.fold) {
            let columns = AttributionColumns(text.text, words: prepared.byFold[fold])
            var context = PassageContext()
            for annotation in text.annotations {
                let labels = text.labels(annotation)
                for (number, paragraph) in text.text.paragraphs.enumerated() {
                    context.fill(paragraph, number, text.text, columns)
                    let features = PassageFeatures(columns: columns, context: context)
                    let start = data.tokenCount
                    for index in 0..<context.count {
                        features.add(index, to: &sink)
                        data.tokenStarts.append(sink.features.count)
                        data.labels.append(labels[paragraph.lowerBound + index])
                    }
                    data.sequences.append(start..<data.tokenCount)
                    data.folds.append(fold)
                }
            }
        }
        data.features = sink.features
        return data
    }

    static func quantised(_ w: TrainedWeights) -> SequenceModel<SIMD16<Int8>> {
        var all: [Float] = []
        for r in w.rows { for i in 0..<w.labels where r[i] != 0 { all.append(abs(r[i])) } }
        all.sort()
        let cut = all[Int(Float(all.count - 1) * env("QU", 0.9998))]
        let scale = 127 / cut
        log("  largest weight \(all[all.count - 1]) cut \(cut) median \(all[all.count / 2]) of \(all.count)")
        let rows = w.rows.map { r -> SIMD16<Int8> in
            var q = SIMD16<Int8>()
            for i in 0..<16 { q[i] = Int8(max(-127, min(127, (r[i] * scale).rounded()))) }
            return q
        }
        var transitions = [Int32](repeating: SequenceModel<SIMD16<Int8>>.forbidden, count: 256)
        for a in 0..<16 { for b in 0..<w.labels where w.transitions[a][b] > -5000 { transitions[a * 16 + b] = Int32((w.transitions[a][b] * scale).rounded()) } }
        if w.labels == AttributionLabel.count {
            let bias = Int32(env("CB", 0) * scale)
            for a in 0..<16 where transitions[a * 16 + 1] > -900_000 { transitions[a * 16 + 1] += bias }
        }
        return SequenceModel(rows: rows, shift: UInt64(64 - w.bits), labels: w.labels, transitions: transitions)
    }

    /// Stage-2 sequences: one a cue that the first stage finds, by jack-knife.
    static func secondSequences(_ prepared: Prepared, _ stages: [SequenceModel<SIMD16<Int8>>]) -> TrainingSequences {
        var data = TrainingSequences()
        var sink = FeatureCollector()
        let empty = SequenceModel<SIMD16<Int8>>(rows: [], shift: 0, labels: 0, transitions: [])
        for (text, fold) in zip(prepared.texts, prepared.fold) {
            let model = AttributionModel(words: prepared.byFold[fold], passage: stages[fold], cue: empty)
            var tagger = AttributionTagger(text.text, model: model)
            for annotation in text.annotations {
                for (number, paragraph) in text.text.paragraphs.enumerated() {
                    let tags = tagger.tags(number)
                    var cues = AttributionLabel.cues(tags)
                    let gold = annotation.filter { $0.cue.map { paragraph.contains($0.lowerBound) } ?? false }
                    // Cues that the first stage misses are learnt from too.
                    for attribution in gold {
                        guard let cue = attribution.cue else { continue }
                        let range = (cue.lowerBound - paragraph.lowerBound)..<(min(cue.upperBound, paragraph.upperBound) - paragraph.lowerBound)
                        if !cues.contains(where: { $0.overlaps(range) }) { cues.append(range) }
                    }
                    if cues.isEmpty { continue }
                    cues.sort { $0.lowerBound < $1.lowerBound }
                    let features = CueFeatures(columns: tagger.columns, context: tagger.context, tags: tags, cues: cues)
                    for (k, cue) in cues.enumerated() {
                        let absolute = (cue.lowerBound + paragraph.lowerBound)..<(cue.upperBound + paragraph.lowerBound)
                        let mine = gold.first { $0.cue?.overlaps(absolute) ?? false }
                        var labels = Array(repeating: CueLabel.outside, count: paragraph.count)
                        if let mine {
                            for piece in mine.content {
                                for (n, index) in piece.clamped(to: paragraph).enumerated() {
                                    labels[index - paragraph.lowerBound] = n == 0 ? CueLabel.contentBegin : CueLabel.contentInside
                                }
                            }
                            if let source = mine.source {
                                for (n, index) in source.clamped(to: paragraph).enumerated() {
                                    labels[index - paragraph.lowerBound] = n == 0 ? CueLabel.sourceBegin : CueLabel.sourceInside
                                }
                            }
                        }
                        let start = data.tokenCount
                        for index in 0..<paragraph.count {
                            features.addShared(index, to: &sink)
                            features.add(index, cue: k, to: &sink)
                            data.tokenStarts.append(sink.features.count)
                        }
                        data.labels += labels
                        data.sequences.append(start..<data.tokenCount)
                        data.folds.append(fold)
                    }
                }
            }
        }
        data.features = sink.features
        return data
    }

    func model(_ articles: [MarkedArticle], clusters: [UInt32: Int]) -> AttributionModel {
        let prepared = Self.prepare(articles, clusters: clusters)
        Self.log("prepared \(prepared.texts.count) texts")
        let data = Self.firstSequences(prepared)
        Self.log("first stage: \(data.tokenCount) tokens, \(data.features.count) features")
        let counts = SequenceTrainer.counts(data)
        Self.log("distinct " + [2, 4, 8, 12, 16, 24, 32, 48, 64, 100].map { k in "\(k):\(counts.reduce(0) { $0 + ($1 >= k ? 1 : 0) })" }.joined(separator: " "))
        let trainer = SequenceTrainer(labels: AttributionLabel.count, options: first)
        let full = Self.quantised(trainer.train(data, counts: counts) { _ in true })
        Self.log("first stage trained")
        var stages: [SequenceModel<SIMD16<Int8>>] = []
        for fold in 0..<Self.folds {
            stages.append(Self.quantised(trainer.train(data, counts: counts) { data.folds[$0] != fold }))
        }
        Self.log("jack-knifed")
        let cueData = Self.secondSequences(prepared, stages)
        Self.log("second stage: \(cueData.sequences.count) cues, \(cueData.tokenCount) tokens, \(cueData.features.count) features")
        let cueCounts = SequenceTrainer.counts(cueData)
        Self.log("distinct " + [2, 4, 8, 12, 16, 24, 32, 48, 64, 100].map { k in "\(k):\(cueCounts.reduce(0) { $0 + ($1 >= k ? 1 : 0) })" }.joined(separator: " "))
        let cueTrainer = SequenceTrainer(labels: CueLabel.count, options: second)
        let cue = Self.quantised(cueTrainer.train(cueData, counts: cueCounts) { _ in true })
        Self.log("second stage trained")
        return AttributionModel(words: prepared.full, passage: full, cue: cue)
    }
}
