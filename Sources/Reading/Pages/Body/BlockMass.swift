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
        raw = page.blocks.map { Self.rawMass($0, page.text) }
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
        var byMake: [Int32: Double] = [:]
        for container in containers where container.tag.isBlock && container.words.isBeside && container.make >= 0 {
            byMake[container.make, default: 0] += sum(container.blocks)
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
                let share = container.tag.isBlock ? byMake[container.make] ?? sum(container.blocks) : 0
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
