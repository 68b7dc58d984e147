extension FactLists {
    /// The filters that name somebody or something the archive does not have, for a list that came out empty.
    public func suggestions(for filter: FactFilter) throws -> Suggestions {
        let names = NameSuggester(connection: connection, lexicon: lexicon)
        let given: [Filter?] = [
            filter.speaker.map(Filter.speaker), filter.person.map(Filter.person), filter.outlet.map(Filter.outlet),
            filter.hashtag.map { Filter.hashtag(Self.tag($0)) }, filter.family.map { Filter.hashtag(Self.tag($0)) },
        ]
        var unknown: [Suggestions.UnknownName] = []
        for filter in given.compactMap({ $0 }) where try !names.isKnown(filter) {
            unknown.append(.init(filter: filter.queryText, nearest: try names.nearest(to: filter)))
        }
        return Suggestions(spellings: [], unknownNames: unknown, query: nil)
    }
}
