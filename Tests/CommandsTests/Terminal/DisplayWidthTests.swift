import Testing

@testable import Commands

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("ferry", 5), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("🚢", 2), ("👩‍👩‍👧‍👦", 2), ("❤\u{fe0f}", 2), ("한글", 4),
        ("“a”", 3),
    ])
    func columns(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func cutTextFits() {
        #expect(DisplayWidth.fitting("ferry", width: 5) == "ferry")
        #expect(DisplayWidth.fitting("ferryman", width: 5) == "ferr…")
        #expect(DisplayWidth.fitting("日本語", width: 4) == "日…")
        for width in 1...12 { #expect(DisplayWidth.of(DisplayWidth.fitting("a日🚢 b👩‍👩‍👧‍👦cé", width: width)) <= width) }
    }

    @Test func wrappedLinesFitAndKeepEveryWord() {
        let text = "The ferry 🚢 stays at the quay 日本 until Monday"
        for width in 6...40 {
            let lines = DisplayWidth.wrapped(text, width: width)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
            #expect(lines.joined(separator: " ") == text)
        }
        #expect(DisplayWidth.wrapped("", width: 10) == [""])
    }

    @Test func printableTextMovesNoCursor() {
        #expect("a\u{1b}[31mb\nc\u{9b}d\u{7f}".printable == "a\u{fffd}[31mb c\u{fffd}d\u{fffd}")
        #expect("café 🚢".printable == "café 🚢")
    }
}
