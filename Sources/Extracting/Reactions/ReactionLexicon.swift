import CReactionLexicon
import Coverage

/// The lexicon of reactions as looked up: by the hash of a word.
struct ReactionLexicon: Sendable {
    /// What may begin at a word.
    struct Opening: Sendable {
        let predicate: ReactionPredicate
        var form: VerbForm
    }

    /// A phrase that tells a channel.
    struct ChannelPhrase: Sendable {
        enum Kind: String, Sendable { case say, place, name }
        let channel: Reaction.Channel
        let kind: Kind
        let rest: [UInt64]
    }

    private(set) var openings: [UInt64: [Opening]] = [:]
    private(set) var judgements: [UInt64: Reaction.Stance] = [:]
    private(set) var channels: [UInt64: [ChannelPhrase]] = [:]
    /// What does not read as a line of its file; empty in a released program.
    private(set) var unreadable: [String] = []
    /// The example of every entry of the three files, with its line.
    private(set) var examples: [(line: String, example: String)] = []

    static let shared = ReactionLexicon(
        predicates: String(cString: verbatim_reaction_predicates), judgements: String(cString: verbatim_reaction_judgements),
        channels: String(cString: verbatim_reaction_channels))

    /// - Parameters: the texts of the files in lexicon/, whose heads explain them.
    init(predicates: String, judgements: String, channels: String) {
        for line in Self.lines(predicates) { if !addPredicate(line) { unreadable.append(String(line)) } }
        for line in Self.lines(judgements) { if !addJudgement(line) { unreadable.append(String(line)) } }
        for line in Self.lines(channels) { if !addChannel(line) { unreadable.append(String(line)) } }
    }

    /// The classes under which the words stand in the general lexicon, so that one probe a token finds them.
    var classes: [(hash: UInt64, wordClass: WordClass)] {
        openings.keys.map { ($0, .reacts) } + judgements.keys.map { ($0, .judges) } + channels.keys.map { ($0, .channel) }
    }

    // MARK: Reading the files

    // By bytes, which takes half the time that characters do: the files are read each time the program starts.

    private static func lines(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
            .filter { $0.utf8.first != UInt8(ascii: "#") && !trimmed($0).isEmpty }
    }

    /// The columns of a line without the white space around them.
    private static func columns(_ line: Substring) -> [Substring] {
        line.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
    }

    private static func words(_ text: Substring) -> [Substring] {
        text.utf8.split(whereSeparator: isSpace).map(Substring.init)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var bytes = text.utf8.drop(while: isSpace)
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return Substring(bytes)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

    private mutating func addPredicate(_ line: Substring) -> Bool {
        let columns = Self.columns(line)
        guard columns.count == 4, let frame = ReactionPredicate.Frame(rawValue: String(columns[1])) else { return false }
        let stance = Reaction.Stance(rawValue: String(columns[0]))
        guard stance != nil || columns[0] == "-" else { return false }
        var words = columns[2]
        var irregular: [Substring] = []
        if let open = words.firstIndex(of: "("), let close = words.firstIndex(of: ")"), open < close {
            irregular = words[words.index(after: open)..<close].split(separator: ",").map(Self.trimmed)
            words = Substring(words[..<open] + words[words.index(after: close)...])
        }
        let list = Self.words(words)
        guard let head = list.first else { return false }
        let isNoun = frame == .response || frame == .consequence
        let rest = isNoun ? [] : list.dropFirst().map { WordHash.of(text: $0) }
        let predicate = ReactionPredicate(frame: frame, stance: stance, rest: rest, example: String(columns[3]))
        switch frame {
        case .marker: addOpening(predicate, head, .word)
        case .response, .consequence: for word in list { addOpening(predicate, word, .word) }
        default:
            for (word, form) in VerbForm.forms(of: head, irregular: irregular) { addOpening(predicate, word[...], form) }
        }
        examples.append((String(line), predicate.example))
        return true
    }

    /// Of one predicate, equal forms fall together: `slammed` is past and participle.
    private mutating func addOpening(_ predicate: ReactionPredicate, _ word: Substring, _ form: VerbForm) {
        let hash = WordHash.of(text: word)
        var here = openings[hash] ?? []
        if let last = here.last, last.predicate.example == predicate.example {
            here[here.count - 1].form.formUnion(form)
        } else {
            here.append(Opening(predicate: predicate, form: form))
        }
        openings[hash] = here
    }

    private mutating func addJudgement(_ line: Substring) -> Bool {
        let columns = Self.columns(line)
        guard columns.count == 3, let stance = Reaction.Stance(rawValue: String(columns[0])) else { return false }
        for word in Self.words(columns[1]) { judgements[WordHash.of(text: word)] = stance }
        examples.append((String(line), String(columns[2])))
        return true
    }

    private mutating func addChannel(_ line: Substring) -> Bool {
        let columns = Self.columns(line)
        guard columns.count == 4, let channel = Reaction.Channel(rawValue: String(columns[0])),
            let kind = ChannelPhrase.Kind(rawValue: String(columns[1]))
        else { return false }
        for phrase in columns[2].split(separator: ",") {
            let words = phrase.split { $0.isWhitespace || $0 == "&" }.map { WordHash.of(text: $0) }
            guard let first = words.first else { return false }
            channels[first, default: []].append(ChannelPhrase(channel: channel, kind: kind, rest: Array(words.dropFirst())))
        }
        // The longest first: "fox news" before "fox".
        for key in channels.keys { channels[key]?.sort { $0.rest.count > $1.rest.count } }
        examples.append((String(line), String(columns[3])))
        return true
    }
}
