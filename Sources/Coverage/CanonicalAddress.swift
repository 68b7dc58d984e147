/// An address without its accidents: how a link came to be written or shared, not what it leads to.
///
/// Left out or made equal: `http` and `https`, the host's case and `www.`, a standard port, a slash at the end, the fragment, the
/// parameters by which sites and social networks track a link, and the order of the others.
public enum CanonicalAddress {
    /// The canonical form, without scheme: `gazette.example/a?page=2`; nil for what leads to no page of its own, such as a bare host,
    /// a mail address or a file.
    public static func of(_ address: String) -> String? {
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        guard var rest = withoutScheme(isPlain ? address[...] : address.filter { !$0.isWhitespace }[...]) else { return nil }
        if let fragment = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
        let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?"))
        let query = mark.map { rest[rest.utf8.index(after: $0)...] } ?? ""
        rest = rest[..<(mark ?? rest.endIndex)]
        let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        guard let host = host(rest[..<slash]) else { return nil }
        let path = path(rest[slash...])
        let parameters = parameters(query)
        if path.isEmpty && parameters.isEmpty { return nil }
        return host + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
    }

    private static func withoutScheme(_ address: Substring) -> Substring? {
        let start = address.prefix(8).lowercased()
        for scheme in ["https://", "http://", "//"] where start.hasPrefix(scheme) { return address.dropFirst(scheme.count) }
        return nil
    }

    private static func host(_ authority: Substring) -> String? {
        var host = authority.split(separator: "@", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        while host.last == "." { host.removeLast() }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host.isEmpty ? nil : host
    }

    private static func path(_ path: Substring) -> String {
        var segments: [Substring] = []
        for segment in path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) where segment != "." {
            if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
        }
        return segments.map { "/" + unescaped($0) }.joined()
    }

    /// Those that tell what is shown, in order of the alphabet.
    private static func parameters(_ query: Substring) -> [String] {
        query.split { $0 == "&" || $0 == ";" }
            .filter { !isTracking($0.prefix { $0 != "=" }.lowercased()) }
            .map(unescaped).sorted()
    }

    /// RFC 3986, 6.2.2: an escape of a character that needs none stands for the character, and hexadecimal digits are capitals.
    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var result: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            let digits = bytes.prefix(2)
            guard byte == UInt8(ascii: "%"), digits.count == 2,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else {
                result.append(byte)
                continue
            }
            bytes = bytes.dropFirst(2)
            if isUnreserved(code) {
                result.append(code)
            } else {
                result += [byte] + digits.map { (0x61...0x66).contains($0) ? $0 & 0xdf : $0 }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: "-._~".utf8.contains(byte)
        }
    }

    private static func isTracking(_ name: String) -> Bool {
        trackingNames.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
    }

    /// Parameters of campaign tools that share a beginning: Google Analytics, Matomo, HubSpot, Piwik Pro, AT Internet, BBC.
    private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "hsa_", "at_", "ns_", "guce_"]

    /// Single ones: click ids of advertising and mail services, and what large news sites add to links that they share.
    private static let trackingNames: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
        "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "s_kwcid",
        "wt_mc", "wt.mc_id", "xtor", "cmp", "cmpid", "ocid", "smid", "ncid", "icid", "ito", "sref", "ref_src", "ref_url",
        "soc_src", "soc_trk", "tpcc", "guccounter", "spm", "__twitter_impression", "feedtype", "feedname",
    ]
}
