/// The address of a page's article.
enum PageAddress {
    /// The canonical address, as the page gives it; else where it was fetched or saved from. Nil when nothing tells.
    static func found(_ metadata: PageMetadata, _ source: PageSource) -> String? {
        let given = source.address ?? savedFrom(source.bytes)
        let candidates = [
            metadata.canonical, metadata.first("og:url"), StructuredData.string(metadata.data.article?["url"]),
            mainEntity(metadata.data.article), metadata.first("twitter:url", "parsely-link"),
        ]
        for candidate in candidates.compactMap(\.self) {
            if Domain.host(candidate) != nil { return candidate }
            if candidate.hasPrefix("//"), Domain.host("https:" + candidate) != nil { return "https:" + candidate }
            if candidate.hasPrefix("/"), let origin = given.flatMap(origin) { return origin + candidate }
        }
        return given
    }

    private static func mainEntity(_ article: JSONValue?) -> String? {
        guard let value = article?["mainEntityOfPage"] else { return nil }
        return StructuredData.string(value) ?? StructuredData.string(value["@id"])
    }

    /// `https://example.org` of an address there.
    private static func origin(_ address: String) -> String? {
        guard Domain.isAddress(address) else { return nil }
        let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        return "\(parts[0])//\(parts[2].prefix { $0 != "/" && $0 != "?" && $0 != "#" })"
    }

    /// Browsers write `<!-- saved from url=(0042)https://… -->` at the begin of a page that they save.
    private static func savedFrom(_ bytes: [UInt8]) -> String? {
        guard let mark = ByteSearch.first(Array("saved from url=(".utf8), in: bytes.prefix(2048)) else { return nil }
        let rest = String(decoding: bytes[mark...].prefix(2048), as: UTF8.self).drop { $0 != ")" }.dropFirst()
        let address = String(rest.prefix { !$0.isWhitespace && $0 != ">" })
        return Domain.host(address) == nil ? nil : address
    }
}
