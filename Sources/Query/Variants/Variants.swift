import Coverage
import SQLite

/// What was said once and reported more than once.
public struct Variants: Sendable, Equatable {
    public var utterances: [Utterance]
    /// The number of utterances that are left out because only copies of one text, and its revisions, report them.
    public var inCopiesOnly: Int
}

extension FactLists {
    /// What was said once and reported more than once, the longest common core first, then the most outlets.
    ///
    /// - Parameters:
    ///   - filter: an utterance is listed whole where one of its quotes fits; older revisions report it where the filter includes them, and
    ///     copies where it does not leave them out.
    ///   - minOutlets: the fewest outlets that report it; nil for two, where each article without an outlet does for one.
    ///   - includesCopies: also what only copies of one text report.
    ///   - joinsSentences: utterances that the same quotations report are given as one, by the id of the first.
    public func variants(
        _ filter: FactFilter = FactFilter(), minOutlets: Int? = nil, includesCopies: Bool = false, joinsSentences: Bool = false
    ) throws -> Variants {
        var unlimited = filter
        (unlimited.limit, unlimited.offset) = (nil, 0)
        let rows = try rows(VariantList.select, try articleConditions(filter, .quotes), VariantList.order, unlimited)
        var groups: [[VariantReport]] = []
        var bodies = try ArticleBodies(connection)
        try rows.visit { row in
            guard let report = try VariantReport(row, &bodies), filter.includesRevisions || report.place.newestID == nil,
                !filter.withoutCopies || report.place.originID == nil
            else { return }
            if groups.last?.last?.utterance == report.utterance {
                groups[groups.count - 1].append(report)
            } else {
                groups.append([report])
            }
        }
        groups = groups.map(VariantReport.oneOfEachPassage)
        if joinsSentences { groups = try VariantReport.joined(groups, &bodies) }
        let all = groups.filter {
            $0.count > 1 && isReported($0.map(\.place), by: minOutlets)
        }.compactMap(VariantList.utterance)
        var utterances = includesCopies || minOutlets == 1 ? all : all.filter { $0.textCount > 1 }
        let inCopiesOnly = all.count - utterances.count
        utterances.sort { a, b in
            (b.coreWords, b.outletCount, b.strayCount, b.quoteCount, a.wordings.first?.text ?? "", a.id)
                < (a.coreWords, a.outletCount, a.strayCount, a.quoteCount, b.wordings.first?.text ?? "", b.id)
        }
        let page = utterances.dropFirst(max(0, filter.offset)).prefix(filter.limit ?? .max)
        return Variants(
            utterances: try page.map { try GoingOn.worded(withFullest(withContext($0, &bodies), &bodies), &bodies) },
            inCopiesOnly: inCopiesOnly)
    }

    private func isReported(_ places: [Utterance.Place], by minOutlets: Int?) -> Bool {
        let (outlets, strays) = (Utterance.outletCount(of: places), Utterance.strayCount(of: places))
        return if let minOutlets { outlets >= minOutlets || minOutlets == 1 } else { outlets + strays > 1 }
    }

    /// The same utterance with what stands around its words in the articles that quote them, and in their headlines.
    private func withContext(_ utterance: Utterance, _ bodies: inout ArticleBodies) throws -> Utterance {
        var utterance = utterance
        let fullest = WordedText(utterance.wordings.first?.text ?? "")
        for wording in utterance.wordings.indices {
            for number in utterance.wordings[wording].places.indices {
                let place = utterance.wordings[wording].places[number]
                utterance.wordings[wording].places[number].leadIn = try LeadIn.of(place, &bodies)
                utterance.wordings[wording].places[number].rest = try RestOfSentence.of(place, &bodies)
                utterance.wordings[wording].places[number].headline = HeadlineWording.of(place, fullest: fullest)
            }
        }
        return utterance
    }

    /// The same utterance with what its articles print beside the quotes: an outlet that prints all words elsewhere has cut none.
    private func withFullest(_ utterance: Utterance, _ bodies: inout ArticleBodies) throws -> Utterance {
        guard let fullest = utterance.wordings.first.map({ PrintedText($0.text) }) else { return utterance }
        var utterance = utterance
        for wording in utterance.wordings.indices where [.cut, .edited].contains(utterance.wordings[wording].relation) {
            for place in utterance.wordings[wording].places.indices {
                let article = utterance.wordings[wording].places[place].articleID
                guard try bodies.printed(article).contains(fullest) else { continue }
                utterance.wordings[wording].places[place].printsFullest = true
                utterance.wordings[wording].places[place].keepOnlyWhatIsCutWithin()
            }
        }
        return utterance
    }
}
