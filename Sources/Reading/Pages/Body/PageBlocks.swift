import Coverage

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
    let blocks: [PageBlock]
    /// The blocks' lines, UTF-8.
    let text: [UInt8]
    let containers: [PageContainer]
    /// Captions of images and posts that are shown as figures, with the number of blocks before them.
    let asides: [(node: Int, kind: Block.Kind, blocksBefore: Int)]

    func text(_ block: PageBlock) -> ArraySlice<UInt8> { text[block.range] }

    func string(_ block: PageBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }

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
