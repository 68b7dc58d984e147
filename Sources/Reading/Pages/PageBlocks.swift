/// One paragraph's worth of text on a page.
struct PageBlock {
    /// The block element that holds it, and its tag.
    var node: Int
    var tag: PageTag
    /// Bytes in `PageBlocks.text`, on one line.
    var range: Range<Int>
    /// Code points, white space counted once.
    var length: Int
    /// The share of them that is inside links, 0 to 1.
    var linkDensity: Double
    var endsSentence = false
    /// What the block weighs before the elements around it have their say.
    var rawMass = 0.0
    var mass = 0.0
    /// 0, 1 for text beside the article, 10 or more inside comments and the like.
    var besides = 0
}

/// The text of a page cut into blocks, in order.
struct PageBlocks {
    let tree: PageTree
    private(set) var blocks: [PageBlock] = []
    private(set) var text: [UInt8] = []
    /// Captions of images, with the number of blocks before them.
    private(set) var captions: [(node: Int, blocksBefore: Int)] = []

    private var current: [UInt8] = []
    private var linkedLength = 0
    /// Line breaks since the last word; two of them part paragraphs.
    private var breaks = 0
    private var cuts: [Int] = []
    /// Open block elements and links with the node behind them.
    private var open: [(node: Int, end: Int, isBlock: Bool)] = []
    private var openLinks = 0

    /// Bytes of hidden text from which on it is no menu but an article that a script would show.
    private static let largeHiddenText = 1500

    /// - Parameter all: whether menus, captions and the like count as text too: in a fragment nothing is beside the text.
    init(of tree: PageTree, from root: Int, all: Bool = false) {
        self.tree = tree
        text.reserveCapacity(tree.bytes.count / 2)
        open.append((root, Int(tree.nodes[root].end), true))
        var index = root + 1
        let end = Int(tree.nodes[root].end)
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
                enter(index, node)
                index += 1
            }
        }
        close(before: end)
        flush(root)
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
        if tree.value(.hidden, of: index) != nil { return true }
        if let value = tree.value(.ariaHidden, of: index), value.elementsEqual("true".utf8) { return true }
        guard let style = tree.value(.style, of: index), style.count > 8 else { return false }
        let plain = String(decoding: style.lazy.filter { $0 != 0x20 }.map { $0 | 0x20 }, as: UTF8.self)
        return plain.contains("display:none") || plain.contains("visibility:hidden")
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
        case .figure, .iframe, .aside, .nav, .footer, .video: flush(lastBlock)
        default: break
        }
        guard tree.nodes[index].tag == .figure || tree.nodes[index].tag == .figcaption else { return }
        for inner in index..<Int(tree.nodes[index].end) where tree.nodes[inner].tag == .figcaption {
            captions.append((inner, blocks.count))
        }
    }

    private mutating func enter(_ index: Int, _ node: PageTree.Node) {
        switch node.tag {
        case .br: breaks += 1
        case .a:
            openLinks += 1
            open.append((index, Int(node.end), false))
        case let tag where tag.isBlock:
            flush(lastBlock)
            open.append((index, Int(node.end), true))
        default: break
        }
    }

    private var lastBlock: Int { open.last { $0.isBlock }?.node ?? 0 }

    private mutating func close(before index: Int) {
        while open.count > 1, let last = open.last, last.end <= index {
            if last.isBlock { flush(last.node) } else { openLinks -= 1 }
            open.removeLast()
        }
    }

    private mutating func append(_ words: ArraySlice<UInt8>) {
        if breaks > 0 {
            guard !words.allSatisfy(WhiteSpace.isBlank) else { return }
            if breaks > 1 { cuts.append(current.count) } else { current.append(0x20) }
            breaks = 0
        }
        current += words
        if openLinks > 0 { linkedLength += Self.length(words) }
    }

    /// Code points, white space at the ends and in runs left aside.
    private static func length(_ words: ArraySlice<UInt8>) -> Int {
        var count = 0
        var wasBlank = true
        for byte in words where byte & 0xC0 != 0x80 {
            let isBlank = WhiteSpace.isBlank(byte)
            if !(isBlank && wasBlank) { count += 1 }
            wasBlank = isBlank
        }
        return count > 0 && wasBlank ? count - 1 : count
    }

    private mutating func flush(_ node: Int) {
        breaks = 0
        guard !current.isEmpty else { return }
        let first = blocks.count
        var start = 0
        var total = 0
        for end in cuts + [current.count] {
            let begin = text.count
            let length = appendLine(current[start..<end])
            start = end
            guard length > 0 else { continue }
            total += length
            blocks.append(
                PageBlock(node: node, tag: tree.nodes[node].tag, range: begin..<text.count, length: length, linkDensity: 0))
        }
        let density = total > 0 ? min(1, Double(linkedLength) / Double(total)) : 0
        for index in first..<blocks.count { blocks[index].linkDensity = density }
        current.removeAll(keepingCapacity: true)
        cuts.removeAll(keepingCapacity: true)
        linkedLength = 0
    }

    /// Appends the words on one line; returns their code points.
    private mutating func appendLine(_ words: ArraySlice<UInt8>) -> Int {
        let begin = text.count
        var length = 0
        var isPending = false
        words.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                let blank = byte <= 0x20 || byte == 0x7F ? 1 : byte < 0xC2 ? 0 : WhiteSpace.length(bytes, at: index)
                if blank > 0 {
                    isPending = text.count > begin
                    index += blank
                    continue
                }
                if byte == 0xE2, let skipped = Self.invisible(bytes, index) {
                    index += skipped
                    continue
                }
                if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAD || (0x80...0x9F).contains(bytes[index + 1]) {
                    index += 2
                    continue
                }
                if isPending {
                    text.append(0x20)
                    length += 1
                    isPending = false
                }
                text.append(byte)
                if byte & 0xC0 != 0x80 { length += 1 }
                index += 1
            }
        }
        return length
    }

    /// Line and paragraph separators, zero-width spaces and the like: in pages they are aids for setting, no characters of the text.
    private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x8B), (0x80, 0xA8), (0x80, 0xA9), (0x81, 0xA0): return 3
        default: return nil
        }
    }

    func string(_ block: PageBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }

    mutating func update(_ index: Int, _ change: (inout PageBlock) -> Void) { change(&blocks[index]) }
}
