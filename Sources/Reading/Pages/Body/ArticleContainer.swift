/// Finds the element that holds the article and little else.
struct ArticleContainer {
    private let page: PageBlocks
    private let mass: BlockMass

    init(_ page: PageBlocks, _ mass: BlockMass) {
        self.page = page
        self.mass = mass
    }

    /// From the share of the text above it on, a child takes the place of its parent.
    private static let childShare = 0.62

    /// The container's index; 0 when nothing stands out.
    func found(below root: Int = 0) -> Int {
        let total = sum(root)
        guard total > 0 else { return root }
        var current = hinted(below: root, total) ?? root
        while let child = heaviestChild(of: current), isWhole(child, in: current) { current = child }
        return current
    }

    private func sum(_ container: Int) -> Double { mass.sum(page.containers[container].blocks) }

    /// The container that its name says is the body, when it holds enough of the page.
    private func hinted(below root: Int, _ total: Double) -> Int? {
        var best: (score: Double, container: Int)?
        for index in root..<page.containers[root].end {
            let container = page.containers[index]
            guard container.tag.isBlock else { continue }
            let hint = hint(container)
            guard hint > 0 else { continue }
            switch container.tag {
            case .p, .li, .blockquote, .h1, .h2, .pre: continue
            default: break
            }
            let share = sum(index) / total
            if share >= 0.25, hint * share > (best?.score ?? 0) { best = (hint * share, index) }
        }
        guard let best, sum(best.container) / total >= 0.4 else { return nil }
        return best.container
    }

    private func hint(_ container: PageContainer) -> Double {
        if let property = page.tree.value(.itemprop, of: container.node), property.count >= 11,
            String(decoding: property, as: UTF8.self).lowercased().contains("articlebody")
        {
            return 3
        }
        if container.words.isBody { return 1.6 }
        if container.tag == .article { return 1.4 }
        if container.tag == .main { return 1.05 }
        if let role = page.tree.value(.role, of: container.node), role.elementsEqual("main".utf8) { return 1.05 }
        return 0
    }

    private func heaviestChild(of container: Int) -> Int? {
        var best: (mass: Double, child: Int)?
        for child in page.children(of: container) where sum(child) > (best?.mass ?? 0) { best = (sum(child), child) }
        return best?.child
    }

    /// Whether nothing of the article would be lost by going down to the child.
    private func isWhole(_ child: Int, in parent: Int) -> Bool {
        let base = sum(parent)
        switch page.containers[child].tag {
        case .p, .li, .blockquote, .pre: return false
        default: break
        }
        guard base > 0, sum(child) / base >= Self.childShare else { return false }
        let others = paragraphs(of: parent, outside: child)
        let lost = others.reduce(0) { $0 + mass.mass[$1] }
        let direct = others.filter { index in
            let block = page.blocks[index]
            return block.tag == .p && page.containers[block.container].parent == parent
        }
        return direct.count < 2 && lost <= 0.3 * base && continuation(of: child, in: parent, others) <= 0.04 * base
    }

    private func paragraphs(of parent: Int, outside child: Int) -> [Int] {
        let inner = page.containers[child].blocks
        return page.containers[parent].blocks.filter { index in
            guard !inner.contains(index), mass.mass[index] > 60, mass.besides[index] == 0 else { return false }
            let block = page.blocks[index]
            return block.length > 100 && (block.tag == .p || block.tag == .blockquote || block.tag == .div)
        }
    }

    /// The mass of the child's siblings that look like parts of the same article: of the same make, or before it.
    private func continuation(of child: Int, in parent: Int, _ others: [Int]) -> Double {
        guard !others.isEmpty else { return 0 }
        let base = sum(parent)
        let names = classNames(child)
        var found = 0.0
        for sibling in page.children(of: parent) where sibling != child {
            let container = page.containers[sibling]
            if container.words.isBeside && !container.words.isBody { continue }
            let good = others.reduce(0.0) { sum, index in
                container.blocks.contains(index) && page.blocks[index].linkDensity < 0.2 ? sum + mass.mass[index] : sum
            }
            guard good > 100 else { continue }
            let whole = self.sum(sibling)
            let isSame = container.tag == page.containers[child].tag && !names.isDisjoint(with: classNames(sibling))
            if isSame && whole > 0.03 * base || sibling < child && good >= 0.6 * whole && whole > 0.04 * base { found += good }
        }
        return found
    }

    private func classNames(_ container: Int) -> Set<Substring> {
        guard let names = page.tree.string(.class, of: page.containers[container].node) else { return [] }
        return Set(names.split(separator: " "))
    }
}
