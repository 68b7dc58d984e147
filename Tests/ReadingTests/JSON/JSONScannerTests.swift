import Testing

@testable import Reading

struct JSONScannerTests {
    private func value(_ text: String) throws(JSONError) -> JSONValue {
        var scanner = JSONScanner(Array(text.utf8))
        return try scanner.onlyValue()
    }

    @Test func keepsOrderAndDigits() throws {
        let text = #"{"b": 1.50, "a": [true, null, -0e+7], "c": {"x": "q\"\\\/\n\u00e9\ud83d\udc4d"}}"#
        let read = try value(text)
        #expect(read["b"] == .number("1.50"))
        #expect(read["a"] == .array([.bool(true), .null, .number("-0e+7")]))
        #expect(read["c"]?["x"] == .string("q\"\\/\né👍"))
        #expect(read.sortedText == #"{"a":[true,null,-0e+7],"b":1.50,"c":{"x":"q\"\\/\né👍"}}"#)
        #expect(try value(read.sortedText).sortedText == read.sortedText)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("{\"a\" 1}", 5), ("{\"a\":1,}", 7), ("[1 2]", 3), ("\"a", 2), ("01", 1), ("1.", 2), ("tru", 0),
        ("\"\\x\"", 2),
        ("{} x", 3), ("\"a\nb\"", 2), ("\"\\u12g4\"", 5), ("{a:1}", 1), ("nan", 0),
    ])
    func saysWhereItBreaks(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try value(text) }
        #expect(error?.offset == offset)
    }

    @Test func loneSurrogatesAndDeepNesting() throws {
        #expect(try value("\"\\ud83dx\"") == .string("\u{FFFD}x"))
        #expect(throws: JSONError.self) { try value(String(repeating: "[", count: 100_000)) }
    }
}
