import Testing

@testable import Extracting

@Suite struct SentenceSplitterTests {
    @Test(arguments: [
        "Mr. Lund left.| It rained!| Why?",
        "He saw J. Quill in the U.S. Senate on Jan. 9.| The end.",
        "She lives in the U.S.| The house is small.",
        "“It stands.”| Nobody spoke.",
        "\"Who pays?\" Quill asked.| Nobody knew.",
        "\"Who pays?\"| The town has no money.",
        "Wait... no.| And then…| Rain.",
        "NORHAVEN (Newswire) -| The bridge closed at 3.5 metres.",
        "One\n|Two.\n\n|Three",
        "",
    ])
    func sentences(_ marked: String) {
        let body = marked.replacing("|", with: "")
        let text = AnnotatedText(body)
        let expected = marked.split(separator: "|").map { $0.trimmingWhitespace() }
        let found = text.sentences.map { String(decoding: text.bytes[text.byteRange($0)], as: UTF8.self) }
        #expect(found == expected)
    }
}

extension Substring {
    fileprivate func trimmingWhitespace() -> String {
        let front = drop(while: \.isWhitespace)
        return String(front.reversed().drop { $0.isWhitespace }.reversed())
    }
}
