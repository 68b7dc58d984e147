import Coverage
import Testing

@testable import Archive

@Suite("A place in a text that is read anew")
struct SpanAnchorTests {
    private func moved(_ words: String, nth: Int = 1, from old: String, to new: String) throws -> String? {
        var start = old.startIndex
        for _ in 1..<nth { start = try #require(old[start...].firstRange(of: words)).upperBound }
        let range = try #require(old[start...].firstRange(of: words))
        let place = Span(
            old.unicodeScalars.distance(from: old.startIndex, to: range.lowerBound),
            old.unicodeScalars.distance(from: old.startIndex, to: range.upperBound))
        guard let span = SpanAnchor(from: old, to: new).span(place) else { return nil }
        // What stands there, with what is before it.
        return String(String.UnicodeScalarView(Array(new.unicodeScalars)[max(0, span.start - 5)..<span.end]))
    }

    private static let old = "Menu\n\nBrandt said no. “We stay,” Brandt said. Ida Brandt left 👩‍🚒 the hall."

    @Test("stays where nothing changes, and moves with its words")
    func moves() throws {
        #expect(try moved("“We stay,”", from: Self.old, to: Self.old) == " no. “We stay,”")
        let without = String(Self.old.dropFirst(6))
        #expect(try moved("Brandt", from: Self.old, to: without) == "Brandt")
        #expect(try moved("Brandt", nth: 2, from: Self.old, to: without) == "ay,” Brandt")
        #expect(try moved("Brandt", nth: 3, from: Self.old, to: without) == " Ida Brandt")
        #expect(try moved("hall", from: Self.old, to: "👩‍🚒👩‍🚒 " + Self.old) == " the hall")
    }

    @Test("is gone with its words, and is no other place with a short word like it")
    func lost() throws {
        #expect(try moved("“We stay,”", from: Self.old, to: "Brandt said no. Ida Brandt left the hall.") == nil)
        #expect(try moved("no", from: Self.old, to: "Unknown things happen here.") == nil)
        #expect(try moved("Brandt", from: Self.old, to: "") == nil)
        #expect(SpanAnchor(from: "a", to: "a").span(Span(0, 5)) == nil)
        #expect(SpanAnchor(from: "a", to: "a").span(Span(1, 1)) == nil)
    }
}
