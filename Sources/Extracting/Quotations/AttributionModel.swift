import ModelFiles

/// What training learnt about quotations: how words are used, and the weights of both stages.
///
/// In the file the second stage and the words are sections of the first stage's model.
package struct AttributionModel: Sendable {
    package typealias Passage = TaggingModel<SIMD16<Int16>>
    package typealias Cue = TaggingModel<SIMD8<Int16>>

    package let words: WordTable
    /// Finds the cues of a paragraph.
    package let passage: Passage
    /// Finds the source and the content of a cue; a model without it only finds cues.
    package let cue: Cue?
    /// By `CueFinding`, what a finding of the second stage scores beside its labels, in units of the weights.
    let findingScores: [Float]

    package static let passageTags = AttributionLabel.tags
    package static let cueTags = CueLabel.tags
    private static let wordsSection = "words"
    /// Of the second stage's model: what a finding scores by what it has, `Float32` in units of the weights.
    package static let findingsSection = "findings"
    private static let cueSection = "cue"

    package init(words: WordTable, passage: Passage, cue: Cue?) {
        self.words = words
        self.passage = passage
        self.cue = cue
        findingScores = cue?.sections[Self.findingsSection].flatMap(Self.floats) ?? Array(repeating: 0, count: CueFinding.count)
    }

    /// As many as there are kinds of findings; nil for other bytes.
    private static func floats(_ bytes: [UInt8]) -> [Float]? {
        guard bytes.count == CueFinding.count * 4 else { return nil }
        return bytes.withUnsafeBytes { raw in
            (0..<CueFinding.count).map {
                Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)))
            }
        }
    }

    /// Reads a model file; throws `ModelError`.
    package init(_ bytes: UnsafeRawBufferPointer, fileName: String) throws {
        passage = try Passage(bytes, fileName: fileName)
        guard passage.tags == Self.passageTags else {
            throw ModelError.unsuited(name: fileName, found: "other labels", needed: "those of attributions")
        }
        guard let words = passage.sections[Self.wordsSection].flatMap(WordTable.init(encoded:)) else {
            throw ModelError.unsuited(name: fileName, found: "no table of words", needed: "one")
        }
        self.words = words
        guard let section = passage.sections[Self.cueSection] else {
            throw ModelError.unsuited(name: fileName, found: "no second stage", needed: "one")
        }
        let cue = try section.withUnsafeBytes { try Cue($0, fileName: fileName) }
        guard cue.tags == Self.cueTags else {
            throw ModelError.unsuited(name: fileName, found: "other labels in the second stage", needed: "those of a cue")
        }
        guard let scores = cue.sections[Self.findingsSection].flatMap(Self.floats) else {
            throw ModelError.unsuited(name: fileName, found: "no scores of findings", needed: "three")
        }
        self.cue = cue
        findingScores = scores
    }

    /// The model as bytes; equal models, equal bytes.
    package func encoded() -> [UInt8] {
        var sections = [Self.wordsSection: words.encoded]
        sections[Self.cueSection] = cue?.encoded()
        let file = Passage(
            name: passage.name, tags: passage.tags, scale: passage.scale, transitions: passage.transitions,
            features: passage.features, sections: sections)
        return file.encoded()
    }
}
