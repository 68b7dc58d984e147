import Testing

@testable import Extracting

@Suite struct TokeniserTests {
    @Test(arguments: [
        ("Don't say it's Quill's.", "Don't|say|it|'s|Quill|'s|."),
        ("The U.S. senator, Mr. Lund, left.", "The|U.S.|senator|,|Mr.|Lund|,|left|."),
        ("self-made 1,000 3.5 AT&T d’Estaing", "self-made|1,000|3.5|AT&T|d’Estaing"),
        ("\"A\" ''B'' ``C'' “D” «E»", "\"|A|\"|''|B|''|``|C|''|“|D|”|«|E|»"),
        ("wait... no—yes… #tag @name a@b.example", "wait|...|no|—|yes|…|#tag|@name|a@b.example"),
        ("See https://a.example/b?c#d, now.", "See|https://a.example/b?c#d|,|now|."),
        ("naïve café 東京 😀!", "naïve|café|東京|😀|!"),
        ("J. R. Lund", "J.|R.|Lund"),
        ("No. 5 said no. Then No.7 did.", "No.|5|said|no|.|Then|No|.|7|did|."),
    ])
    func tokens(_ body: String, _ expected: String) {
        let text = AnnotatedText(body)
        let words = text.tokens.map { String(decoding: text.bytes[$0.start..<$0.end], as: UTF8.self) }
        #expect(words.joined(separator: "|") == expected)
    }

    @Test func equalWordsHaveEqualHashes() {
        let tokens = AnnotatedText("Éclair éclair Don’t don't MR. mr.").tokens
        #expect(tokens[0].hash == tokens[1].hash)
        #expect(tokens[2].hash == tokens[3].hash)
        #expect(tokens[4].hash == tokens[5].hash)
        #expect(tokens[0].hash != tokens[2].hash)
    }
}
