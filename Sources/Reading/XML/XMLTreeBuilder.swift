/// Makes an `XMLTree` of bytes, as far as they go: an end tag closes what is open inside its element, one without a start is left
/// out, and what is open at the end ends there.
struct XMLTreeBuilder {
    private var tree: XMLTree
    private var scanner: XMLScanner
    private var open: [Int] = [0]
    /// How many open elements have the name, by its index.
    private var openNames: [Int] = [1]
    private var nameIndices: [String: Int32] = ["#root": 0]
    /// What raw names were resolved to, until a namespace is declared.
    private var resolved: [ArraySlice<UInt8>: Int32] = [:]
    /// Prefixes in the document, what they stand for, and the depth at which they were declared.
    private var scopes: [(prefix: String, known: String, depth: Int)] = []
    /// The names of open elements below the greatest depth, which are left out; their text is kept.
    private var tooDeep: [Int32] = []
    /// How many of those have the name, by its index.
    private var tooDeepNames: [Int32: Int] = [:]
    private let unnested: Set<String>
    private let fields: Set<String>

    private static let depthLimit = 512
    private static let nodeLimit = 4_000_000

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - unnested: elements that are never inside their own kind, so that one that has no end ends where the next begins.
    ///   - fields: elements that stand beside each other, never one right inside another, so that the same holds for them.
    static func tree(of bytes: [UInt8], unnested: Set<String> = [], fields: Set<String> = []) -> XMLTree {
        var builder = XMLTreeBuilder(bytes, unnested, fields)
        return builder.build()
    }

    private init(_ bytes: [UInt8], _ unnested: Set<String>, _ fields: Set<String>) {
        tree = XMLTree(bytes: bytes)
        scanner = XMLScanner(bytes)
        self.unnested = unnested
        self.fields = fields
    }

    private mutating func build() -> XMLTree {
        while let token = scanner.next() {
            if tree.nodes.count >= Self.nodeLimit {
                tree.isBrokenOff = true
                break
            }
            switch token {
            case .start(let tag): start(tag)
            case .end(let name, let range): end(name, range)
            case .text(let range): append(XMLTree.text, range)
            case .cdata(let range): append(XMLTree.cdata, range)
            }
        }
        if open.count > 1 || scanner.isBrokenOff { tree.isBrokenOff = true }
        while open.count > 0 { close(at: tree.bytes.count, tagEnd: tree.bytes.count) }
        return tree
    }

    private mutating func append(_ kind: Int32, _ range: Range<Int>) {
        guard !range.isEmpty, let parent = open.last else { return }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            .init(name: kind, parent: Int32(parent), end: index + 1, range: Int32(range.lowerBound)..<Int32(range.upperBound)))
    }

    private mutating func start(_ tag: XMLTag) {
        if open.count < Self.depthLimit { declareNamespaces(tag) }
        let name = name(of: tag.name)
        if unnested.contains(tree.names[Int(name)]), openNames[Int(name)] > 0 {
            closeThrough(name, at: tag.range.lowerBound, tagEnd: tag.range.lowerBound)
        }
        guard open.count < Self.depthLimit else {
            if !tag.isEmpty {
                tooDeep.append(name)
                tooDeepNames[name, default: 0] += 1
            }
            return
        }
        if let last = open.last, fields.contains(tree.names[Int(name)]), fields.contains(tree.names[Int(tree.nodes[last].name)]) {
            close(at: tag.range.lowerBound, tagEnd: tag.range.lowerBound)
        }
        guard let parent = open.last else { return }
        let index = tree.nodes.count
        var node = XMLTree.Node(
            name: name, parent: Int32(parent), end: Int32(index + 1),
            range: Int32(tag.range.lowerBound)..<Int32(tag.range.upperBound),
            attributes: Int32(tag.attributes.lowerBound)..<Int32(tag.attributes.upperBound))
        (node.contentEnd, node.byteEnd) = (node.range.upperBound, node.range.upperBound)
        tree.nodes.append(node)
        open.append(index)
        openNames[Int(name)] += 1
        if tag.isEmpty { close(at: tag.range.upperBound, tagEnd: tag.range.upperBound) }
    }

    private mutating func end(_ name: Range<Int>, _ tag: Range<Int>) {
        let name = self.name(of: name)
        if !tooDeep.isEmpty, tooDeepNames[name, default: 0] > 0 {
            while let last = tooDeep.popLast() {
                tooDeepNames[last, default: 1] -= 1
                if last == name { return }
            }
        }
        guard name > 0, openNames[Int(name)] > 0 else { return }
        closeThrough(name, at: tag.lowerBound, tagEnd: tag.upperBound)
    }

    private mutating func closeThrough(_ name: Int32, at position: Int, tagEnd: Int) {
        if !tooDeep.isEmpty { (tooDeep, tooDeepNames) = ([], [:]) }
        while open.count > 1, let last = open.last {
            let isIt = tree.nodes[last].name == name
            close(at: position, tagEnd: isIt ? tagEnd : position)
            if isIt { return }
        }
    }

    private mutating func close(at position: Int, tagEnd: Int) {
        guard let node = open.popLast() else { return }
        tree.nodes[node].end = Int32(tree.nodes.count)
        tree.nodes[node].contentEnd = Int32(position)
        tree.nodes[node].byteEnd = Int32(tagEnd)
        openNames[Int(tree.nodes[node].name)] -= 1
        while let scope = scopes.last, scope.depth > open.count {
            scopes.removeLast()
            resolved.removeAll(keepingCapacity: true)
        }
    }
}

extension XMLTreeBuilder {
    private mutating func declareNamespaces(_ tag: XMLTag) {
        guard Self.mentionsNamespace(tree.bytes[tag.attributes]) else { return }
        for (name, value) in XMLAttributes(tree.bytes, in: tag.attributes).pairs where name.hasPrefix("xmlns") {
            let prefix = name.hasPrefix("xmlns:") ? String(name.dropFirst(6)) : ""
            let known = XMLNamespaces.prefix(of: value.collapsed) ?? prefix
            scopes.append((prefix, known, open.count + 1))
            resolved.removeAll(keepingCapacity: true)
        }
    }

    private static func mentionsNamespace(_ attributes: ArraySlice<UInt8>) -> Bool {
        var index = attributes.startIndex
        while let found = attributes[index...].firstIndex(of: 0x78) {
            if attributes[found...].starts(with: "xmlns".utf8) { return true }
            index = found + 1
        }
        return false
    }

    /// The index of the name in `names`.
    private mutating func name(of range: Range<Int>) -> Int32 {
        let raw = tree.bytes[range]
        if let known = resolved[raw] { return known }
        let text = String(decoding: raw, as: UTF8.self).lowercased()
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let prefix = parts.count > 1 ? String(parts[0]) : ""
        let local = parts.count > 1 ? String(parts[1]) : text
        let known = scopes.last { $0.prefix == prefix }?.known ?? prefix
        let name = known.isEmpty ? local : known + ":" + local
        let index = nameIndices[name] ?? Int32(tree.names.count)
        if index == tree.names.count {
            tree.names.append(name)
            nameIndices[name] = index
            openNames.append(0)
        }
        resolved[raw] = index
        return index
    }
}
