import Coverage

/// The article's text on a page, found by where the mass of its prose lies.
///
/// Method: length times what is not linked, squared, a block; containers by their share of it (`BlockMass`,
/// `ArticleContainer`, `ArticleSelection`).
struct PageBody {
    /// One paragraph each, in order.
    private(set) var paragraphs: [Paragraph] = []
    /// Captions that stand between the article's paragraphs.
    private(set) var captions: [String] = []

    struct Paragraph {
        var text: String
        var kind: Block.Kind?
        /// What it shares with others of its kind: the table's row, the embedded post.
        var group = -1
    }

    /// - Parameter standfirsts: what the page says its article is about; a line that says the same above the text belongs to it.
    init(_ tree: PageTree, title: String?, standfirsts: [String] = []) {
        let body = tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0
        let page = BlockBuilder.blocks(of: tree, from: body)
        guard !page.blocks.isEmpty else { return }
        let mass = BlockMass(page)
        let root = ArticleChoice.article(of: page, title: title) ?? 0
        let container = ArticleContainer(page, mass).found(below: root)
        var selection = ArticleSelection(page, mass, in: container, title: title)
        var chosen = selection.chosen()
        if let first = chosen.first, let standfirst = Self.standfirst(of: standfirsts, before: first, page, mass) {
            chosen.insert(standfirst, at: 0)
        }
        paragraphs = chosen.map { Self.paragraph(page.blocks[$0], page) }
        joinRows()
        if let first = chosen.first, let last = chosen.last {
            captions = page.captions.filter { $0.blocksBefore >= first && $0.blocksBefore <= last + 1 }
                .map { tree.text(below: $0.node).composed }.filter { !$0.isEmpty }
        }
    }

    /// The block above the text that says what the page's description says.
    private static func standfirst(of given: [String], before first: Int, _ page: PageBlocks, _ mass: BlockMass) -> Int? {
        let given = given.filter { $0.utf8.count >= 50 }.map { Array($0.utf8) }
        guard !given.isEmpty else { return nil }
        func isGiven(_ index: Int) -> Bool {
            let text = page.text(page.blocks[index])
            guard text.count >= 50, page.blocks[index].linkDensity < 0.5 else { return false }
            // Descriptions are cut at some length.
            return given.contains { description in
                text.elementsEqual(description) || text.count > description.count && text.starts(with: description.prefix(80))
            }
        }
        // One that the text itself begins with is there already.
        guard !isGiven(first) else { return nil }
        return (0..<first).last { isGiven($0) && mass.besides[$0] < 10 && !page.blocks[$0].tag.isHeading }
    }

    /// Code points.
    var length: Int { paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    private static func paragraph(_ block: PageBlock, _ page: PageBlocks) -> Paragraph {
        var paragraph = Paragraph(text: page.string(block))
        if block.tag == .li { paragraph.kind = .list }
        var ancestor = block.container
        while ancestor >= 0 {
            let container = page.containers[ancestor]
            switch container.tag {
            case .ul, .ol: paragraph.group = paragraph.kind == .list && paragraph.group < 0 ? ancestor : paragraph.group
            case .tr where block.tag.isCell && paragraph.kind == nil:
                paragraph.kind = .table
                paragraph.group = ancestor
            case .blockquote where EmbeddedPost.isPost(container.node, in: page.tree):
                paragraph.kind = .embed
                paragraph.group = ancestor
            default: break
            }
            ancestor = container.parent
        }
        return paragraph
    }

    /// The cells of a table's row are one paragraph.
    private mutating func joinRows() {
        var joined: [Paragraph] = []
        for paragraph in paragraphs {
            if paragraph.kind == .table, let last = joined.last, last.kind == .table, last.group == paragraph.group {
                joined[joined.count - 1].text += " | " + paragraph.text
            } else {
                joined.append(paragraph)
            }
        }
        paragraphs = joined
    }
}

/// Posts of social networks inside a page.
enum EmbeddedPost {
    private static let classes = [
        "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "bluesky-embed", "mastodon-embed",
        "reddit-embed", "reddit-card", "text-post-media", "truthsocial-embed", "telegram-post",
    ]

    static func isPost(_ node: Int, in tree: PageTree) -> Bool {
        guard let names = tree.string(.class, of: node)?.lowercased() else { return false }
        return classes.contains { names.contains($0) }
    }
}

/// Of a page that shows several articles one below the other, the one that its title names.
enum ArticleChoice {
    /// The container's index; nil when there is no choice to make.
    static func article(of page: PageBlocks, title: String?) -> Int? {
        let candidates = page.containers.indices.filter { page.containers[$0].tag == .article }
        guard candidates.count >= 2 else { return nil }
        let titleWords = words(title ?? "")
        var found: [(likeness: Double, length: Int, container: Int)] = []
        for candidate in candidates {
            guard let heading = heading(page.containers[candidate].node, page.tree) else { continue }
            let words = words(heading)
            let length = page.containers[candidate].blocks.reduce(0) {
                page.blocks[$1].linkDensity < 0.3 ? $0 + page.blocks[$1].length : $0
            }
            guard !words.isEmpty, length > 300 else { continue }
            let shared = Double(words.intersection(titleWords).count)
            let likeness = titleWords.isEmpty ? 0 : shared / Double(words.union(titleWords).count)
            found.append((likeness, length, candidate))
        }
        guard found.count >= 2, let best = found.max(by: { ($0.likeness, $0.length) < ($1.likeness, $1.length) }) else {
            return nil
        }
        return best.likeness >= 0.4 ? best.container : nil
    }

    private static func heading(_ node: Int, _ tree: PageTree) -> String? {
        for inner in node..<Int(tree.nodes[node].end) where tree.nodes[inner].tag == .h1 { return tree.text(below: inner) }
        return nil
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}

extension PageBody {
    /// One paragraph a line with an empty line between, and its special passages; nil when there is no text.
    func document(source: String) -> Document? {
        var body = ""
        var blocks: [Block] = []
        var position = 0
        for paragraph in paragraphs {
            let text = paragraph.text.composed
            if text.isEmpty { continue }
            if !body.isEmpty {
                body += "\n\n"
                position += 2
            }
            body += text
            let length = text.unicodeScalars.count
            if let kind = paragraph.kind { blocks.append(Block(kind: kind, text: text, span: Span(position, position + length))) }
            position += length
        }
        guard !body.isEmpty else { return nil }
        var document = Document(source: source, body: body)
        document.blocks = blocks + captions.map { Block(kind: .caption, text: $0) }
        return document
    }

    /// Compares what was found with the text that the page's structured data gives: where these have little in common the longer
    /// data win, where the page's text holds more, only the paragraphs that the data know stay.
    mutating func reconcile(with given: String?) {
        guard let given = given.map({ HTMLText.paragraphs(HTMLText.paragraphs($0)) }), given.unicodeScalars.count > 300 else {
            return
        }
        let known = WordRuns(given)
        let found = WordRuns(paragraphs.map(\.text).joined(separator: "\n"))
        let covered = known.share(in: found)
        let length = Double(given.unicodeScalars.count)
        if covered < 0.5 {
            guard length > 0.8 * Double(self.length) else { return }
            paragraphs = given.split(separator: "\n").map { Paragraph(text: String($0)) }
        } else if found.share(in: known) < 0.85, length > 0.6 * Double(self.length) {
            let kept = paragraphs.filter { WordRuns($0.text).share(in: known) >= 0.5 }
            let keptLength = kept.reduce(0) { $0 + $1.text.unicodeScalars.count }
            if Double(keptLength) > 0.6 * length { paragraphs = kept }
        }
    }
}
