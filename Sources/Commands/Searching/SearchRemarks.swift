import Query

/// What is said about a search beside its hits, on standard error: how many there are, how they were ranked, what to try.
struct SearchRemarks {
    private let results: SearchResults
    private let query: String
    private let offset: Int

    init(_ results: SearchResults, query: String, offset: Int) {
        self.results = results
        self.query = query
        self.offset = offset
    }

    func print() {
        for note in results.notes { StandardError.writeLine("Note: \(note.printable)") }
        for line in results.total == 0 ? nothingFound : found { StandardError.writeLine(line.printable) }
    }

    private var found: [String] {
        let last = offset + results.hits.count
        var line = counted(results.total, "article")
        if results.distinct < results.total {
            line += " (\(grouped(results.distinct)) without copies; --all shows each)"
        }
        if results.hits.isEmpty {
            line += ", none shown"
        } else if results.hits.count < results.distinct {
            line += ", \(grouped(offset + 1)) to \(grouped(last)) shown"
            if last < results.distinct { line += " (--offset \(last) for the next)" }
        }
        if case .newest(let count) = results.ranking {
            line += "; too many to rank them all, so the best of the newest \(grouped(count))"
        }
        return [line]
    }

    private var nothingFound: [String] {
        var lines = ["No article matches \(query)"]
        guard let suggestions = results.suggestions else { return lines }
        for spelling in suggestions.spellings {
            let words = spelling.alternatives.map { "\($0.word) (\(counted($0.articles, "article")))" }
            let nearest = words.isEmpty ? "" : " Near it: \(words.joined(separator: ", "))"
            lines.append("No article has the word \(spelling.word).\(nearest)")
        }
        lines += Self.unknownNames(suggestions)
        if let query = suggestions.query { lines.append("Try: verbatim search '\(query)'") }
        return lines
    }

    /// A line for each filter that names somebody or something the archive does not have.
    static func unknownNames(_ suggestions: Suggestions) -> [String] {
        suggestions.unknownNames.map { name in
            let nearest = name.nearest.isEmpty ? "" : " Near it: \(name.nearest.joined(separator: ", "))"
            return "The archive has nothing for \(name.filter).\(nearest)"
        }
    }
}
