import Coverage
import Testing

@testable import Commands
@testable import Query

/// What is pasted of an utterance has all that the text form tells.
@Suite struct VariantTablesTests {
    private func place(_ outlet: String?, _ text: String, _ pieces: [WordDifference.Piece] = []) -> Utterance.Place {
        Utterance.Place(
            quoteID: 1, text: text, kind: .direct, pieces: pieces, articleID: 1, outlet: outlet, title: "Pier | news",
            saysMore: false)
    }

    private func piece(_ change: WordDifference.Change, _ text: String) -> WordDifference.Piece {
        WordDifference.Piece(change: change, text: text, span: Span(0, 1))
    }

    /// The last row of an utterance's table.
    private func row(_ relation: Utterance.Relation, _ place: Utterance.Place) -> String? {
        let utterance = Utterance(
            id: 1, speaker: "Ilse Brandt",
            wordings: [
                .init(relation: .fullest, places: [self.place("Gazette", "The pier stays")]),
                .init(relation: relation, places: [place]),
            ], core: "The pier", coreWords: 2)
        return VariantTables.lines(utterance).last
    }

    @Test func whatIsKnownOfAnArticleIsInItsNotes() {
        var copy = place("Herald", "The pier stays")
        (copy.originID, copy.newestID, copy.otherSpeaker, copy.isAsserted) = (4, 5, "Tom Reyes", false)
        copy.printedOtherwise = ["Pier"]
        #expect(
            row(.same, copy)
                == "| Herald |  | in full | The pier stays | article 1 · older revision of article 5 · copy of article 4 · said there by Tom Reyes · denied or supposed there · prints “Pier” |"
        )
    }

    @Test func whatWentAndWhatCameIsMarked() {
        let edited = place("Herald", "", [piece(.removed, "The"), piece(.added, "This *old*"), piece(.same, "pier stays")])
        #expect(row(.edited, edited)?.contains("| edited | ~~The~~ **This \\*old\\*** pier stays |") == true)
        let told = place("Herald", "", [piece(.added, "that"), piece(.same, "the pier"), piece(.added, "is there")])
        #expect(row(.told, told)?.contains("| in other words | that *the pier* is there |") == true)
    }

    /// What an outlet puts in brackets it does not give for the speaker's words.
    @Test func whatAnOutletMarksItselfIsSaid() {
        let marked = [piece(.removed, "He"), piece(.added, "“[Reyes]"), piece(.same, "stays")]
        #expect(row(.edited, place("Herald", "", marked))?.contains("| edited in brackets |") == true)
        #expect(row(.edited, place("Herald", "", marked + [piece(.removed, "here")]))?.contains("| edited |") == true)
        #expect(
            row(.extended, place("Herald", "", [piece(.same, "The"), piece(.added, "[old]")]))?.contains(
                "| with words in brackets |") == true)
        #expect(
            row(.extended, place("Herald", "", [piece(.same, "The"), piece(.added, "[old] grey")]))?.contains(
                "| with more words |") == true)
    }

    /// A mark may be opened in words that are kept and closed in words that are cut.
    @Test func noQuotationMarkIsLeftAlone() {
        let cut = place("Herald", "", [piece(.same, "a “second"), piece(.removed, "ferry” now”")])
        #expect(row(.cut, cut)?.contains("| cut | a second ~~ferry now~~ |") == true)
        #expect(row(.fullest, place("Herald", "the “old” “pier"))?.contains("| the “old” pier |") == true)
    }

    @Test func whatIsPrintedElsewhereIsNoCut() {
        var part = place("Herald", "The pier", [piece(.same, "The pier"), piece(.removed, "stays")])
        part.printsFullest = true
        #expect(row(.cut, part)?.contains("| in part, elsewhere in full | The pier |") == true)
    }

    /// Nothing in an address or a name ends the link or the cell.
    @Test func outletsAreLinks() {
        var linked = place(nil, "The pier stays")
        linked.url = "https://news.example/a_b?q=(x|y) z"
        #expect(
            row(.same, linked)?.hasPrefix("| [“Pier \\| news”](https://news.example/a_b?q=%28x%7Cy%29%20z) |") == true)
        linked.url = "file:///pier.html"
        #expect(row(.same, linked)?.hasPrefix("| “Pier \\| news” |") == true)
    }
}
