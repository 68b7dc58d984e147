/// One paragraph's worth of text on a page.
struct PageBlock {
    /// The innermost block element around it.
    var container: Int
    var tag: PageTag
    /// Bytes in `PageBlocks.text`, on one line.
    var range: Range<Int>
    /// Code points, white space counted once.
    var length: Int
    /// The share of them that is inside links, 0 to 1.
    var linkDensity: Double
}

/// The text of a page cut into blocks, in order.
struct PageBlocks {
    let tree: PageTree
    private(set) var blocks: [PageBlock] = []
    private(set) var text = BlockText()
    private(set) var containers: [PageContainer] = []
    /// Captions of images, with the number of blocks before them.
    private(set) var captions: [(node: Int, blocksBefore: Int)] = []

    private var current: [UInt8] = []
    private var linkedLength = 0
    /// Line breaks since the last word; two of them part paragraphs.
    private var breaks = 0
    private var cuts: [Int] = []
    private var open: [OpenElement] = []
    private var openLinks = 0
    private var classes = ClassReader()

    /// An element that has not ended yet: a container, a link, or both.
    private struct OpenElement {
        var end: Int32
        /// -1 for a link that is no container.
        var container: Int
        var isBlock: Bool
        var isLink: Bool
    }

    /// Bytes of hidden text from which on it is no menu but an article that a script would show.
    private static let largeHiddenText = 1500

    /// - Parameter all: whether menus, captions and the like count as text too: in a fragment nothing is beside the text.
    init(of tree: PageTree, from root: Int, all: Bool = false) {
        self.tree = tree
        text.reserve(tree.bytes.count / 2)
        let end = Int(tree.nodes[root].end)
        enter(root, tree.nodes[root], isBlock: true, isLink: false, ClassWords.none)
        var index = root + 1
        while index < end {
            close(before: index)
            let node = tree.nodes[index]
            if node.tag == .text {
                append(tree.text(ofTextNode: index))
                index += 1
            } else if isLeftOut(index, all) {
                leaveOut(index)
                index = Int(node.end)
            } else {
                enter(index, node, all)
                index += 1
            }
        }
        close(before: end)
        closeLast()
    }

    private func isLeftOut(_ index: Int, _ all: Bool) -> Bool {
        let tag = tree.nodes[index].tag
        if tag == .script || tag == .style || tag == .head || tag == .template || tag == .svg { return true }
        if all { return tag == .select || tag == .textarea || tag == .iframe || tag == .object }
        if tag.isDropped { return true }
        return isHidden(index) && !hasLargeText(index)
    }

    private func isHidden(_ index: Int) -> Bool {
        guard !tree.nodes[index].range.isEmpty else { return false }
        var isHidden = false
        tree.eachAttribute(of: index) { name, value in
            switch name {
            case .hidden: isHidden = true
            case .ariaHidden: if value.elementsEqual("true".utf8) { isHidden = true }
            case .style:
                guard value.count > 10, value.contains(0x64) || value.contains(0x44) || value.contains(0x76) else { return }
                let plain = String(decoding: value.lazy.filter { $0 != 0x20 }.map { $0 | 0x20 }, as: UTF8.self)
                if plain.contains("display:none") || plain.contains("visibility:hidden") { isHidden = true }
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

    private mutating func leaveOut(_ index: Int) {
        switch tree.nodes[index].tag {
        case .figure, .iframe, .aside, .nav, .footer, .video: flush()
        default: break
        }
        guard tree.nodes[index].tag == .figure || tree.nodes[index].tag == .figcaption else { return }
        for inner in index..<Int(tree.nodes[index].end) where tree.nodes[inner].tag == .figcaption {
            captions.append((inner, blocks.count))
        }
    }

    private mutating func enter(_ index: Int, _ node: PageTree.Node, _ all: Bool) {
        if node.tag == .br {
            breaks += 1
            return
        }
        let words = all || node.range.isEmpty ? .none : classes.words(of: index, in: tree)
        let isBlock = node.tag.isBlock
        let isLink = node.tag == .a
        guard isBlock || isLink || words.isBeside || words.isBody else { return }
        enter(index, node, isBlock: isBlock, isLink: isLink, words)
    }

    private mutating func enter(_ index: Int, _ node: PageTree.Node, isBlock: Bool, isLink: Bool, _ words: ClassWords) {
        if isBlock && !open.isEmpty { flush() }
        if isLink { openLinks += 1 }
        let isContainer = isBlock || words.isBeside || words.isBody
        if isContainer {
            let parent = open.last { $0.container >= 0 }?.container ?? -1
            containers.append(
                PageContainer(
                    node: index, tag: node.tag, parent: parent, blocks: blocks.count..<blocks.count, words: words))
        }
        open.append(
            OpenElement(end: node.end, container: isContainer ? containers.count - 1 : -1, isBlock: isBlock, isLink: isLink))
    }

    private mutating func close(before index: Int) {
        while open.count > 1, let last = open.last, Int(last.end) <= index { closeLast() }
    }

    private mutating func closeLast() {
        guard let last = open.last else { return }
        if last.isBlock { flush() }
        if last.isLink { openLinks -= 1 }
        if last.container >= 0 {
            containers[last.container].end = containers.count
            containers[last.container].blocks = containers[last.container].blocks.lowerBound..<blocks.count
        }
        open.removeLast()
    }

    private mutating func append(_ words: ArraySlice<UInt8>) {
        if breaks > 0 {
            guard !words.allSatisfy(WhiteSpace.isBlank) else { return }
            if breaks > 1 { cuts.append(current.count) } else { current.append(0x20) }
            breaks = 0
        }
        current += words
        if openLinks > 0 { linkedLength += BlockText.length(words) }
    }

    /// Makes blocks of the words so far, which belong to the innermost open block element.
    private mutating func flush() {
        breaks = 0
        guard !current.isEmpty, let container = open.last(where: { $0.isBlock })?.container else { return }
        let first = blocks.count
        var start = 0
        var total = 0
        cuts.append(current.count)
        for end in cuts {
            let begin = text.bytes.count
            let length = text.appendLine(current[start..<end])
            start = end
            guard length > 0 else { continue }
            total += length
            blocks.append(
                PageBlock(
                    container: container, tag: containers[container].tag, range: begin..<text.bytes.count, length: length,
                    linkDensity: 0))
        }
        let density = total > 0 ? min(1, Double(linkedLength) / Double(total)) : 0
        for index in first..<blocks.count { blocks[index].linkDensity = density }
        current.removeAll(keepingCapacity: true)
        cuts.removeAll(keepingCapacity: true)
        linkedLength = 0
    }

    func string(_ block: PageBlock) -> String { String(decoding: text.bytes[block.range], as: UTF8.self) }

    /// Whether the container lies strictly inside the other one.
    func isInside(_ container: Int, _ ancestor: Int) -> Bool { ancestor < container && container < containers[ancestor].end }

    /// The containers right below it.
    func children(of container: Int) -> [Int] {
        var found: [Int] = []
        var index = container + 1
        while index < containers[container].end {
            found.append(index)
            index = containers[index].end
        }
        return found
    }
}
