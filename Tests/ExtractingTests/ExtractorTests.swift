import Coverage
import Testing

@testable import Extracting

@Suite struct ExtractorTests {
    @Test func everyStepEndsOnceInItsOrder() throws {
        let document = Document(source: "test", body: "“We will rebuild,” said Ada Quill. #HarbourNow")
        var steps: [ExtractionStep] = []
        var counts: Set<Int> = []
        let facts = try Extractor().facts(of: document) { step, tokens in
            steps.append(step)
            counts.insert(tokens)
        }
        #expect(steps == ExtractionStep.allCases)
        #expect(counts.count == 1 && counts.allSatisfy { $0 > 8 })
        #expect(try facts == Extractor().facts(of: document))
    }

    /// Random texts of words, marks, emoji, accents and line ends: every fact stands in the body, and the same text gives
    /// the same facts.
    @Test(arguments: 0..<200)
    func everyFactStandsInTheBody(_ seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let body = (0..<120).map { _ in Self.parts[Int(random.next() % UInt64(Self.parts.count))] }.joined()
        let document = Document(source: "random", body: body)
        let facts = try Extractor().facts(of: document)
        let scalars = Array(body.unicodeScalars)
        for passage in passages(facts) { #expect(passage.stands(in: scalars), "\(passage) in \(body.debugDescription)") }
        for quote in facts.quotes {
            #expect(!quote.pieces.isEmpty)
            #expect(quote.speaker?.person.map(facts.people.indices.contains) ?? true)
        }
        #expect(facts.quotes.map(\.span.start) == facts.quotes.map(\.span.start).sorted())
        #expect(try Extractor().facts(of: document) == facts)
    }

    @Test(arguments: ["\"", "'", "''", "“", "“”", "“a\n", "said ", "Bob ", "#", "\n", "é", "\u{301}", "😀", "saying \"x\" "])
    func endlessRepetition(_ part: String) throws {
        let body = String(repeating: part, count: 5_000)
        let facts = try Extractor().facts(of: Document(source: "long", body: body))
        let scalars = Array(body.unicodeScalars)
        #expect(passages(facts).prefix(100).allSatisfy { $0.stands(in: scalars) })
    }

    @Test func emptyBody() throws {
        #expect(try Extractor().facts(of: Document(source: "empty", body: "")) == Facts())
    }

    private func passages(_ facts: Facts) -> [Passage] {
        facts.people.flatMap { $0.mentions + [$0.role, $0.age, $0.nationality].compactMap(\.self) }
            + facts.quotes.flatMap { $0.pieces + [$0.speaker?.passage, $0.cue].compactMap(\.self) }
            + facts.hashtags.map(\.passage)
    }

    private static let parts = [
        "Barbara Quill", "Quill", " said ", " the letter ", " that ", ", ", ". ", "\"", "“", "”", "''", "'", "‘", "’", "«", "»",
        "„", "``", "\n\n", "\r\n", " ", "😀", "e\u{301}", "é", "#Tag", "@x", "…", " — ", "according to ", "saying ", "The ", "(",
        ")", ", 74, ", "bridge ", "women ", ": ", "？", "\u{FEFF}", "actress ", "'s ", "U.S. ", "Mr. ", "3", "\t", "\u{2028}",
    ]
}

/// A small generator with a seed, so that a failure can be run again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
