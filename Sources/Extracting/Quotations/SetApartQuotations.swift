import Coverage

/// Finds words that no quote marks set apart from the article's own: block quotations, posts, statements that are announced.
struct SetApartQuotations {
    private let text: AnnotatedText
    private let blocks: BlockQuotations
    private let posts: EmbeddedPosts
    private let announcements: Announcements
    private var statements: AnnouncedStatements
    /// Where the words end that were found last.
    private(set) var end = 0
    /// Who spoke last before the paragraph that was noted last.
    private var running: TokenRange?

    /// - Parameter blockQuotations: what the document sets apart as the words of somebody else, in order.
    init(_ text: AnnotatedText, people: People, blockQuotations: [Span]) {
        self.text = text
        blocks = BlockQuotations(text, spans: blockQuotations)
        posts = EmbeddedPosts(text)
        announcements = Announcements(text)
        statements = AnnouncedStatements(text, people: people, announcements: announcements)
    }

    /// The block quotation that begins with a paragraph, and whoever the paragraph above introduces.
    func block(from number: Int, _ unclaimed: UnclaimedQuotations) -> Attribution? {
        guard number > 0, let quotation = blocks.quotation(from: number) else { return nil }
        let above = text.paragraphs[number - 1]
        if let (cue, source) = unclaimed.introduction(above) {
            return Attribution(cue: cue, source: source, contents: [quotation], isSetApart: true)
        }
        guard let announcement = announcements.announcement(endOf: above), let source = announcement.source else { return nil }
        return Attribution(cue: announcement.cue, source: source, contents: [quotation], isSetApart: true)
    }

    /// The post or statement that begins with a paragraph.
    ///
    /// - Parameter reports: what the tagger found from the paragraph on, by cue.
    mutating func unmarked(from number: Int, reports: ArraySlice<Attribution>) -> Attribution? {
        guard text.paragraphs[number].lowerBound >= end else { return nil }
        return posts.attribution(in: text.paragraphs[number])
            ?? statements.attribution(in: number, reports: reports, running: running)
    }

    /// Notes what a paragraph was found to be, and who spoke last before it.
    mutating func note(_ found: Attribution?, running source: TokenRange?) {
        running = source
        if let found, found.isSetApart, let last = found.contents.last { end = last.upperBound }
    }
}
