/// The link of a newsletter to itself on the web.
enum WebVersion {
    /// Nil when no link says that it is this.
    ///
    /// - Parameter html: UTF-8.
    static func address(_ html: [UInt8]) -> String? {
        let tree = PageParser.tree(of: html, keepsLinks: true)
        for node in tree.nodes.indices where tree.nodes[node].tag == .a {
            let words = tree.text(below: node, limit: 200).lowercased()
            guard words.count < 80, isWebVersion(words), let address = tree.string(.href, of: node) else { continue }
            if let address = WebAddress.web(address) { return address }
        }
        return nil
    }

    private static let verbs = ["view", "read", "see", "open", "voir", "lire", "ansehen", "anzeigen", "öffnen", "ver", "leer"]
    private static let places = [
        "browser", "online", "on the web", "web version", "webversion", "en ligne", "navigateur", "navegador", "in app",
    ]

    private static func isWebVersion(_ words: String) -> Bool {
        if words == "web version" || words == "online version" || words == "webversion" { return true }
        let hasVerb = words.split { !$0.isLetter }.contains { verbs.contains(String($0)) }
        return hasVerb && places.contains { words.contains($0) }
    }
}
