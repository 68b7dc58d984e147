import Coverage

/// Turns the JSON values of one file into documents: an object is a record, or holds one array of records.
struct RecordReader {
    private let path: String
    private let options: ReadingOptions
    private var mapper: RecordMapper
    /// The records so far.
    private(set) var count = 0

    init(path: String, options: ReadingOptions) {
        self.path = path
        self.options = options
        mapper = RecordMapper(options: options)
    }

    /// The documents and failures of one top-level value; `source` names its first record's place.
    mutating func outcomes(of value: JSONValue, source: String, place: String?) -> [ReadingOutcome] {
        guard case .object(let members) = value else {
            count += 1
            return [failure(.notAnObject(found: value.kind), place)]
        }
        if let feed = JSONFeed(members) { return outcomes(of: feed, source: source, place: place) }
        guard let records = collection(in: members) else { return [outcome(members, source: source, place: place)] }
        return records.enumerated().map { index, record in
            let inner = "element \(index + 1)"
            let place = place.map { "\($0), \(inner)" } ?? inner
            guard case .object(let members) = record else { return failure(.notAnObject(found: record.kind), place) }
            return outcome(members, source: "\(source)#\(index + 1)", place: place)
        }
    }

    /// The whole records of a collection that breaks off; nothing for what is none.
    mutating func outcomes(ofBroken members: [JSONMember], source: String, place: String?) -> [ReadingOutcome] {
        guard JSONFeed(members) != nil || collection(in: members) != nil else { return [] }
        return outcomes(of: .object(members), source: source, place: place)
    }

    /// What only shows after the last record: mapped columns that no record had, and remarks. Unused columns are worth a word
    /// in a collection, not in a document that stands alone.
    func outcomesAtEnd(isCollection: Bool = true) -> [ReadingOutcome] {
        if count == 0 { return [] }
        return mapper.columnsNeverSeen().map { failure($0, nil) } + mapper.remarks(on: path, isCollection: isCollection)
    }

    private mutating func outcome(_ members: [JSONMember], source: String, place: String?) -> ReadingOutcome {
        count += 1
        if options.fieldMap.isEmpty, let item = NewsItem(ninjs: members) { return outcome(item, members, source, place) }
        do {
            return .document(try mapper.document(members, source: source))
        } catch {
            return failure(error, place)
        }
    }

    private mutating func outcomes(of feed: JSONFeed, source: String, place: String?) -> [ReadingOutcome] {
        if feed.items.isEmpty { return [.remark(ReadingRemark(source: self.path, content: .without("items")))] }
        return feed.items.enumerated().map { index, item in
            count += 1
            let inner = "item \(index + 1)"
            let path = feed.items.count > 1 ? "\(source)#\(index + 1)" : source
            if let document = feed.document(item, source: path, options: options) { return .document(document) }
            guard case .object(let members) = item else { return failure(.notAnObject(found: item.kind), inner) }
            return failure(.wordless(members.map(\.name)), place.map { "\($0), \(inner)" } ?? inner)
        }
    }

    private func outcome(_ item: NewsItem, _ members: [JSONMember], _ source: String, _ place: String?) -> ReadingOutcome {
        guard var document = item.document(source: source, options: options) else {
            return failure(.wordless(members.map(\.name)), place)
        }
        let bytes = Array(JSONValue.object(members).sortedText.utf8)
        document.original = Original(mediaType: "application/json", charset: "UTF-8", bytes: bytes)
        return .document(document)
    }

    /// The one array of objects in an object that is no article itself: `{"articles": [...]}`.
    private mutating func collection(in members: [JSONMember]) -> [JSONValue]? {
        guard !mapper.hasBody(members) else { return nil }
        let arrays = members.compactMap { member -> [JSONValue]? in
            guard case .array(let values) = member.value, case .object? = values.first else { return nil }
            return values
        }
        return arrays.count == 1 ? arrays[0] : nil
    }

    private func failure(_ reason: ReadingFailure.Reason, _ place: String?) -> ReadingOutcome {
        .failure(ReadingFailure(source: path, place: place, reason: reason))
    }
}
