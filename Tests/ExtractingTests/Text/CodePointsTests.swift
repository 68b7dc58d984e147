import Coverage
import Testing

@testable import Extracting

@Suite struct CodePointsTests {
    @Test(arguments: [
        "plain", "", "é😀e\u{301}\r\n”", String(repeating: "a😀", count: 100),
        String(repeating: "x", count: 63) + "é" + String(repeating: "y", count: 64) + "”",
    ])
    func everyBoundary(_ body: String) {
        let codePoints = CodePoints(bytes: Array(body.utf8))
        var bytes = 0
        for (count, scalar) in body.unicodeScalars.enumerated() {
            #expect(codePoints.offset(bytes) == count)
            bytes += scalar.utf8.count
        }
        #expect(codePoints.span(0..<bytes) == Span(0, body.unicodeScalars.count))
    }
}
