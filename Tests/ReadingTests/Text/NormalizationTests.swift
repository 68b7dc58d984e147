import Foundation
import Testing

@testable import Reading

struct NormalizationTests {
    private static let pieces = [
        "a", "e\u{301}", "\u{301}", "\u{327}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{9C7}", "\u{9BE}",
        "\u{1025}\u{102E}",
        "\u{212B}", "\u{F900}", "\u{1F600}", "\u{11131}\u{11127}", "\u{105D2}\u{307}", "\u{344}", "\u{FB1D}", "か\u{3099}", " ",
        "—",
    ]

    /// Pieces or not, the text is what Foundation makes of the whole.
    @Test func asIfInOnePiece() {
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 400..<1500)).map { _ in Self.pieces.randomElement() ?? "" }.joined()
            #expect(Array(text.composed.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        }
    }

    /// One huge paragraph of 600,000 code points takes milliseconds; in one piece it took ten seconds.
    @Test(arguments: ["\u{1112}\u{1161}\u{11AB}", "e\u{301}b", "a\u{301}\u{327}", "\u{301}\u{327}\u{301}"])
    func longText(_ unit: String) {
        let text = String(repeating: unit, count: 200_000)
        let time = ContinuousClock().measure { #expect(text.composed.unicodeScalars.count <= 600_000) }
        #expect(time < .seconds(4))
    }
}
