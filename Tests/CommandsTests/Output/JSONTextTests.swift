import SQLite
import Testing

@testable import Commands

@Suite struct JSONTextTests {
    @Test func escapesWhatMustBeAndKeepsTheRest() {
        #expect(JSONText.string("a\"b\\c\n\r\t") == #""a\"b\\c\n\r\t""#)
        #expect(JSONText.string("\u{0}\u{1f}\u{7f}\u{2028}") == #""\u0000\u001f\u007f\u2028""#)
        #expect(JSONText.string("é 🚢 e\u{301} /") == "\"é 🚢 e\u{301} /\"")
    }

    @Test func everyScalarComesBack() throws {
        let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init) + ["🚢", "\u{10FFFF}", "\u{FEFF}"]
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        let read = try JSON(JSONText.string(text)).string
        #expect(read.map { Array($0.unicodeScalars) } == scalars)
    }

    @Test func values() {
        #expect(JSONText.value(.real(.infinity)) == "null")
        #expect(JSONText.value(.integer(.min)) == "-9223372036854775808")
        #expect(JSONText.value(.blob([0, 255])) == "\"00ff\"")
        #expect(JSONText.object([("a", "1"), ("b", nil), ("c\"", "null")]) == #"{"a": 1, "c\"": null}"#)
    }
}
