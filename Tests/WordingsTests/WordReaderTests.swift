import Testing

@testable import Wordings

@Suite struct WordReaderTests {
    private static func words(_ reader: WordReader) -> [String] {
        var reader = reader
        var words: [String] = []
        while reader.next() {
            let letters = String(decoding: reader.letters, as: UTF8.self)
            let marks = (reader.isHashtag ? "#" : "") + (reader.isCapitalised ? "^" : "")
            words.append("\(marks)\(letters) \(reader.start)-\(reader.end) \(reader.hash)")
        }
        return words
    }

    /// Wherever it is cut out, a stretch is read as by itself.
    @Test(arguments: [
        "Re-read #Pier’s e-mail: it’s “5% of X.” U.S.A. don't", "Ünë à la Æsop's & Co. — a.m. x-ray -x .y",
        "the f***ing s--t, b---- son-of-a-gun **",
    ])
    func aStretchIsReadAsATextOfItsOwn(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let bytes = Array(text.utf8)
        func byte(_ place: Int) -> Int { scalars[..<place].reduce(0) { $0 + UTF8.width($1) } }
        for start in scalars.indices {
            for end in start...scalars.count {
                let part = String(String.UnicodeScalarView(scalars[start..<end]))
                let stretch = WordReader(bytes, in: byte(start)..<byte(end), from: start)
                #expect(Self.words(stretch) == Self.words(WordReader(part, from: start)), "\(part)")
            }
        }
    }

    /// The short way that most words are read by gives what the long way gives, on which a typographic mark behind a word leads.
    @Test(arguments: ["Pier", "covid19", "7th", "x"])
    func plainWordsAreReadAsOthers(_ word: String) {
        var (plain, other) = (WordReader("\(word) "), WordReader("\(word)’ "))
        #expect(plain.next() && other.next())
        #expect(plain.letters == other.letters)
        #expect(plain.hash == other.hash)
        #expect([plain.start, plain.end] == [other.start, other.end])
        #expect(plain.isCapitalised == other.isCapitalised)
    }
}
