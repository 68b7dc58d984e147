import Coverage

/// Puts the members of one file's records where a document has a place for them; what has none goes to `extra`.
struct RecordMapper {
    private let options: ReadingOptions
    private var mapped: MappedColumns
    private var notes = MappingNotes()
    private var roles: [String: FieldNames.Role?] = [:]

    init(options: ReadingOptions) {
        self.options = options.cleaned
        mapped = MappedColumns(options.fieldMap)
    }

    /// A document whose body is among the members.
    mutating func document(_ members: [JSONMember], source: String) throws(ReadingFailure.Reason) -> Document {
        var selection = select(members)
        guard let body = selection.take(.field(.body), FieldText.body).map({ Paragraphs.normalised($0.composed) }), !body.isEmpty
        else {
            if let column = options.fieldMap[.body], !mapped.isSeen(.body) {
                throw .unknownColumn(column, columns: members.map(\.name))
            }
            throw .missingText(columns: members.map(\.name))
        }
        var document = Document(source: source, body: body)
        document.title = selection.take(.field(.title), FieldText.single)?.composed.collapsed
        fill(&document, from: &selection)
        return document
    }

    /// A document whose body is a text, with the members of its front matter.
    mutating func document(
        text: inout ArticleText, frontMatter: [JSONMember], source: String
    ) throws(ReadingFailure.Reason) -> Document {
        var selection = select(frontMatter)
        let title = selection.take(.field(.title), FieldText.single)?.composed.collapsed
        if let title, title != text.title?.collapsed { text.returnTitleToBody() }
        var document = Document(source: source, title: title ?? text.title?.collapsed, body: text.body)
        document.byline = text.byline
        fill(&document, from: &selection)
        return document
    }

    /// Whether a record has a value for the body, so that it is an article and no collection of them.
    mutating func hasBody(_ members: [JSONMember]) -> Bool {
        var selection = select(members)
        return selection.take(.field(.body), FieldText.body) != nil
    }

    /// What is wrong with a table's header; nil when it can be read.
    mutating func check(columns: [String]) -> ReadingFailure.Reason? {
        let selection = select(columns.map { JSONMember(name: $0, value: .string("")) })
        if let unknown = mapped.neverSeen.first { return .unknownColumn(unknown, columns: columns) }
        return selection.hasCandidates(.field(.body)) ? nil : .missingBodyColumn(columns: columns)
    }

    /// Mapped columns, other than the body's, that no record so far had.
    func columnsNeverSeen() -> [ReadingFailure.Reason] {
        mapped.neverSeen(except: .body).map { .unknownColumn($0, columns: roles.keys.sorted()) }
    }

    /// What is to be said about the file after its last record.
    func remarks(on path: String, isCollection: Bool) -> [ReadingOutcome] {
        notes.remarks(on: path, isCollection: isCollection, isMapped: mapped.reachInto)
    }

    private mutating func fill(_ document: inout Document, from selection: inout FieldSelection) {
        let byline = selection.take(.byline, FieldText.single)
        let (names, printed) =
            selection.take(.field(.authors)) { value -> ([String], String?)? in
                let names = Authors.names(in: value)
                return names.isEmpty ? nil : (names, Authors.printed(value))
            } ?? ([], nil)
        document.byline = (byline ?? printed)?.composed.collapsed ?? document.byline
        document.authors = names.isEmpty ? document.byline.map(Authors.names(in:)) ?? [] : names
        document.outlet =
            selection.take(.field(.outlet)) { FieldText.single($0).flatMap { Domain.isAddress($0) ? nil : $0 } }?.composed
            .collapsed
            ?? options.outlet
        document.url = selection.take(.field(.url), FieldText.single)?.collapsed
        document.domain =
            document.url.flatMap(Domain.host) ?? selection.take(.domain) { FieldText.single($0).flatMap(Domain.name) }
        document.language = selection.take(.field(.language)) { FieldText.single($0).flatMap(Language.tag) } ?? options.language
        document.published = date(.field(.published), from: &selection) ?? options.published
        document.modified = date(.field(.modified), from: &selection)
        document.dateline = Dateline(beginning: document.body)
        document.extra = selection.rest
        notes.add(document, from: selection)
    }

    private mutating func date(_ target: FieldNames.Target, from selection: inout FieldSelection) -> Timestamp? {
        if let date = selection.takeDate(target) { return date }
        if let text = selection.text(target) { notes.addUnreadDate(text) }
        return nil
    }

    private mutating func select(_ members: [JSONMember]) -> FieldSelection {
        var selection = FieldSelection(members)
        for (index, member) in members.enumerated() {
            if let role = role(of: member.name), options.fieldMap.isEmpty || !mapped.covers(role.target) {
                selection.add(index, member.value, for: role)
            }
        }
        mapped.add(to: &selection)
        return selection
    }

    private mutating func role(of name: String) -> FieldNames.Role? {
        if let known = roles[name] { return known }
        let role = FieldNames.role(of: name)
        roles[name] = role
        return role
    }
}
