/// The root element of XML or HTML, by which its vocabulary shows.
enum MarkupRoot {
    /// The root's name in lower case without a prefix, behind declarations and comments; nil when the text begins with no markup.
    static func name(of head: [UInt8]) -> String? {
        let text = Charset.narrow(head)
        guard text.first(where: { !WhiteSpace.isBlank($0) }) == 0x3C else { return nil }
        var scanner = XMLScanner(text)
        while let token = scanner.next() {
            switch token {
            case .start(let tag):
                let name = String(decoding: text[tag.name], as: UTF8.self).lowercased()
                return name.split(separator: ":").last.map(String.init)
            case .text(let range) where text[range].allSatisfy(WhiteSpace.isBlank): continue
            default: return nil
            }
        }
        return nil
    }
}
