import Testing

@testable import Query

@Suite struct SearchQueryTests {
    @Test(arguments: [
        ("metoo", "metoo"),
        ("open letter", "(and open letter)"),
        ("open AND letter", "(and open letter)"),
        ("\"open letter\"", "\"open letter\""),
        ("“open letter” sent", "(and \"open letter\" sent)"),
        ("«lettre ouverte»", "\"lettre ouverte\""),
        ("a OR b c", "(or a (and b c))"),
        ("(a OR b) c", "(and (or a b) c)"),
        ("a NOT b", "(and a (not b))"),
        ("a -b", "(and a (not b))"),
        ("-b", "(not b)"),
        ("NOT b", "(not b)"),
        ("NOT -b", "b"),
        ("-(a b)", "(not (and a b))"),
        ("-\"a b\"", "(not \"a b\")"),
        ("-outlet:Courier", "(not outlet:Courier)"),
        ("immigra*", "immigra*"),
        ("\"red car\"*", "\"red car\"*"),
        ("a NEAR/5 b", "(near/5 a b)"),
        ("a NEAR b", "(near/10 a b)"),
        ("a NEAR/2 b NEAR/3 c", "(and (near/2 a b) (near/3 b c))"),
        ("x a NEAR/2 b", "(and x (near/2 a b))"),
        ("outlet:\"Le Monde\" rain", "(and outlet:\"Le Monde\" rain)"),
        ("OUTLET:Courier", "outlet:Courier"),
        ("person:Castan speaker:Brandt", "(and person:Castan speaker:Brandt)"),
        ("person:Cas*", "person:\"Cas*\""),
        ("#QuayTalk", "#quaytalk"),
        ("#quay*", "#quay*"),
        ("-#quaytalk", "(not #quaytalk)"),
        ("hashtag:#QuayTalk", "hashtag:quaytalk"),
        ("since:2018 until:2018-01-09", "(and since:2018 until:2018-01-09)"),
        ("lang:en", "lang:en"),
        ("title:rain", "title:rain"),
        ("title:\"heavy rain\"", "title:\"heavy rain\""),
        ("rain rain rain", "rain"),
        ("(a) (b)", "(and a b)"),
        ("((a))", "a"),
    ]) func syntax(text: String, tree: String) {
        #expect(SearchQuery(parsing: text).expression?.description == tree)
    }

    @Test(arguments: [
        ("O'Neil", "O'Neil"), ("AT&T", "AT&T"), ("covid-19", "covid-19"), ("NOT", "NOT"), ("OR", "OR"), ("AND", "AND"),
        ("NEAR/5", "NEAR/5"), ("-", "-"), ("*", "*"), ("#", "#"), ("#1", "#1"), ("(((", "\"(((\""), (")(", "\")(\""),
        ("()", "\"()\""), ("foo:bar", "foo:bar"), ("title : rain", "(and title : rain)"), ("{title}:a", "{title}:a"),
        ("^a", "^a"),
        ("a + b", "(and a + b)"), ("w*rd", "w*rd"), ("*word", "*word"), ("--x", "--x"), ("a - b", "(and a - b)"),
        ("a OR", "(and a OR)"), ("OR a", "(and OR a)"), ("a AND", "(and a AND)"), ("a NEAR/x b", "(and a NEAR/x b)"),
        ("a NEAR/5", "(and a NEAR/5)"), ("not or and", "(and not or and)"), ("😀", "😀"),
        ("well-known -- fact", "(and well-known -- fact)"),
        ("a\u{0}b", "(and a b)"), ("(a - )", "(and a -)"), ("(a -()) b", "(and a b)"),
    ]) func literalText(text: String, tree: String) {
        #expect(SearchQuery(parsing: text).expression?.description == tree)
    }

    @Test func notesTellWhatWasTakenOtherwise() {
        let date = SearchQuery(parsing: "since:nonsense")
        #expect(date.expression == .term(Term("since:nonsense")))
        #expect(date.notes.count == 1 && date.notes[0].contains("since:nonsense"))
        #expect(SearchQuery(parsing: "until:2018-02-30").notes.count == 1)
        let mark = SearchQuery(parsing: "\"unclosed words")
        #expect(mark.expression?.description == "(and unclosed words)")
        #expect(mark.notes.count == 1)
        #expect(SearchQuery(parsing: "outlet: Courier").notes.count == 1)
        #expect(SearchQuery(parsing: "a \"b c\" -d since:2018").notes.isEmpty)
    }

    @Test(arguments: ["foo:bar", "outlets:Courier", "-authors:\"Ilse Brandt\"", "rain Speaker_name:Brandt"])
    func anUnknownFieldIsNamedWithThoseThereAre(text: String) {
        let notes = SearchQuery(parsing: text).notes
        #expect(notes.count == 1)
        #expect(notes.first?.contains(": is no field") == true && notes.first?.contains("outlet:, person:, speaker:") == true)
    }

    @Test(arguments: [
        "https://pier.example", "10:30", "a:b", "std::map", "urn:isbn:1", "mailto:a@b.example", "rain: storm", "\"foo:bar\"",
    ])
    func otherColonsAreNoFields(text: String) {
        #expect(SearchQuery(parsing: text).notes.isEmpty)
    }

    @Test(arguments: ["", "  ", "\n\t", "\u{0}"]) func nothingToLookFor(text: String) {
        #expect(SearchQuery(parsing: text).expression == nil)
    }

    @Test func deepParenthesesDoNotOverflow() {
        let open = String(repeating: "(", count: 10_000)
        #expect(SearchQuery(parsing: open).expression != nil)
        #expect(SearchQuery(parsing: open + "a" + String(repeating: ")", count: 10_000)).expression == .term(Term("a")))
        #expect(SearchQuery(parsing: String(repeating: "-", count: 10_000) + "a").expression != nil)
        #expect(SearchQuery(parsing: String(repeating: "-(", count: 10_000) + "a").expression != nil)
        #expect(SearchQuery(parsing: String(repeating: "NOT ", count: 10_001) + "a").expression == .not(.term(Term("a"))))
    }

    @Test func theTextOfAnExpressionGivesItAgain() {
        for text in [
            "a b OR (c OR d) -e", "\"open letter\"* NEAR/3 x", "outlet:\"Le Monde\" -(a b) #tag title:x", "-(a NEAR/2 b)",
            "since:2018-01 until:2018 lang:en-GB person:\"Rosa O'Neil\"",
        ] {
            let query = SearchQuery(parsing: text)
            guard let expression = query.expression else { continue }
            #expect(SearchQuery(parsing: SearchQuery(expression).text).expression == expression)
        }
    }
}
