import Testing

@testable import Extracting

@Suite struct NameTablesTests {
    @Test func namesSurviveTheModelFile() throws {
        var list = NameList(capacity: 1024)
        let words = (0..<500).map { "name\($0)" }
        for (index, word) in words.enumerated() { list.insert(WordKey.of(word), index % 2 == 0 ? .surname : .feminine) }
        list.insert(WordKey.of("name1"), .surname)
        let read = try #require(NameList(list.bytes))
        #expect(read[WordKey.of("NAME1")] == [.feminine, .surname])
        for (index, word) in words.enumerated() where index != 1 {
            #expect(read[WordKey.of(word)].isSuperset(of: index % 2 == 0 ? .surname : .feminine))
        }
        #expect(NameList([1, 2, 3]) == nil)
    }

    @Test func usageTellsNamesFromWords() throws {
        var counter = UsageCounter(NameList(capacity: 16))
        for _ in 0..<20 {
            counter.add(
                "Then Mr. Quill said that the bridge was shut. They saw the bridge. In Vimm, Mr. Quill said nothing more about it."
            )
        }
        let table = try #require(WordUsage(counter.table(capacity: 64, leastCount: 3).bytes))
        let quill = table[WordKey.of("quill")]
        #expect(quill[1] == 3 && quill[2] == 3 && quill[3] == 3)
        #expect(table[WordKey.of("bridge")][1] == 0)
        #expect(table[WordKey.of("vimm")][5] == 3)
        #expect(table[WordKey.of("unheard")] == .unknown)
    }

    @Test func accentsAndApostrophesFold() {
        func hash(_ word: String) -> UInt64 { FoldedLetters.of(Array(word.utf8)[...]).hash }
        #expect(hash("Buñuel") == hash("BUNUEL"))
        #expect(hash("O’Neill") == hash("O'Neill"))
        #expect(hash("al-Assad") == hash("Assad"))
        #expect(hash("Šimić") == hash("Simic"))
        #expect(hash("Quill") != hash("Quell"))
    }
}
