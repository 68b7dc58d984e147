import Coverage

/// Cuts the text of a page into blocks, in one walk over its nodes.
struct BlockBuilder {
    private let tree: PageTree
    /// The tree's.
    private let bytes: UnsafeBufferPointer<UInt8>
    private let classes: ClassReader
    /// Whether menus, captions and the like count as text too.
    private let all: Bool

    private var blocks: [PageBlock] = []
    private var text = BlockText()
    private var containers: [PageContainer] = []
    private var asides: [(node: Int, kind: Block.Kind, blocksBefore: Int)] = []

    /// The first block of the paragraph that is being read; line breaks can cut it into several.
    private var firstBlock = 0
    private var linkedLength = 0
    /// Line breaks since the last word; two of them part paragraphs.
    private var breaks = 0
    private var open: [OpenElement] = []
    private var openLinks = 0

    /// An element that has not ended yet: a container, a link, or both.
    private struct OpenElement {
        var end: Int32
        /// This or the nearest one around it; -1 for none.
        var container: Int
        /// The nearest container that is a block element.
        var block: Int
        var isContainer: Bool
        var isBlock: Bool
        var isLink: Bool
    }

    /// Bytes of hidden text from which on it is no menu but an article that a script would show.
    private static let largeHiddenText = 1500
    private static let hidingStyles = ["display:none", "visibility:hidden"].map { Array($0.utf8) }

    /// - Parameter all: whether menus, captions and the like count as text too: in a fragment nothing is beside the text.
    static func blocks(of tree: PageTree, from root: Int, all: Bool = false) -> PageBlocks {
        tree.bytes.withUnsafeBufferPointer { bytes in
            var builder = BlockBuilder(tree, bytes, all: all)
            builder.walk(from: root)
            return PageBlocks(
                tree: tree, blocks: builder.blocks, text: builder.text.bytes, containers: builder.containers,
                asides: builder.asides)
        }
    }

    private init(_ tree: PageTree, _ bytes: UnsafeBufferPointer<UInt8>, all: Bool) {
        self.tree = tree
        self.bytes = bytes
        self.all = all
        classes = ClassReader(tree)
        text.reserve(bytes.count / 2)
    }

    private mutating func walk(from root: Int) {
        let end = Int(tree.nodes[root].end)
        enter(root, tree.nodes[root], .none, make: -1)
        var index = root + 1
        while index < end {
            while open.count > 1, let last = open.last, Int(last.end) <= index { closeLast() }
            let node = tree.nodes[index]
            if node.tag == .text {
                append(bytes[Int(node.range.lowerBound)..<Int(node.range.upperBound)])
                index += 1
            } else if isLeftOut(index, node) {
                leaveOut(index, node)
                index = Int(node.end)
            } else {
                enter(index, node)
                index += 1
            }
        }
        while !open.isEmpty { closeLast() }
    }

    private mutating func enter(_ index: Int, _ node: PageTree.Node) {
        if node.tag == .br {
            breaks += 1
            return
        }
        let (words, make) = all || node.range.isEmpty ? (.none, -1) : classes.words(of: node, in: tree)
        guard node.tag.isBlock || node.tag == .a || words.isBeside || words.isBody else { return }
        enter(index, node, words, make: make)
    }

    private mutating func enter(_ index: Int, _ node: PageTree.Node, _ words: ClassWords, make: Int32) {
        let isBlock = node.tag.isBlock
        if isBlock && !open.isEmpty { flush() }
        if node.tag == .a { openLinks += 1 }
        let isContainer = isBlock || words.isBeside || words.isBody
        let around = open.last?.container ?? -1
        if isContainer {
            containers.append(
                PageContainer(
                    node: index, tag: node.tag, parent: around, blocks: blocks.count..<blocks.count, words: words, make: make))
        }
        let container = isContainer ? containers.count - 1 : around
        open.append(
            OpenElement(
                end: node.end, container: container, block: isBlock ? container : open.last?.block ?? 0,
                isContainer: isContainer, isBlock: isBlock, isLink: node.tag == .a))
    }

    private mutating func closeLast() {
        guard let last = open.last else { return }
        if last.isBlock { flush() }
        if last.isLink { openLinks -= 1 }
        if last.isContainer {
            containers[last.container].end = containers.count
            containers[last.container].blocks = containers[last.container].blocks.lowerBound..<blocks.count
        }
        open.removeLast()
    }

    private mutating func append(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
        if breaks > 0 {
            guard !words.allSatisfy(WhiteSpace.isBlank) else { return }
            if breaks > 1 { endBlock() } else { text.appendSpace() }
            breaks = 0
        }
        let length = text.append(words)
        if openLinks > 0 { linkedLength += length }
    }

    /// Makes a block of the words so far, which belong to the innermost open block element.
    private mutating func endBlock() {
        guard let container = open.last?.block, let line = text.endLine() else { return }
        blocks.append(
            PageBlock(
                container: container, tag: containers[container].tag, range: line.range, length: line.length, linkDensity: 0))
    }

    /// Ends the paragraph.
    private mutating func flush() {
        breaks = 0
        endBlock()
        if linkedLength > 0 {
            let total = blocks[firstBlock...].reduce(0) { $0 + $1.length }
            let density = min(1, Double(linkedLength) / Double(max(1, total)))
            for index in firstBlock..<blocks.count { blocks[index].linkDensity = density }
            linkedLength = 0
        }
        firstBlock = blocks.count
    }
}

extension BlockBuilder {
    private func isLeftOut(_ index: Int, _ node: PageTree.Node) -> Bool {
        switch node.tag {
        case .script, .style, .head, .template, .svg: return true
        case .select, .textarea, .iframe, .object: return true
        default: break
        }
        if all { return false }
        return node.tag.isDropped || (!node.range.isEmpty && isHidden(index) && !hasLargeText(index))
    }

    private func isHidden(_ index: Int) -> Bool {
        var isHidden = false
        tree.eachAttribute(of: index) { name, value in
            switch name {
            case .hidden: isHidden = true
            case .ariaHidden: if value.elementsEqual("true".utf8) { isHidden = true }
            case .style:
                guard value.count > 10, value.contains(0x64) || value.contains(0x44) || value.contains(0x76) else { return }
                let plain = value.filter { $0 != 0x20 }.map { $0 | 0x20 }
                if Self.hidingStyles.contains(where: { ByteSearch.contains($0, in: plain[...]) }) { isHidden = true }
            default: break
            }
        }
        return isHidden
    }

    private func hasLargeText(_ index: Int) -> Bool {
        var length = 0
        for inner in index..<Int(tree.nodes[index].end) where tree.nodes[inner].tag == .text {
            let parent = Int(tree.nodes[inner].parent)
            if tree.nodes[parent].tag == .p || tree.nodes[parent].tag == .span { length += tree.nodes[inner].range.count }
            if length >= Self.largeHiddenText { return true }
        }
        return false
    }

    private mutating func leaveOut(_ index: Int, _ node: PageTree.Node) {
        switch node.tag {
        case .figure, .iframe, .aside, .nav, .footer, .video: flush()
        default: break
        }
        guard node.tag == .figure || node.tag == .figcaption else { return }
        for inner in index..<Int(node.end) {
            switch tree.nodes[inner].tag {
            case .figcaption: asides.append((inner, .caption, blocks.count))
            case .blockquote where EmbeddedPost.isPost(inner, in: tree): asides.append((inner, .embed, blocks.count))
            default: break
            }
        }
    }
}
