import CReactionLexicon
import Coverage
import Testing

@testable import Extracting

@Suite struct ReactionLexiconTests {
    private static func lines(_ text: UnsafePointer<CChar>) -> [String] {
        String(cString: text).split(whereSeparator: \.isNewline).map { String($0) }.filter { $0.contains("|") && $0.first != "#" }
    }

    private static let predicates = lines(verbatim_reaction_predicates)
    private static let judgements = lines(verbatim_reaction_judgements)
    private static let channels = lines(verbatim_reaction_channels)

    private static func columns(_ line: String) -> [String] {
        line.split(separator: "|").map { column in
            String(column.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }

    private func reactions(in body: String, with lexicon: ReactionLexicon) -> [Reaction] {
        let text = AnnotatedText(body)
        return Reactions(text: text, facts: MarkedText.facts(of: body), lexicon: lexicon)
            .reactions()
    }

    @Test func everyLineReads() {
        #expect(ReactionLexicon.shared.unreadable.isEmpty)
        let count = Self.predicates.count + Self.judgements.count + Self.channels.count
        #expect(ReactionLexicon.shared.examples.count == count)
        #expect(count > 300)
    }

    @Test func noLineStandsTwice() {
        for lines in [Self.predicates, Self.judgements] {
            let entries = lines.map { line in Self.columns(line).dropLast().joined(separator: "|") }
            #expect(Set(entries).count == entries.count)
        }
    }

    /// With no other entry than its own, and for nouns the light verbs that they go with, each example has its reaction.
    @Test(arguments: predicates) func everyPredicateFires(_ line: String) throws {
        let columns = Self.columns(line)
        let frame = try #require(ReactionPredicate.Frame(rawValue: columns[1]))
        var lines = [line]
        switch frame {
        case .response: lines += Self.predicates.filter { ["elicit", "express"].contains(Self.columns($0)[1]) }
        case .elicit, .express: lines += Self.predicates.filter { Self.columns($0)[1] == "response" }
        case .consequence: lines += Self.predicates.filter { Self.columns($0)[1] == "demand" }
        case .demand: lines += Self.predicates.filter { Self.columns($0)[1] == "consequence" }
        default: break
        }
        let judgements = frame == .call ? Self.judgements.joined(separator: "\n") : ""
        let lexicon = ReactionLexicon(predicates: lines.joined(separator: "\n"), judgements: judgements, channels: "")
        let found = reactions(in: columns[3], with: lexicon)
        #expect(!found.isEmpty, "\(line)")
        if columns[0] != "-" { #expect(found.contains { $0.stance.rawValue == columns[0] }, "\(line)") }
    }

    @Test(arguments: judgements) func everyJudgementFires(_ line: String) {
        let columns = Self.columns(line)
        let found = reactions(in: columns[2], with: ReactionLexicon(predicates: "", judgements: line, channels: ""))
        #expect(found.map(\.stance.rawValue) == [columns[0]], "\(line)")
    }

    @Test(arguments: channels) func everyChannelFires(_ line: String) {
        let columns = Self.columns(line)
        let lexicon = ReactionLexicon(
            predicates: Self.predicates.joined(separator: "\n"), judgements: Self.judgements.joined(separator: "\n"),
            channels: line)
        #expect(reactions(in: columns[3], with: lexicon).first?.channel?.rawValue == columns[0], "\(line)")
    }

    @Test func aLineThatDoesNotReadIsNamed() {
        let lexicon = ReactionLexicon(
            predicates: "angry | verb | slam | Moll slammed it.", judgements: "critical | bad", channels: "")
        #expect(lexicon.unreadable.count == 2)
    }

    @Test(arguments: [
        ("slam", ["slammed", "slamming"], ["slam", "slams", "slammed", "slammed", "slamming"]),
        ("blame", [], ["blame", "blames", "blamed", "blamed", "blaming"]),
        ("deny", ["denied"], ["deny", "denies", "denied", "denied", "denying"]),
        ("draw", ["drew", "drawing", "drawn"], ["draw", "draws", "drew", "drawn", "drawing"]),
        ("lash", [], ["lash", "lashes", "lashed", "lashed", "lashing"]),
    ])
    func inflection(_ base: String, _ irregular: [String], _ forms: [String]) {
        #expect(VerbForm.forms(of: base[...], irregular: irregular.map { $0[...] }).map(\.word) == forms)
    }
}
