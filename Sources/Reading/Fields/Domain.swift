/// The host that a document comes from.
enum Domain {
    /// The host of an `http` or `https` address, in lower case, without `www.` and port; nil for other addresses.
    static func host(_ url: String) -> String? {
        guard isAddress(url) else { return nil }
        let afterScheme = url.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        let authority = afterScheme.prefix { !ends.contains($0) }
        let host = authority.split(separator: UInt8(ascii: "@")).last?.prefix { $0 != UInt8(ascii: ":") }
        return host.flatMap { name(String(decoding: $0, as: UTF8.self)) }
    }

    private static let ends = Array("/?#".utf8)

    /// Whether the text is a web address and no name.
    static func isAddress(_ text: String) -> Bool {
        ["http://", "https://"].contains { scheme in
            let start = text.utf8.prefix(scheme.utf8.count)
            return start.elementsEqual(scheme.utf8) || String(decoding: start, as: UTF8.self).lowercased() == scheme
        }
    }

    /// A bare host name, `www.example.com`, as `host` gives it; nil when it is none.
    static func name(_ text: String) -> String? {
        var host = text.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        if host.hasSuffix(".") { host.removeLast() }
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isHostByte) } ? host : nil
    }

    /// Letters, digits and hyphens; a host can have letters of any script.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
}
