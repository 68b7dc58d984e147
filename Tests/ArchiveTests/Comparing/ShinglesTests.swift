import Testing

@testable import Archive

@Suite struct ShinglesTests {
    @Test func fourWordsInARow() {
        #expect(Shingles("one two three").count == 0)
        #expect(Shingles("one two three four five").count == 2)
        #expect(Shingles("").distinct == [])
        #expect(Shingles("a b c d a b c d").distinct.count == 4)
    }

    @Test(arguments: [
        "The ferry “stays” – for ever", "the FERRY 'stays' for\n\never", "The ferry, stays; for… ever!",
        "The ferry «stays»\u{a0}for ever",
    ]) func caseAndPunctuationDoNotCount(text: String) {
        #expect(Shingles(text).hashes == Shingles("the ferry stays for ever").hashes)
    }

    @Test func lettersOfAllScriptsCount() {
        #expect(Shingles("été à la mer").hashes != Shingles("ete a la mer").hashes)
        #expect(Shingles("паром остается у причала").count == 1)
        #expect(Shingles("港湾労働者が告発した。").count == 7)
    }

    @Test func samplesAreAFixedShareWhateverStandsAround() {
        let text = (0..<2_000).map { "word\($0)" }.joined(separator: " ")
        let part = (500..<900).map { "word\($0)" }.joined(separator: " ")
        let (all, some) = (Set(Shingles(text).samples), Set(Shingles(part).samples))
        #expect(some.isSubset(of: all))
        #expect((60...200).contains(all.count))
        #expect(Shingles("just five words of text").samples.count == 2)
    }

    @Test func overlapBothWays() {
        let overlap = Overlap([1, 2, 3, 4], [3, 4, 5, 6, 7, 8])
        #expect(overlap == Overlap(shared: 2, first: 4, second: 6))
        #expect(overlap.ofFirst == 0.5 && overlap.ofSecond == 2.0 / 6 && overlap.similarity == 0.25)
        #expect(Overlap([], []).similarity == 0 && Overlap([], [1]).ofFirst == 0)
        #expect(!Overlap(shared: 19, first: 19, second: 19).isCopy && Overlap(shared: 20, first: 20, second: 400).isCopy)
    }
}
