import Coverage

@testable import Extracting

/// A text with marked spans: `⟦words|label⟧`, which may nest. The marks are taken out, the spans stay.
struct MarkedText {
    let body: String
    let passages: [(label: String, passage: Passage)]

    init(_ marked: String) {
        var plain: [Unicode.Scalar] = []
        var open: [Int] = []
        var found: [(String, Span)] = []
        var scalars = Array(marked.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if scalar == "⟦" {
                open.append(plain.count)
            } else if scalar == "|", let start = open.popLast(), let end = scalars.firstIndex(of: "⟧") {
                found.append((String(String.UnicodeScalarView(scalars[..<end])), Span(start, plain.count)))
                scalars = scalars[(end + 1)...]
            } else {
                plain.append(scalar)
            }
        }
        body = String(String.UnicodeScalarView(plain))
        passages = found.map { label, span in
            (label, Passage(String(String.UnicodeScalarView(plain[span.start..<span.end])), span))
        }
    }

    /// The passages with a label, in the order of the text.
    subscript(label: String) -> [Passage] {
        passages.filter { $0.label == label }.map(\.passage).sorted { $0.span < $1.span }
    }

    /// None where the models cannot be read, which a test of its own reports.
    var facts: Facts { Self.facts(of: body) }

    /// The facts of a text without marks.
    static func facts(of body: String) -> Facts {
        (try? Extractor())?.facts(of: Document(source: "test", body: body)) ?? Facts()
    }
}

extension Passage {
    /// Whether the body has these words at this place, counted in code points.
    func stands(in body: [Unicode.Scalar]) -> Bool {
        guard span.start >= 0, span.start < span.end, span.end <= body.count else { return false }
        return Array(text.unicodeScalars) == Array(body[span.start..<span.end])
    }
}
