import Coverage

/// The article's text on a page, found by where the mass of its prose lies.
///
/// Method: length times what is not linked, squared, a block; containers by their share of it (`BlockMass`,
/// `ArticleContainer`, `ArticleSelection`).
struct PageBody {
    /// One paragraph each, in order.
    var paragraphs: [Paragraph] = []
    /// What stands between the article's paragraphs and is none of them: captions, posts that are shown as figures.
    private(set) var asides: [Block] = []

    struct Paragraph {
        var text: String
        var kind: Block.Kind?
        /// What it shares with others of its kind: the table's row, the embedded post.
        var group = -1
        /// The block quotation that it is part of; -1 for none.
        var quotation = -1
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
        if let first = chosen.first, let standfirst = Standfirst.block(of: standfirsts, before: first, page, mass) {
            chosen.insert(standfirst, at: 0)
        }
        paragraphs = chosen.map { Self.paragraph(page.blocks[$0], page) }
        joinRows()
        if let first = chosen.first, let last = chosen.last {
            asides = page.asides.filter { $0.blocksBefore >= first && $0.blocksBefore <= last + 1 }
                .map { Block(kind: $0.kind, text: tree.text(below: $0.node).composed) }.filter { !$0.text.isEmpty }
        }
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
            case .blockquote: paragraph.quotation = ancestor
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
