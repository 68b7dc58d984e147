import Coverage
import Glibc
import Testing

@testable import Extracting

/// Four times the text takes some four times as long: what looks at all of the text for each fact would take sixteen times.
@Suite struct LongTextTests {
    @Test(
        arguments: [
            "Critics slammed the letter", "She slammed the letter on Twitter", "The minister slammed it, Anna Berg said",
        ],
        [". ", ".\n\n", ", "])
    func ofReactions(_ sentence: String, _ separator: String) {
        #expect(
            growth(1000) { count in
                let text = AnnotatedText(String(repeating: sentence + separator, count: count))
                return { _ = Reactions(text: text, facts: Facts()).reactions() }
            } < 10)
    }

    @Test(arguments: [
        "Anna Berg met Otto Lund. ", "They wrote #Ferry there, and #MeToo.\n\n", "“It is a farce,” Anna Berg said. ",
    ])
    func ofEverything(_ sentence: String) throws {
        let extractor = try Extractor()
        #expect(
            growth(100) { count in
                let document = Document(source: "test", body: String(repeating: sentence, count: count))
                return { _ = extractor.facts(of: document) }
            } < 10)
    }

    /// Thousands of sentences between one pair of quote marks: what asks about the quotation for each of its words counts it again.
    @Test(arguments: ["The ferry left the quay. ", "The ferry left the quay, she said. "])
    func ofOneQuotation(_ sentence: String) throws {
        let extractor = try Extractor()
        #expect(
            growth(400) { count in
                let words = String(repeating: sentence, count: count)
                let document = Document(source: "test", body: "Anna Berg said: “" + words + "It is late.”\n")
                return { _ = extractor.facts(of: document) }
            } < 10)
    }

    /// A sentence of a thousand words in quote marks is one piece, however many stretches of it were looked at.
    @Test func aLongQuotedSentenceIsOnePiece() throws {
        let nouns = ["quay", "ferry", "winter", "captain", "promise"]
        let words: [String] = (0..<1_000).map { place in nouns[place * place % 5] + (place % 7 == 0 ? ", we said" : "") }
        let body = "Anna Berg said: “" + words.joined(separator: " ") + "”."
        let quotes = try Extractor().facts(of: Document(source: "test", body: body)).quotes
        #expect(!quotes.isEmpty)
        for quote in quotes {
            let spans: [Span] = quote.pieces.map { $0.span }.sorted()
            #expect(zip(spans, spans.dropFirst()).allSatisfy { !$0.overlaps($1) })
            #expect(quote.text.unicodeScalars.count <= quote.span.count)
        }
    }

    /// CPU seconds of the work on four times `count` sentences, by those of the work on `count`; what is too short to tell counts as
    /// two hundredths of a second.
    private func growth(_ count: Int, _ work: (Int) -> () -> Void) -> Double {
        func seconds(_ count: Int) -> Double {
            let run = work(count)
            let start = cpuSeconds
            run()
            return cpuSeconds - start
        }
        _ = seconds(10)
        let short = max(0.02, seconds(count))
        return seconds(4 * count) / short
    }

    private var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
