import Extracting
import Testing

@testable import Training

@Suite struct AttributionTrainingTests {
    /// Eight small texts with the same turns of phrase and other words.
    private static let articles: [[AttributionTrainingText]] = ["Quill", "Lund", "Berg", "Marsh", "Holm", "Vane", "Roe", "Pike"]
        .map { name in
            let body = "\(name) said the bridge was safe. Nobody came."
            let end = name.utf8.count
            let marked = AttributionTrainingText.Marked(
                content: [(end + 6)..<(end + 25)], cue: (end + 1)..<(end + 5), source: 0..<end)
            return [AttributionTrainingText(body, marked: [marked])]
        }

    private static func model(seed: UInt64) -> [UInt8] {
        var training = AttributionTraining()
        training.leastCount = 1
        training.leastCueCount = 1
        training.rows = 1 << 12
        training.cueRows = 1 << 12
        training.options.seed = seed
        return training.model(articles, report: { _ in }).encoded()
    }

    @Test func theSameSeedGivesTheSameModel() {
        #expect(Self.model(seed: 3) == Self.model(seed: 3))
    }

    @Test func whatItLearntIsAModelFile() throws {
        let bytes = Self.model(seed: 1)
        let model = try bytes.withUnsafeBytes { try AttributionModel($0, fileName: "trained") }
        #expect(model.passage.tags == AttributionModel.passageTags)
        #expect(model.cue?.tags == AttributionModel.cueTags)
    }
}
