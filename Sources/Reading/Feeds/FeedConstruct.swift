/// The kinds of value that the elements of feeds have.
enum FeedConstruct {
    /// The text in an element, by what it says about its type.
    static func text(_ tree: XMLTree, _ node: Int?) -> FeedText? {
        guard let node else { return nil }
        let isAtom = tree.name(of: node).hasPrefix("atom:")
        let type = tree.attribute("type", of: node)?.lowercased()
        let mode = tree.attribute("mode", of: node)?.lowercased()
        if mode == "base64" || type == "application/octet-stream" {
            return Base64.decoded(Array(tree.text(of: node).utf8)).map {
                .html(String(decoding: Charset.utf8($0), as: UTF8.self))
            }
        }
        if tree.attribute("src", of: node) != nil { return nil }
        if tree.hasElements(node) { return .html(String(decoding: tree.markup(of: node), as: UTF8.self)) }
        let text = tree.text(of: node)
        if text.isBlank { return nil }
        switch type {
        case "html", "text/html", "application/xhtml+xml", "xhtml": return .html(text)
        case "text", "text/plain": return isAtom ? .plain(text) : .html(text)
        case nil: return isAtom && !FeedText.hasTags(text) ? .plain(text) : .html(text)
        case let type?:
            return type.hasPrefix("image/") || type.hasPrefix("audio/") || type.hasPrefix("video/") ? nil : .html(text)
        }
    }

    /// The address that a link of the node names: RSS has it as text, Atom as an attribute.
    static func link(_ tree: XMLTree, _ node: Int, base: String?) -> String? {
        let links = tree.children("link", "atom:link", "feedburner:origlink", of: node)
        if let original = links.first(where: { tree.name(of: $0) == "feedburner:origlink" }),
            let address = WebAddress.web(tree.line(of: original))
        {
            return address
        }
        let alternates = links.filter { (tree.attribute("rel", of: $0) ?? "alternate").lowercased() == "alternate" }
        // Of several, the page that people read.
        let sorted = alternates.filter { isPage(tree.attribute("type", of: $0)) } + alternates
        for link in sorted {
            let base = tree.base(of: link) ?? base
            if let address = WebAddress.web(tree.attribute("href", of: link) ?? tree.line(of: link), from: base) {
                return address
            }
        }
        return nil
    }

    private static func isPage(_ type: String?) -> Bool { type == nil || type?.contains("html") == true }

    /// The names of people in `author`, `dc:creator` and the like.
    static func authors(_ tree: XMLTree, _ nodes: [Int]) -> [String] {
        var names: [String] = []
        for node in nodes {
            let name = tree.line(of: tree.child("atom:name", "name", of: node)) ?? tree.line(of: node).flatMap(personName)
            guard let name else { continue }
            // What is no name by its words is one all the same where the feed says so.
            let credited = Authors.names(in: name)
            let isAddress = name.contains("@") || Domain.isAddress(name)
            for name in credited.isEmpty && !isAddress ? [name] : credited where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The name in `ana@example.org (Ana Ruiz)` and `Ana Ruiz <ana@example.org>`; nil for an address alone.
    static func personName(_ text: String) -> String? {
        let text = HTMLText.line(text)
        guard text.contains("@") else { return text.isEmpty ? nil : text }
        if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let inner = String(text[text.index(after: open)..<close]).collapsed
            let outer = String(text[..<open]).collapsed
            let name = inner.contains("@") ? outer : inner
            return name.isEmpty || name.contains("@") ? nil : name
        }
        if let open = text.firstIndex(of: "<") {
            let name = String(text[..<open]).collapsed
            return name.isEmpty ? nil : name
        }
        let words = text.split(separator: " ").filter { !$0.contains("@") }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension XMLTree {
    /// The address that relative ones below the node begin at.
    func base(of node: Int) -> String? {
        var chain: [String] = []
        var index = node
        while index >= 0 {
            if let base = attribute("xml:base", of: index) { chain.append(base) }
            index = Int(nodes[index].parent)
        }
        return chain.reversed().reduce(nil) { base, next in WebAddress.resolved(next, from: base) }
    }
}
