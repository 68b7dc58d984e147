/// How politely and how long it is fetched.
public struct FetchOptions: Sendable {
    /// By this the program names itself to servers, and robots.txt names it: `verbatim/0.1.0`.
    public var userAgent: String
    /// Seconds between two requests to one host.
    public var pause = 1.0
    /// Seconds that a whole answer may take.
    public var timeout = 60.0
    /// Bytes of the longest page, unpacked.
    public var sizeLimit = 64 << 20
    /// Whether hosts in private, local and reserved networks are asked too.
    public var allowsPrivateAddresses = false
    /// Whether a number of the network may be connected to where that flag is off; tests, whose servers are all on this machine, put
    /// another rule in its place.
    var isReachable: @Sendable ([UInt8]) -> Bool = { PublicNetwork.contains($0) }
    /// Redirects that are followed for one address.
    public var redirectLimit = 10
    /// Hosts that are asked side by side.
    public var hostLimit = 8
    /// Seconds that a host is waited for, when robots.txt or an answer asks for a pause; nobody waits for longer.
    public var patience = 60.0

    public init(userAgent: String) {
        self.userAgent = userAgent
    }

    /// `verbatim` of `verbatim/0.1.0`: RFC 9309's product token.
    var productToken: String { String(userAgent.prefix { $0 != "/" && $0 != " " }) }
}
