/// A place in a text that answers a part of the query.
struct Hit: Equatable {
    /// UTF-8 bytes.
    var place: Range<Int>
    /// Which part of the query: a snippet shows as many different ones as it can.
    var part: Int
}

/// Finds in a text what a query looked for.
struct HitMarker {
    /// Words that stand one after the other.
    private struct Sequence {
        let stems: [String]
        let isPrefix: Bool
        let isTag: Bool
        let isTitleOnly: Bool
        let part: Int
    }

    private let lexicon: Lexicon
    /// By their first stem.
    private var sequences: [String: [Sequence]] = [:]
    /// Those that are but the begin of a word.
    private var prefixes: [Sequence] = []
    private var literals: [(bytes: [UInt8], part: Int)] = []

    init(_ query: SearchQuery, lexicon: Lexicon) throws {
        self.lexicon = lexicon
        for (part, leaf) in (query.expression?.wantedLeaves ?? []).enumerated() { try add(leaf, part) }
    }

    private mutating func add(_ leaf: Expression, _ part: Int) throws {
        switch leaf {
        case .term(let term):
            if lexicon.isLiteral(term) {
                literals.append((Array(term.text.utf8), part))
            } else {
                try add(lexicon.words(of: term.text), isPrefix: term.isPrefix, isTitleOnly: term.field == .title, part)
            }
        case .tag(let tag), .filter(.hashtag(let tag)):
            try add(lexicon.words(of: tag.name), isPrefix: tag.isPrefix, isTag: true, part)
        case .filter(.person(let name)), .filter(.speaker(let name)):
            for word in lexicon.words(of: name) { try add([word], isPrefix: false, part) }
        default: break
        }
    }

    private mutating func add(
        _ words: [String], isPrefix: Bool, isTag: Bool = false, isTitleOnly: Bool = false, _ part: Int
    ) throws {
        guard let last = words.last else { return }
        func sequence(_ last: String, isPrefix: Bool) -> Sequence {
            let stems = words.dropLast().map { lexicon.stem(of: $0) } + [isPrefix ? last : lexicon.stem(of: last)]
            return Sequence(stems: stems, isPrefix: isPrefix, isTag: isTag, isTitleOnly: isTitleOnly, part: part)
        }
        var added = [sequence(last, isPrefix: false)]
        if isPrefix {
            let completions = try lexicon.completions(of: last)
            added =
                completions.prefixes.map { sequence($0, isPrefix: true) }
                + completions.words.map { sequence($0, isPrefix: false) }
        }
        for sequence in added {
            if sequence.isPrefix && sequence.stems.count == 1 {
                prefixes.append(sequence)
            } else {
                sequences[sequence.stems[0], default: []].append(sequence)
            }
        }
    }

    // MARK: Finding

    /// The places in `text` that were looked for, in order.
    func hits(in text: String, field: Term.Field) -> [Hit] {
        var tokens: [(stem: String, place: Range<Int>)] = []
        lexicon.visitStems(of: text) { tokens.append((String(decoding: $0, as: UTF8.self), $1)) }
        let bytes = Array(text.utf8)
        var hits: [Hit] = []
        for (first, token) in tokens.enumerated() {
            for sequence in (sequences[token.stem] ?? []) + prefixes {
                guard !sequence.isTitleOnly || field == .title, first + sequence.stems.count <= tokens.count else { continue }
                let run = tokens[first..<(first + sequence.stems.count)]
                guard Self.matches(run.map(\.stem), sequence), let last = run.last else { continue }
                var place = token.place.lowerBound..<last.place.upperBound
                if sequence.isTag {
                    guard let before = bytes[..<place.lowerBound].last, before == UInt8(ascii: "#") else { continue }
                    place = (place.lowerBound - 1)..<place.upperBound
                }
                hits.append(Hit(place: place, part: sequence.part))
            }
        }
        for (literal, part) in literals { hits += Self.places(of: literal, in: bytes).map { Hit(place: $0, part: part) } }
        return hits.sorted { ($0.place.lowerBound, $0.place.upperBound) < ($1.place.lowerBound, $1.place.upperBound) }
    }

    private static func matches(_ run: [String], _ sequence: Sequence) -> Bool {
        guard sequence.isPrefix else { return run == sequence.stems }
        guard let last = run.last, let begin = sequence.stems.last else { return false }
        return run.dropLast() == sequence.stems.dropLast() && last.utf8.starts(with: begin.utf8)
    }

    private static func places(of literal: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        guard let first = literal.first, bytes.count >= literal.count else { return [] }
        var places: [Range<Int>] = []
        var place = 0
        while place <= bytes.count - literal.count {
            if bytes[place] == first, bytes[place..<(place + literal.count)].elementsEqual(literal) {
                places.append(place..<(place + literal.count))
                place += literal.count
            } else {
                place += 1
            }
        }
        return places
    }
}
