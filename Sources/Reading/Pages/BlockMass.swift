/// How much of an article each block looks like: length, less what is linked, less what has no sentence, less what the elements
/// around it say is something else.
struct BlockMass {
    /// A block each, without what the elements around it say.
    private(set) var raw: [Double]
    /// A block each.
    private(set) var mass: [Double]
    /// 0, 1 for text beside the article, 10 or more inside comments and the like; a block each.
    private(set) var besides: [Int]
    private var sums: [Double] = [0]

    /// The share of the page's text from which on what an element's class says about it must be wrong.
    private static let wrongShare = 0.4
    private static let wrongForeignShare = 0.7

    init(_ page: PageBlocks) {
        raw = page.blocks.map { Self.rawMass($0, page.text.bytes) }
        mass = raw
        besides = raw.map { _ in 0 }
        sumUp(raw)
        let levels = levels(of: page.containers)
        for (index, block) in page.blocks.enumerated() {
            besides[index] = levels[block.container]
            mass[index] = raw[index] * Self.factor(besides[index])
        }
        sumUp(mass)
    }

    /// Of the blocks below a container.
    func sum(_ blocks: Range<Int>) -> Double { sums[blocks.upperBound] - sums[blocks.lowerBound] }

    private mutating func sumUp(_ masses: [Double]) {
        sums = [0]
        sums.reserveCapacity(masses.count + 1)
        for mass in masses { sums.append(sums[sums.count - 1] + mass) }
    }

    /// What the classes of each container and of those around it add up to. A quotation inside the article is not beside it.
    private func levels(of containers: [PageContainer]) -> [Int] {
        let total = sum(0..<raw.count)
        // Parts of one article often have the same class; together they show that it means nothing.
        var byMake: [UInt64: Double] = [:]
        for container in containers where container.tag.isBlock && container.words.isBeside && container.words.make != 0 {
            byMake[container.words.make, default: 0] += sum(container.blocks)
        }
        var levels: [Int] = []
        levels.reserveCapacity(containers.count)
        for container in containers {
            var level = container.parent < 0 ? 0 : levels[container.parent]
            switch container.tag {
            case .blockquote: level -= level % 10
            case .body, .html, .article, .main: break
            default:
                guard container.words.isBeside, !container.words.isBody else { break }
                let share = container.tag.isBlock ? byMake[container.words.make] ?? sum(container.blocks) : 0
                if container.words.isForeign {
                    if share < Self.wrongForeignShare * total { level += 10 }
                } else if share < Self.wrongShare * total, level % 10 < 9 {
                    level += 1
                }
            }
            levels.append(level)
        }
        return levels
    }

    private static func factor(_ besides: Int) -> Double {
        switch besides {
        case 0: 1
        case 1: 0.25
        case 2..<10: 0.1
        default: 0.02
        }
    }

    private static func rawMass(_ block: PageBlock, _ text: [UInt8]) -> Double {
        if block.tag.isHeading || block.linkDensity > 0.5 { return 0 }
        let length = effectiveLength(block, text)
        if length < 25 { return 0 }
        var mass = length * (1 - block.linkDensity) * (1 - block.linkDensity)
        let hasSentence = SentenceEnd.isIn(text[block.range])
        if length < 60 && !hasSentence { mass *= 0.3 }
        switch block.tag {
        case .li, .td, .th, .dd, .dt: mass *= 0.5
        case .p, .blockquote, .pre: mass *= 1.25
        default: break
        }
        if !hasSentence { mass *= 0.5 }
        return BoilerplateLine.isWhole(text[block.range]) ? 0 : mass
    }

    /// Code points, where those of Chinese, Japanese, Korean and Thai say more than a letter does.
    private static func effectiveLength(_ block: PageBlock, _ text: [UInt8]) -> Double {
        let length = Double(block.length)
        guard Double(block.range.count) > length * 1.6 else { return length }
        var dense = 0
        let start = text[block.range.prefix(1200)]
        var index = start.startIndex
        while index + 1 < start.endIndex {
            switch start[index] {
            case 0xE0: if start[index + 1] == 0xB8 || start[index + 1] == 0xB9 { dense += 1 }
            case 0xE3: if (0x81...0x83).contains(start[index + 1]) { dense += 1 }
            case 0xE4...0xE9, 0xEB...0xED: dense += 1
            case 0xEA: if start[index + 1] >= 0xB0 { dense += 1 }
            default: break
            }
            index += 1
        }
        return Double(dense) > min(length, 400) * 0.3 ? length * 2.5 : length
    }
}

/// The end of a sentence in any script that the news is written in.
enum SentenceEnd {
    /// Whether a sentence ends in the line: a mark, closing quotes, then a space or nothing.
    static func isIn(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let mark = markLength(bytes, index)
                guard mark > 0 else {
                    index += 1
                    continue
                }
                index += mark
                var next = index
                while next < bytes.count {
                    let closer = closerLength(bytes, next)
                    if closer == 0 { break }
                    next += closer
                }
                if next == bytes.count || bytes[next] == 0x20 { return true }
            }
            return false
        }
    }

    private static func markLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x2E, 0x21, 0x3F: 1
        case 0xD8: has(bytes, index, 0x9F) ? 2 : 0
        case 0xE2: has(bytes, index, 0x80, 0xA6) ? 3 : 0
        case 0xE3: has(bytes, index, 0x80, 0x82) ? 3 : 0
        case 0xE0: has(bytes, index, 0xA5, 0xA4) ? 3 : 0
        case 0xEF: has(bytes, index, 0xBC, 0x81) || has(bytes, index, 0xBC, 0x9F) ? 3 : 0
        default: 0
        }
    }

    private static func closerLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x22, 0x27, 0x29: 1
        case 0xC2: has(bytes, index, 0xBB) ? 2 : 0
        case 0xE2: has(bytes, index, 0x80, 0x9D) || has(bytes, index, 0x80, 0x99) || has(bytes, index, 0x80, 0x9C) ? 3 : 0
        default: 0
        }
    }

    private static func has(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ second: UInt8, _ third: UInt8? = nil) -> Bool {
        guard index + 1 < bytes.count, bytes[index + 1] == second else { return false }
        guard let third else { return true }
        return index + 2 < bytes.count && bytes[index + 2] == third
    }
}
