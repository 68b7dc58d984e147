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
