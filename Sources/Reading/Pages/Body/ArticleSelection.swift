/// Chooses the blocks of an article's container that are the article: its paragraphs, the headings between them, its lists and
/// tables; not teasers, calls, credits and what the elements' classes say is beside it.
struct ArticleSelection {
    private let page: PageBlocks
    private let mass: BlockMass
    private let container: Int
    private let title: String
    private let range: Range<Int>
    private var verdicts: [Verdict]

    private enum Verdict { case kept, dropped, heading, keptHeading }

    init(_ page: PageBlocks, _ mass: BlockMass, in container: Int, title: String?) {
        self.page = page
        self.mass = mass
        self.container = container
        self.title = title?.lowercased() ?? ""
        range = page.containers[container].blocks
        verdicts = []
    }

    /// Indices of the chosen blocks, in order.
    mutating func chosen() -> [Int] {
        let base = range.reduce(Int.max) { min($0, mass.besides[$1]) }
        let trustsClasses = trustsClasses(base)
        verdicts = range.map { verdict($0, base, trustsClasses) }
        dropTeasers()
        dropLinkLists()
        keepTables(base, trustsClasses)
        settleHeadings()
        var found: [Int] = []
        for (offset, index) in range.enumerated() where verdicts[offset] != .dropped {
            let isRepeated =
                page.blocks[index].length > 60
                && found.suffix(4).contains {
                    page.text(page.blocks[$0]) == page.text(page.blocks[index])
                }
            if !isRepeated { found.append(index) }
        }
        while let last = found.last, page.blocks[last].tag.isHeading { found.removeLast() }
        return found
    }

    /// Where most of the text is said to be beside the article, the classes mean something else.
    private func trustsClasses(_ base: Int) -> Bool {
        var (all, beside) = (0, 0)
        for index in range where page.blocks[index].linkDensity < 0.4 && mass.besides[index] < 10 {
            all += page.blocks[index].length
            if mass.besides[index] > base { beside += page.blocks[index].length }
        }
        return Double(beside) < 0.6 * Double(all)
    }

    private func verdict(_ index: Int, _ base: Int, _ trustsClasses: Bool) -> Verdict {
        let block = page.blocks[index]
        let besides = mass.besides[index]
        if trustsClasses && besides > base || besides >= 10 && base < 10 { return .dropped }
        let text = page.text(block)
        if BoilerplateLine.isWhole(text) || block.tag == .address { return .dropped }
        if block.tag.isHeading { return block.tag == .h1 || isTitle(block) ? .dropped : .heading }
        if block.linkDensity > 0.6 && block.length < 400 {
            return block.tag == .p && block.linkDensity < 0.85 && SentenceEnd.isIn(text) ? .kept : .dropped
        }
        if block.linkDensity > 0.3 && BoilerplateLine.opensWithCall(text) { return .dropped }
        if block.tag == .li && block.linkDensity > 0.5 { return .dropped }
        if block.length < 70, Self.isFrame(block.tag), !SentenceEnd.isIn(text) { return .dropped }
        return isTitle(block) ? .dropped : .kept
    }

    private func isTitle(_ block: PageBlock) -> Bool {
        guard !title.isEmpty, abs(block.range.count - title.utf8.count) < 40 else { return false }
        return page.string(block).lowercased() == title
    }

    /// Elements that hold paragraphs; what stands in them bare is a label unless it is a sentence.
    private static func isFrame(_ tag: PageTag) -> Bool {
        switch tag {
        case .div, .section, .td, .article, .main, .header, .address, .center: true
        default: false
        }
    }

    /// Cards of other stories: a linked heading and a few words, two or more of them.
    private mutating func dropTeasers() {
        var found: [Int: (length: Int, linked: Int, plain: Int)] = [:]
        for index in range {
            let block = page.blocks[index]
            var ancestor = block.container
            for _ in 0..<4 where ancestor >= 0 && ancestor != container {
                var sums = found[ancestor, default: (0, 0, 0)]
                sums.length += block.length
                if block.tag.isHeading && block.tag != .h1 {
                    if block.linkDensity > 0.8 { sums.linked += 1 } else { sums.plain += 1 }
                }
                found[ancestor] = sums
                ancestor = page.containers[ancestor].parent
            }
        }
        let cards = found.filter { card, sums in
            sums.linked == 1 && sums.plain == 0 && sums.length < 900 && page.isInside(card, container)
        }
        guard cards.count >= 2 else { return }
        var isInCard = [Bool](repeating: false, count: range.count)
        for card in cards.keys {
            for index in page.containers[card].blocks { isInCard[index - range.lowerBound] = true }
        }
        let all = range.reduce(0) { $0 + page.blocks[$1].length }
        let inCards = range.reduce(0) { isInCard[$1 - range.lowerBound] ? $0 + page.blocks[$1].length : $0 }
        guard inCards * 2 < max(1, all) else { return }
        for offset in isInCard.indices where isInCard[offset] { verdicts[offset] = .dropped }
    }

    private mutating func dropLinkLists() {
        let lists = sums { block in block.tag == .li ? page.containers[block.container].parent : nil }
        for (offset, index) in range.enumerated() where page.blocks[index].tag == .li {
            guard let list = lists[page.containers[page.blocks[index].container].parent] else { continue }
            if list.linked / Double(max(1, list.length)) > 0.5 { verdicts[offset] = .dropped }
        }
    }

    private mutating func keepTables(_ base: Int, _ trustsClasses: Bool) {
        let tables = sums { block in block.tag.isCell ? table(of: block) : nil }
        guard !tables.isEmpty else { return }
        for (offset, index) in range.enumerated() where page.blocks[index].tag.isCell {
            guard let table = table(of: page.blocks[index]).flatMap({ tables[$0] }) else { continue }
            let isBeside = trustsClasses && mass.besides[index] > base
            if table.count >= 4 && table.linked < 0.5 * Double(table.length) && !isBeside { verdicts[offset] = .kept }
        }
    }

    private func table(of block: PageBlock) -> Int? {
        var ancestor = block.container
        while ancestor >= 0 && ancestor != container {
            if page.containers[ancestor].tag == .table { return ancestor }
            ancestor = page.containers[ancestor].parent
        }
        return nil
    }

    private func sums(by key: (PageBlock) -> Int?) -> [Int: (length: Int, linked: Double, count: Int)] {
        var found: [Int: (length: Int, linked: Double, count: Int)] = [:]
        for index in range {
            let block = page.blocks[index]
            guard let key = key(block) else { continue }
            let sums = found[key, default: (0, 0, 0)]
            found[key] = (sums.length + block.length, sums.linked + Double(block.length) * block.linkDensity, sums.count + 1)
        }
        return found
    }

    /// A heading stays when kept text follows it at once.
    private mutating func settleHeadings() {
        for offset in verdicts.indices.reversed() where verdicts[offset] == .heading {
            var next = offset + 1
            while next < verdicts.count && verdicts[next] == .dropped { next += 1 }
            let isFollowed = next < verdicts.count && next - offset <= 3
            let isLinked = page.blocks[range.lowerBound + offset].linkDensity > 0.7
            verdicts[offset] = isFollowed && !isLinked ? .keptHeading : .dropped
        }
    }
}
