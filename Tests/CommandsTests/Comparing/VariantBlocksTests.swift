import Coverage
import Testing

@testable import Commands
@testable import Query

/// What people read of an utterance, with colours and without.
@Suite struct VariantBlocksTests {
    private let pier = Utterance(
        id: 1, speaker: "the ferrymen’s letter",
        wordings: [
            .init(relation: .fullest, places: [place(1, "Gazette", "We will rebuild the pier by June, whatever it costs")]),
            .init(relation: .cut, places: [place(2, "Herald", "-We will|=rebuild the pier by June,|-whatever it costs")]),
            .init(relation: .told, places: [place(3, nil, "+that|=the pier|+would be|=rebuilt", .indirect)]),
        ], core: "rebuild the pier by June,", coreWords: 5)

    /// - Parameter text: the wording, or its pieces: `-` what went, `+` what came, `=` what stayed.
    private static func place(
        _ article: Int64, _ outlet: String?, _ text: String, _ kind: Quote.Kind = .direct
    ) -> Utterance.Place {
        let changes: [Character: WordDifference.Change] = ["-": .removed, "+": .added, "=": .same]
        let pieces = text.split(separator: "|").compactMap { piece in
            piece.first.flatMap { changes[$0] }.map {
                WordDifference.Piece(change: $0, text: String(piece.dropFirst()), span: Span(0, 1))
            }
        }
        return Utterance.Place(
            quoteID: article, text: text, kind: kind, pieces: pieces, articleID: article, outlet: outlet, title: "Pier news",
            saysMore: false)
    }

    private func lines(hasStyle: Bool = false) -> [String] {
        VariantBlocks([pier], terminal: Terminal(width: 140, hasStyle: hasStyle)).lines(pier)
    }

    @Test func withoutColoursSharedWordsOfATellingStandBetweenAsterisks() {
        #expect(
            lines() == [
                "The ferrymen’s letter  2 outlets · 1 article without outlet · 3 wordings · in common: “rebuild the pier by June,”",
                "    Gazette: in full · article 1",
                "        We will rebuild the pier by June, whatever it costs",
                "    Herald: cut · article 2",
                "        [-We will-] rebuild the pier by June, [-whatever it costs-]",
                "    “Pier news”: told · article 3",
                "        that *the pier* would be *rebuilt*",
            ])
    }

    /// A style is set anew for each word, so that it survives the breaking of lines.
    @Test func onATerminalWhatIsInCommonIsBold() {
        func bold(_ words: String) -> String {
            words.split(separator: " ").map { "\u{1b}[1m\($0)\u{1b}[0m" }.joined(separator: " ")
        }
        let lines = lines(hasStyle: true)
        #expect(lines[2] == "        We will \(bold("rebuild the pier by June,")) whatever it costs")
        #expect(lines[6].hasSuffix("that \(bold("the pier")) would be \(bold("rebuilt"))"))
        #expect(lines[4].contains("\u{1b}[9;31mWe\u{1b}[0m \u{1b}[9;31mwill\u{1b}[0m rebuild the pier"))
        #expect(lines[3].hasPrefix("    Herald: \u{1b}[33mcut\u{1b}[0m ·"))
    }

    /// What is above a wording is broken as the wording is, and short facts stay whole.
    @Test(arguments: [40, 60, 72]) func linesFitTheTerminal(_ width: Int) {
        var utterance = pier
        utterance.wordings[1].places[0].otherSpeaker = "Tom Reyes, who chairs the council of Arlen"
        utterance.wordings[1].places[0].printedOtherwise = ["Pier", "JUNE"]
        let lines = VariantBlocks([], terminal: Terminal(width: width, hasStyle: false)).lines(utterance)
        #expect(lines.allSatisfy { $0.count <= width && $0.last != " " && $0.last != "\u{a0}" }, "\(lines)")
        #expect(lines[1].hasPrefix("  ") && lines[1].dropFirst(2).first != " ")
        #expect(lines.contains { $0.contains("· article 2 ·") })
        #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("·") })
    }

    @Test func addressesStandBelowTheWords() {
        var utterance = pier
        utterance.wordings[1].places[0].url = "https://herald.example/" + String(repeating: "pier-", count: 20)
        let lines = VariantBlocks([], terminal: Terminal(width: 60, hasStyle: false)).lines(utterance)
        #expect(lines.filter { $0.hasPrefix("        https://herald.example/pier-") && $0.hasSuffix("pier-") }.count == 1)
        #expect(lines.firstIndex { $0.contains("https:") }.map { lines[$0 - 1].hasSuffix("costs-]") } == true)
    }

    /// Nothing stands between the parts of a word with a hyphen, whatever became of them.
    @Test func partsOfAWordStayTogether() {
        var utterance = pier
        utterance.wordings[1].relation = .edited
        utterance.wordings[1].places[0].pieces = [
            .init(change: .same, text: "A state-", span: Span(0, 8)), .init(change: .removed, text: "funded", span: Span(8, 14)),
            .init(change: .added, text: "run", span: Span(8, 11)), .init(change: .same, text: "pier", span: Span(12, 16)),
        ]
        utterance.wordings[2].places[0].pieces = [
            .init(change: .same, text: "the pier-", span: Span(0, 9)), .init(change: .added, text: "builders", span: Span(9, 17)),
        ]
        let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
        #expect(lines[4] == "        A state-[-funded-] {+run+} pier")
        #expect(lines[6] == "        *the pier*-builders")
    }

    @Test(arguments: [
        ("she", "(speaker unknown, “she”)"), (nil, "(speaker unknown)"), ("the letter", "The letter"),
        ("Ilse Brandt", "Ilse Brandt"),
    ])
    func headersSayWhoSpeaks(_ speaker: String?, _ shown: String) {
        var utterance = pier
        utterance.speaker = speaker
        let head = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)[0]
        #expect(head.hasPrefix(shown + "  2 outlets · 1 article without outlet"))
    }

    @Test func whatIsToldInTheSameWordsLacksOnlyQuoteMarks() {
        var utterance = pier
        utterance.wordings[2].places[0].pieces = [.init(change: .same, text: "the pier by June", span: Span(0, 1))]
        utterance.wordings[2].places[0].text = "the pier by June"
        let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
        #expect(lines.last == "        the pier by June")
        #expect(lines.dropLast().last == "    “Pier news”: without quote marks · article 3")
    }

    /// All of a long cut stands above, in the fullest wording.
    @Test func longCutsAreShownByTheirEnds() {
        var utterance = pier
        let cut = "one two three four five six seven eight nine ten eleven twelve thirteen"
        utterance.wordings[1].places[0].pieces[2].text = cut
        let blocks = VariantBlocks([], terminal: Terminal(width: 200, hasStyle: false))
        #expect(blocks.lines(utterance)[4].hasSuffix("by June, [-one two three four … ten eleven twelve thirteen-]"))
        utterance.wordings[1].places[0].pieces[2].text = "one two three four five six seven eight nine ten eleven twelve"
        #expect(blocks.lines(utterance)[4].contains("four five six"))
    }

    /// On a terminal a long wording is shown where others differ from it; in a file, and where that is asked for, whole.
    @Test func longWordingsAreShownWhereTheyDiffer() {
        let numbers = (1...300).map { "word\($0)" }
        let text = numbers.joined(separator: " ")
        let start = numbers[..<99].joined(separator: " ").unicodeScalars.count + 1
        var utterance = pier
        utterance.wordings.removeLast()
        utterance.wordings[0].places[0].text = text
        (utterance.core, utterance.coreWords) = (numbers[150..<300].joined(separator: " "), 150)
        utterance.wordings[1].relation = .edited
        utterance.wordings[1].places[0].text = text.replacing("word100", with: "words")
        utterance.wordings[1].places[0].pieces = [
            .init(change: .same, text: numbers[..<99].joined(separator: " "), span: Span(0, start - 1)),
            .init(change: .removed, text: "word100", span: Span(start, start + 7)),
            .init(change: .added, text: "words", span: Span(start, start + 5)),
            .init(change: .same, text: numbers[100...].joined(separator: " "), span: Span(start + 6, text.count - 2)),
        ]
        func shown(_ width: Int?, isFull: Bool = false, hasStyle: Bool = false) -> String {
            VariantBlocks([], terminal: Terminal(width: width, hasStyle: hasStyle), isFull: isFull).lines(utterance)
                .joined(separator: " ").split(separator: " ").joined(separator: " ")
        }
        let short = shown(80)
        #expect(short.contains("word25 [… 68 words …] word94 word95"))
        #expect(short.contains("word99 word100 word101 word102 word103 word104 word105 word106 [… 179 words …] word286"))
        #expect(short.contains("word10 [… 79 words …] word90"))
        #expect(short.contains("word99 [-word100-] {+words+} word101"))
        #expect(shown(80, hasStyle: true).contains("\u{1b}[1mword286\u{1b}[0m"))
        for full in [shown(nil), shown(80, isFull: true)] { #expect(full.contains(text) && !full.contains("words …]")) }
    }

    @Test func whatIsOnlyToldIsNotSaidToBeWordForWord() {
        var utterance = pier
        utterance.wordings = [utterance.wordings[2]]
        utterance.wordings[0].places += [utterance.wordings[0].places[0]]
        (utterance.core, utterance.coreWords) = ("", 0)
        let head = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)[0]
        #expect(head == "The ferrymen’s letter  1 article without outlet · told in the same words")
    }

    /// One article that words it so three times is one source.
    @Test func anArticleIsNamedOnce() {
        var utterance = pier
        for times in ["twice", "3 times"] {
            utterance.wordings[1].places.append(utterance.wordings[1].places[0])
            let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
            #expect(lines.filter { $0.hasPrefix("    Herald") } == ["    Herald: cut · article 2 · \(times)"])
        }
    }

    @Test func anotherSpeakerAndOtherMarksAreNamed() {
        var utterance = pier
        var place = utterance.wordings[0].places[0]
        (place.articleID, place.outlet, place.otherSpeaker) = (4, "Post", "Tom Reyes")
        place.printedOtherwise = ["Pier", "JUNE", "what-ever", "Costs"]
        utterance.wordings[0].places.append(place)
        let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
        #expect(lines[2] == "    Post: in full · article 4 · said there by Tom Reyes · prints “Pier”, “JUNE”, “what-ever” …")
    }

    /// A part of the name is no other speaker, nor is a misprint; a namesake is.
    @Test(arguments: [
        ("Brandt", nil), ("Mayor Ilse Brandt", nil), ("Hans Brandt", "Hans Brandt"), ("Ilsa Brandt", nil),
        ("Ilse Brant", nil), ("Bradt", nil), ("the statement", "the statement"),
    ])
    func namesInPartAreNoOtherSpeakers(_ other: String, _ named: String?) {
        var utterance = pier
        utterance.speaker = "Ilse Brandt"
        utterance.wordings[0].places[0].otherSpeaker = other
        let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
        #expect(lines[1] == "    Gazette: in full · article 1" + (named.map { " · said there by \($0)" } ?? ""))
    }

    @Test func articlesWithoutOutletAreNamedByHeadlineOrFile() {
        var utterance = pier
        utterance.wordings[2].places[0].source = "reports/03.txt"
        utterance.wordings[2].places[0].title = nil
        let lines = VariantBlocks([], terminal: Terminal(width: 140, hasStyle: false)).lines(utterance)
        #expect(lines[5] == "    03.txt: told · article 3")
    }
}
