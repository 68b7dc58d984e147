import CCurl

/// A web address that can be fetched, as libcurl takes it apart, so that what is judged here is what is connected to there.
public struct FetchAddress: Hashable, Sendable, CustomStringConvertible {
    /// The whole address without its fragment: `https://harbour.example/ferry?page=2`.
    public let text: String
    /// `http` or `https`.
    let scheme: String
    /// In lower case; an address of IPv6 in brackets.
    let host: String
    let port: String
    /// Path and query, by which robots.txt names pages.
    let path: String

    /// - Parameters:
    ///   - text: an absolute address; with `base`, also one that is relative to it.
    ///   - base: the page that names it.
    /// - Throws: `FetchFailure.Reason` where it is no address, not one of the web, or holds a password.
    public init(_ text: String, from base: FetchAddress? = nil) throws(FetchFailure.Reason) {
        try LibCurl.require()
        // C would take what comes before it for the whole.
        guard !text.utf8.contains(0) else { throw .malformedAddress }
        guard let parts = ccurl_url() else { throw .malformedAddress }
        defer { ccurl_url_cleanup(parts) }
        if let base { _ = ccurl_url_set(parts, CURLUPART_URL, base.text, 0) }
        switch ccurl_url_set(parts, CURLUPART_URL, text, UInt32(CURLU_URLENCODE)) {
        case CURLUE_OK: break
        case CURLUE_UNSUPPORTED_SCHEME: throw .otherScheme(String(text.prefix { $0 != ":" }))
        default: throw .malformedAddress
        }
        func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
            guard let found = ccurl_url_get(parts, part, UInt32(flags)) else { return nil }
            defer { ccurl_free(found) }
            return String(cString: found)
        }
        guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https" else {
            throw .otherScheme(part(CURLUPART_SCHEME) ?? "")
        }
        guard part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil else { throw .passwordInAddress }
        _ = ccurl_url_set(parts, CURLUPART_FRAGMENT, nil, 0)
        guard let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty, let whole = part(CURLUPART_URL) else {
            throw .malformedAddress
        }
        self.text = whole
        self.scheme = scheme
        self.host = host
        port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT) ?? ""
        path = (part(CURLUPART_PATH) ?? "/") + (part(CURLUPART_QUERY).map { "?" + $0 } ?? "")
    }

    public var description: String { text }

    /// Whose robots.txt holds for the page.
    var origin: String { "\(scheme)://\(host):\(port)" }

    /// Whether a text on the command line is meant as an address, fetched or not, and not as a path.
    public static func isMeant(by text: String) -> Bool {
        guard let colon = text.firstRange(of: "://") else { return false }
        let scheme = text[..<colon.lowerBound]
        return scheme.first?.isLetter == true
            && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
