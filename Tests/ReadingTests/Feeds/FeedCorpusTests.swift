import Coverage
import Foundation
import Testing

@testable import Reading

/// A collection of feeds whose comments say what a reader must find in them; it is no part of this project and may be absent.
@Suite("The feed collection")
struct FeedCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/corpora/feeds").standardized

    private static func files(_ part: String) -> [String] {
        SourceList(paths: [folder.appending(path: part).path()]).files.map(\.path)
    }

    @Test("is read without a crash, each file with an item or a reason")
    func all() {
        for path in Self.files("") {
            var outcomes: [ReadingOutcome] = []
            DocumentReader().read(SourceFile(path: path)) { outcome, _ in outcomes.append(outcome) }
            #expect(outcomes.failures.allSatisfy { if case .unsupported = $0.reason { false } else { true } }, "\(path)")
        }
    }

    @Test("has what its comments say, in the fields that a document keeps")
    func expectations() throws {
        var (checked, met) = (0, 0)
        for path in Self.files("wellformed") {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            let feed = Feed(bytes)
            let item = feed.items.first.map { FeedItem(feed.tree, $0, site: nil) }
            // The managing editor wrote none of the items.
            if feed.tree.names.contains("managingeditor") { continue }
            for clause in Self.clauses(of: String(decoding: bytes, as: UTF8.self)) {
                guard let found = Self.value(clause.path, item, feed.channel) else { continue }
                checked += 1
                let isMet = Self.wanted(clause).contains(found)
                if isMet { met += 1 }
                #expect(isMet, "\(path): \(clause.path) is \(found), not \(clause.literal)")
            }
        }
        if checked > 0 { print("feed expectations met: \(met) of \(checked)") }
    }

    private struct Clause {
        var path: String
        var literal: String
    }

    /// `entries[0]['title'] == 'Example'` after `Expect:`.
    private static func clauses(of text: String) -> [Clause] {
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Expect:") }) else { return [] }
        return line.dropFirst(7).components(separatedBy: " and ").compactMap { part in
            let sides = part.components(separatedBy: " == ")
            guard sides.count == 2 else { return nil }
            let marks = CharacterSet(charactersIn: " ()")
            let literal =
                sides[1].hasPrefix("(") ? sides[1] : sides[1].trimmingCharacters(in: CharacterSet(charactersIn: " )'\""))
            return Clause(path: sides[0].trimmingCharacters(in: marks), literal: literal)
        }
    }

    /// What was read for the path; nil for what no document keeps.
    private static func value(_ path: String, _ item: FeedItem?, _ channel: FeedChannel) -> String? {
        switch path {
        case "entries[0]['title']": item?.title ?? ""
        case "entries[0]['link']": item?.link ?? ""
        case "entries[0]['content'][0]['value']", "entries[0]['summary']", "entries[0]['description']",
            "entries[0]['summary_detail']['value']":
            item?.body ?? ""
        case "entries[0]['author']", "entries[0]['author_detail']['name']", "entries[0]['source']['author']",
            "entries[0]['source']['authors'][0]['name']":
            item?.authors.first ?? ""
        case "entries[0]['source']['title']", "entries[0]['publisher_detail']['name']": item?.outlet ?? ""
        case "entries[0]['published_parsed']", "entries[0]['created_parsed']": (item?.published).map(utc) ?? ""
        case "entries[0]['updated_parsed']": (item?.modified ?? item?.published).map(utc) ?? ""
        case "entries[0]['published']": (item?.published).map(utc) ?? ""
        case "entries[0]['updated']": (item?.modified).map(utc) ?? ""
        case "entries[0]['tags'][0]['term']": strings("categories", item).first ?? ""
        case "entries[0]['tags'][1]['term']": strings("categories", item).last ?? ""
        case "entries[0]['id']", "entries[0]['guid']": strings("id", item).first ?? item?.link ?? ""
        case "feed['title']", "feed['title_detail']['value']": channel.title ?? ""
        case "feed['link']": channel.link ?? ""
        case "feed['author']", "feed['author_detail']['name']": channel.authors.first ?? ""
        default: nil
        }
    }

    private static func strings(_ name: String, _ item: FeedItem?) -> [String] {
        guard let value = item?.extra.first(where: { $0.name == name })?.value else { return [] }
        return FieldText.list(value)
    }

    /// The same as text: the collection has the markup, a document the words, names without addresses, and dates in ISO 8601.
    private static func wanted(_ clause: Clause) -> [String] {
        let literal = clause.literal.replacingOccurrences(of: "\\xe4", with: "ä")
        if literal.hasPrefix("(") {
            let parts = literal.components(separatedBy: CharacterSet(charactersIn: "(), ")).compactMap { Int($0) }
            return [String(format: "%04d-%02d-%02dT%02d:%02d:%02d", parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])]
        }
        let words = HTMLText.line(literal)
        return [literal, words, FeedConstruct.personName(literal) ?? literal]
            + [Timestamp(parsing: literal).map(utc)].compactMap(\.self)
    }

    /// To the second, in UTC.
    private static func utc(_ timestamp: Timestamp) -> String {
        let formatter = ISO8601DateFormatter()
        guard let date = formatter.date(from: timestamp.text) else { return String(timestamp.text.prefix(19)) }
        return String(formatter.string(from: date).dropLast())
    }
}
