import ModelFiles
import Testing

@testable import Extracting

@Suite struct TaggingModelTests {
    private let tags = TagSet(["O", "B-A", "I-A"])

    private func model() -> TaggingModel<SIMD8<Int16>> {
        let features = (UInt64(1)...40).map { (hash: FeatureHash.of($0), weights: [Int8($0), -Int8($0), 3]) }
        return TaggingModel(
            name: "test", tags: tags, scale: 0.25, transitions: (0..<12).map { Int16($0) },
            features: FeatureTable(features, rows: 64),
            sections: ["list": [1, 2, 3], "empty": []])
    }

    private func read(_ bytes: [UInt8]) throws -> TaggingModel<SIMD8<Int16>> {
        try bytes.withUnsafeBytes { try TaggingModel($0, fileName: "a.model") }
    }

    @Test func aModelSurvivesItsFile() throws {
        let model = model()
        let read = try read(model.encoded())
        #expect(read.name == "test" && read.tags == tags && read.scale == 0.25)
        #expect(read.transitions == model.transitions && read.sections == model.sections)
        #expect(read.features.words == model.features.words)
        #expect(read.encoded() == model.encoded())
    }

    private func scores(of features: [UInt64], _ none: GatheredFeatures<SIMD8<Int16>>) -> SIMD8<Int16> {
        var gathered = none
        for feature in features { gathered.add(feature) }
        var sums = LabelSums<SIMD8<Int16>>()
        gathered.addWeights(to: &sums)
        return sums.scores
    }

    @Test func sumsAreThoseOfTheWeights() {
        model().features.withGathering { none in
            let scores = scores(of: (UInt64(1)...40).map { FeatureHash.of($0) }, none)
            #expect(scores[0] == 820 && scores[1] == -820 && scores[2] == 120)
        }
    }

    @Test func eachFeatureHasItsWeightsAndOthersNone() {
        model().features.withGathering { none in
            for number in UInt64(1)...40 {
                let scores = scores(of: [FeatureHash.of(number)], none)
                #expect(scores[0] == Int16(number) && scores[1] == -Int16(number) && scores[2] == 3)
            }
            for number in UInt64(1000)..<3000 {
                #expect(scores(of: [FeatureHash.of(number)], none) == SIMD8())
            }
        }
    }

    @Test func aCutFileIsRefused() {
        let bytes = model().encoded()
        for count in [9, 31, 40, bytes.count - 1] {
            #expect(throws: ModelError.cut(name: "a.model")) { try read(Array(bytes.prefix(count))) }
        }
    }

    @Test func aForeignFileIsRefused() {
        #expect(throws: ModelError.notAModel(name: "a.model")) { try read(Array("PNG and more".utf8)) }
        #expect(throws: ModelError.notAModel(name: "a.model")) { try read([]) }
    }

    @Test func aDamagedFileIsRefused() {
        var bytes = model().encoded()
        for place in [32, bytes.count / 2, bytes.count - 1] {
            bytes[place] ^= 4
            #expect(throws: ModelError.damaged(name: "a.model")) { try read(bytes) }
            bytes[place] ^= 4
        }
    }

    @Test func aNewerFileIsRefused() {
        var bytes = model().encoded()
        bytes[8] = 9
        #expect(throws: ModelError.newerVersion(name: "a.model", found: 9, known: 2)) { try read(bytes) }
    }

    @Test func aModelOfAnotherKindIsRefused() throws {
        #expect(throws: ModelError.self) {
            try model().encoded().withUnsafeBytes { try TaggingModel<SIMD16<Int16>>($0, fileName: "a.model") }
        }
        let error = #expect(throws: ModelError.self) { try PersonTagger(model(), fileName: "a.model") }
        #expect(error?.description.contains("a.model holds labels O B-A I-A") == true)
    }

    @Test func theModelInTheBinaryIsSound() throws {
        #expect(try PersonTagger.bundled().model.tags == PersonTagger.tags)
    }
}
