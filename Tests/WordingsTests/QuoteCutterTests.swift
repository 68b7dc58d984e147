import Coverage
import Testing

@testable import Wordings

@Suite struct QuoteCutterTests {
    private func texts(_ text: String, _ kind: Quote.Kind, isMarked: Bool = false) throws -> [String] {
        let cutter = QuoteCutter(table: try WordTable.bundled.get(), topics: Topics(text))
        let scalars = Array(text.unicodeScalars)
        let passage = Passage(text, Span(0, scalars.count))
        return cutter.wordings(of: kind, [QuoteCutter.Piece(passage, isMarked: isMarked)]).map {
            ($0.isQuoted ? "“" : "") + String(String.UnicodeScalarView(scalars[$0.span.start..<$0.span.end]))
        }
    }

    @Test func directQuotesGiveTheirSentences() throws {
        #expect(
            try texts("The ferry stays. “Nobody sells it!” Not in my time.", .direct)
                == ["“The ferry stays", "“Nobody sells it", "“Not in my time"])
    }

    @Test func fewFunctionWordsInQuoteMarksAreAWording() throws {
        #expect(
            try texts("Well, which is it? No. We are for it and you are not.", .direct)
                == ["“Well, which is it", "“We are for it and you are not"])
        #expect(try texts("that it is what it is", .indirect) == [])
    }

    @Test func anEndedPieceIsNotContinued() throws {
        func pieces(_ first: String, _ second: String) throws -> [Int] {
            let cutter = QuoteCutter(table: try WordTable.bundled.get(), topics: Topics(first + second))
            let count = first.unicodeScalars.count
            let passages = [Passage(first, Span(0, count)), Passage(second, Span(count, count + second.unicodeScalars.count))]
            return cutter.wordings(of: .direct, passages.map { .init($0, isMarked: false) }).map(\.words.count)
        }
        #expect(try pieces("The ferry stays,\"", "whatever it costs") == [6])
        #expect(try pieces("The ferry stays …\"", "whatever it costs") == [6])
        #expect(try pieces("Does the ferry stay?\"", "whatever a ferry costs") == [4, 4])
    }

    @Test func whatIsToldOfTwoPlansIsCutBetweenThem() throws {
        #expect(
            try texts("to rebuild the old lighthouse and to sell the rusty ferry", .indirect)
                == ["to rebuild the old lighthouse", "and to sell the rusty ferry"])
    }

    @Test func aPhraseThatSaysItsNounAgainIsOneOfItsOwn() throws {
        #expect(
            try texts("to answer “an act of arson and an act of malice” soon", .mixed).suffix(2)
                == ["“an act of arson", "“and an act of malice"])
        #expect(try texts("to answer “an act of arson and a threat” soon", .mixed).last == "“an act of arson and a threat")
    }

    @Test func abbreviationsAndNumbersEndNoSentence() throws {
        #expect(try texts("It costs 3.5 million, e.g. the pier", .direct) == ["“It costs 3.5 million, e.g. the pier"])
    }

    @Test func titlesAndInitialsEndNoSentence() throws {
        #expect(
            try texts("Mr. Lund met Robert L. Okoro. The U.S. consul was there.", .direct)
                == ["“Mr. Lund met Robert L. Okoro", "“The U.S. consul was there"])
    }

    @Test func whatAnEllipsisStitchesIsCutThere() throws {
        #expect(
            try texts("The ferry stays … Nobody sells it … ever", .direct) == ["“The ferry stays", "“Nobody sells it … ever"])
    }

    @Test func mixedQuotesGiveTheirQuotedWordsAndTheSentence() throws {
        #expect(
            try texts("the ferry was an “old friend of the island” and stays", .mixed)
                == ["the ferry was an “old friend of the island” and stays", "“old friend of the island"])
    }

    @Test func toldSentencesAreCutBeforeWhatIsToldBeside() throws {
        #expect(
            try texts("the ferry was sold and that the lighthouse stays; nobody asked the crew", .indirect)
                == ["the ferry was sold", "and that the lighthouse stays", "nobody asked the crew"])
        // What is quoted is the speaker's own sentence.
        #expect(try texts("I say the ferry was sold and that the lighthouse stays", .direct).count == 1)
    }

    @Test func severalQuotedStretchesStandForThemselves() throws {
        #expect(try texts("an ''act of folly'' and an ''act of greed''", .mixed) == ["“act of folly", "“act of greed"])
    }

    @Test func aPieceWithinMarksIsQuoted() throws {
        #expect(try texts("The ferry stays", .mixed, isMarked: true) == ["“The ferry stays"])
    }

    @Test func longSentencesAreCut() throws {
        let words = (0..<250).map { "quay\($0)" }.joined(separator: " ")
        #expect(try texts(words, .direct).count == 3)
    }

    @Test func wordsThatTellNothingGiveNone() throws { #expect(try texts("Why? “It was.” Yes.", .direct) == ["“Yes"]) }
}
