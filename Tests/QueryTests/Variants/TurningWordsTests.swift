import Testing

@testable import Query

@Suite struct TurningWordsTests {
    private func turned(_ fullest: String, _ other: String) -> (cut: [String], added: [String]) {
        let turned = WordingComparison(from: WordedText(fullest), to: WordedText(other), isTold: false).turned
        return (turned?.cut ?? [], turned?.added ?? [])
    }

    @Test(arguments: [
        ("We did not start this strike", "start this strike", "did not"),
        ("They didn’t start this strike", "start this strike", "didn’t"),
        ("They never once started this strike", "started this strike", "never once"),
        ("There is hardly a ferry in the harbour", "a ferry in the harbour", "is hardly"),
        ("We close the pier only if the guild agrees", "We close the pier", "only if the guild agrees"),
        ("If the guild agrees, as it may, we close the pier", "we close the pier", "If the guild agrees, as it may,"),
        ("I doubt the old pier leaks", "the old pier leaks", "doubt"),
        ("I will resign only if the inquiry finds it", "I will resign if the inquiry finds it", "only"),
        ("We stay here unless it rains", "We stay here", "unless it rains"),
        ("We will not close the old pier", "We will close the old pier", "not"),
        ("For the old pier we will pay nothing", "For the old pier we will pay", "nothing"),
    ])
    func whatTurnsTheWordsIsCalledOut(_ fullest: String, _ other: String, _ cut: String) {
        #expect(turned(fullest, other).cut == [cut])
    }

    @Test func whatIsPutInTurnsThemToo() {
        #expect(turned("We will close the old pier", "We will not close the old pier").added == ["not"])
    }

    @Test(arguments: [
        ("Not only here, we close the old pier", "we close the old pier"),
        ("We close only the old pier", "We close the old pier"),
        ("Nobody answered, and we close the pier", "we close the pier"),
        ("She asked if we close the pier", "we close the pier"),
        ("We close the pier. If it rains, they stay", "We close the pier."),
        ("People deserve to rest in their own homes", "deserve to rest"),
        ("We won’t ever close the pier", "We never close the pier"),
        ("We close the old pier if it rains", "If it rains, we close the old pier"),
        ("I do not deny that the old pier leaks", "the old pier leaks"),
        ("I say in no uncertain terms the old pier leaks", "the old pier leaks"),
        ("I have no doubt the old pier leaks", "the old pier leaks"),
        ("We stay. We never sleep. We close the old pier", "We stay. We close the old pier"),
        ("We never sleep. … The old pier leaks", "The old pier leaks"),
        ("We stay here, not because it pays", "We stay here"),
        ("It is a harbour for all, not a private pond", "a harbour for all"),
        ("It is a harbour for all … If it rains, they stay", "It is a harbour for all"),
        ("It is a harbour for all, not a private pond. We stay", "It is a harbour for all We stay"),
    ])
    func otherCutsAreNot(_ fullest: String, _ other: String) {
        let turned = turned(fullest, other)
        #expect(turned.cut.isEmpty && turned.added.isEmpty)
    }

    @Test func whatStandsBesideACut() {
        let comparison = WordingComparison(
            from: WordedText("All people here deserve to rest in their own quiet homes at night, too"),
            to: WordedText("deserve to rest"), isTold: false)
        #expect(comparison.edges.before == "All people here")
        #expect(comparison.edges.behind == "in their own quiet homes at")
    }
}
