@testable import Extracting

/// An attribution as a text marks it: `cue`, `speaker` and `content` as token ranges.
struct MarkedAttribution {
    let marked: MarkedText
    let text: AnnotatedText

    init(_ marked: String) {
        self.marked = MarkedText(marked)
        text = AnnotatedText(self.marked.body)
    }

    /// The tokens of the passages with a label.
    func ranges(_ label: String) -> [TokenRange] { marked[label].map { text.tokens(in: $0.span) } }

    /// With the contents that have the label.
    func attribution(content label: String = "content") -> Attribution {
        Attribution(cue: ranges("cue").first, source: ranges("speaker").first, contents: ranges(label))
    }
}
