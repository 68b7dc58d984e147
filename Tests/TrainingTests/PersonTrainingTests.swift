import Extracting
import Testing

@testable import Training

@Suite struct PersonTrainingTests {
    private let names = CensusNames(
        masculine: "ROBERT 3.1\nPETER 2.9\n", feminine: "BARBARA 2.8\nILKA 0.1\n", surnames: "QUILL 1.0\nTARN 0.5\nVIMM 0.1\n")

    private var corpus: TaggedCorpus {
        let lines = """
            -DOCSTART-\tO

            Mr\tB-PER
            Robert\tI-PER
            Quill\tI-PER
            met\tO
            Barbara\tB-PER
            Tarn\tI-PER
            in\tO
            New\tB-LOC
            Norwood\tI-LOC
            .\tO

            Quill\tB-PER
            's\tO
            bridge\tO
            Committee\tB-ORG
            met\tO
            @quill\tB-PER
            .\tO

            """
        return TaggedCorpus(name: "tiny", lines: lines.split(separator: "\n", omittingEmptySubsequences: false))
    }

    private func model(seed: UInt64) throws -> [UInt8] {
        var training = PersonTraining(names: names, usage: .empty)
        training.leastCount = 1
        training.rows = 1 << 12
        training.options.seed = seed
        let data = training.sequences(Array(repeating: corpus, count: 10))
        return try training.model(data, ensemble: 1, report: { _ in }).encoded()
    }

    @Test func theSameSeedGivesTheSameModel() throws {
        #expect(try model(seed: 3) == model(seed: 3))
        #expect(try model(seed: 3) != model(seed: 4))
    }

    @Test func whatWasTaughtIsKnown() throws {
        let model = try model(seed: 1).withUnsafeBytes { try TaggingModel<SIMD8<Int16>>($0, fileName: "tiny") }
        let body = "Mr Robert Quill met Barbara Tarn in New Norwood."
        let words = try PersonTagger(model, fileName: "tiny").mentions(in: body).map {
            String(decoding: Array(body.utf8)[$0], as: UTF8.self)
        }
        #expect(words == ["Robert Quill", "Barbara Tarn"])
    }

    @Test func annotationLosesTitlesAndHandles() {
        var document = corpus.documents[0]
        PersonAnnotation.normalise(&document, splitsHyphens: false)
        #expect(document.sentences[0].prefix(3).map(\.tag) == ["O", "B-PER", "I-PER"])
        #expect(document.sentences[1].map(\.tag) == ["B-PER", "O", "O", "B-ORG", "O", "O", "O"])
    }

    @Test func runningTextReadsLikeAnArticle() {
        let text = RunningText(corpus.documents[0], splitsHyphens: false)
        #expect(text.body == "Mr Robert Quill met Barbara Tarn in New Norwood. Quill's bridge Committee met @quill. ")
        #expect(text.body.utf8.count == text.entities.count)
    }

    @Test func swappedNamesAreTheSameThroughout() throws {
        var swapping = NameSwapping(names, seed: 5)
        var document = corpus.documents[0]
        PersonAnnotation.normalise(&document, splitsHyphens: false)
        let swapped = swapping.swapped(document)
        let copy = try #require(swapped)
        #expect(copy.sentences[0][2].text == copy.sentences[1][0].text)
        #expect(copy.sentences.flatMap { $0.map(\.tag) } == document.sentences.flatMap { $0.map(\.tag) })
    }

    @Test func wrongArgumentsAreExplained() {
        for arguments in [[], ["people"], ["people", "--corpora"], ["people", "--corpora", "x", "--seed", "y"], ["birds"]] {
            #expect(throws: TrainingError.self) { try TrainingRequest(arguments) }
        }
        #expect(TrainingCommand.run(["people", "--corpora", "/nowhere"]) == 1)
    }
}
