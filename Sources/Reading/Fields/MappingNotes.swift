import Coverage

/// What one file's records had that found no field, for the remarks at its end.
struct MappingNotes {
    /// Fields that no record gave so far, of those that all coverage has.
    private var missing: Set<DocumentField> = [.title, .published, .outlet]
    /// Columns that no field is read from, in the order in which they came.
    private var unused: [String] = []
    private var seen: Set<String> = []
    private var unreadDates = 0
    private var firstUnreadDate: String?

    /// Columns that are remembered at most; a file can have new ones in every record.
    private static let longestList = 200

    mutating func add(_ document: Document, from selection: FieldSelection) {
        guard !missing.isEmpty else { return }
        if document.title != nil { missing.remove(.title) }
        if document.published != nil { missing.remove(.published) }
        if document.outlet != nil { missing.remove(.outlet) }
        guard !missing.isEmpty, unused.count < Self.longestList else { return }
        for name in selection.unknownNames where seen.insert(name).inserted { unused.append(name) }
    }

    mutating func addUnreadDate(_ text: String) {
        unreadDates += 1
        if firstUnreadDate == nil { firstUnreadDate = text }
    }

    /// - Parameter isMapped: whether the user named something inside the column.
    func remarks(on path: String, isCollection: Bool, isMapped: (String) -> Bool) -> [ReadingOutcome] {
        var remarks: [ReadingRemark.Content] = []
        let columns = unused.filter { !isMapped($0) }
        if isCollection && !missing.isEmpty && !columns.isEmpty { remarks.append(.unusedColumns(columns)) }
        if let firstUnreadDate { remarks.append(.unreadDates(count: unreadDates, first: firstUnreadDate)) }
        return remarks.map { .remark(ReadingRemark(source: path, content: $0)) }
    }
}
