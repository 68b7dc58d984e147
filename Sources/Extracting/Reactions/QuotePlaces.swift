import Coverage

/// Where the quotes of a document stand, by token.
struct QuotePlaces {
    struct Place {
        /// Index in `Facts.quotes`.
        let quote: Int
        let pieces: [TokenRange]
        let speaker: TokenRange?
        let person: Int?
        let cue: TokenRange?
    }

    let quotes: [Quote]
    private(set) var places: [Place] = []
    /// The places by the sentences of their cues and first pieces.
    private var bySentence: [Int: [Int]] = [:]
    /// The first place whose speaker has the token.
    private var bySpeaker: [Int: Int] = [:]
    private var byQuote: [Int: Int] = [:]

    init(_ quotes: [Quote], _ text: AnnotatedText) {
        self.quotes = quotes
        for (number, quote) in quotes.enumerated() {
            let pieces = quote.pieces.map { text.tokens(in: $0.span) }.filter { !$0.isEmpty }
            guard let first = pieces.first else { continue }
            let speaker = quote.speaker.map { text.tokens(in: $0.passage.span) }
            let place = Place(
                quote: number, pieces: pieces, speaker: speaker?.isEmpty == false ? speaker : nil,
                person: quote.speaker?.person, cue: quote.cue.map { text.tokens(in: $0.span) })
            var sentences: Set<Int> = [text.tokens[first.lowerBound].sentence]
            if let cue = place.cue, !cue.isEmpty { sentences.insert(text.tokens[cue.lowerBound].sentence) }
            for sentence in sentences { bySentence[sentence, default: []].append(places.count) }
            byQuote[number] = places.count
            for token in place.speaker ?? 0..<0 where bySpeaker[token] == nil { bySpeaker[token] = places.count }
            places.append(place)
        }
    }

    /// The quotes whose cue or begin stands in a sentence.
    func places(inSentence number: Int) -> [Place] { (bySentence[number] ?? []).map { places[$0] } }

    /// The person who speaks, where the token is the words that name a speaker.
    func speakerPerson(at token: Int) -> Int? {
        bySpeaker[token].flatMap { places[$0].person }
    }

    /// Where the quote with that index in `Facts.quotes` stands.
    func place(ofQuote number: Int) -> Place? { byQuote[number].map { places[$0] } }

    /// The quote that has a token as a part of what is said.
    func saying(_ token: Int, sentence: Int) -> Place? {
        places(inSentence: sentence).first { place in place.pieces.contains { $0.contains(token) } }
    }
}
