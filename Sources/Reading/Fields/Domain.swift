/// The host that a document comes from.
enum Domain {
    /// The host of an `http` or `https` address, in lower case, without `www.` and port; nil for other addresses.
    static func host(_ url: String) -> String? {
        let lower = url.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let authority = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@").last ?? ""
        return name(String(host.prefix { $0 != ":" }))
    }

    /// A bare host name, `www.example.com`, as `host` gives it; nil when it is none.
    static func name(_ text: String) -> String? {
        var host = text.lowercased()[...]
        if host.hasPrefix("www.") { host = host.dropFirst(4) }
        if host.hasSuffix(".") { host.removeLast() }
        guard host.contains("."), !host.hasPrefix("."), !host.contains("..") else { return nil }
        let isHost = host.unicodeScalars.allSatisfy {
            $0.value >= 0x80 || $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "." || $0 == "-"
        }
        return isHost ? String(host) : nil
    }
}
