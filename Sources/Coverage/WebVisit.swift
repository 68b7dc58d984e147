/// By what a server knows a state of a page again (RFC 9110, 8.8): sent back, it answers whether there is another.
public struct Validators: Sendable, Equatable {
    /// As it was sent: `"33a64df5"`, `W/"0815"`.
    public var etag: String?
    /// As it was sent: `Tue, 09 Jan 2018 14:30:00 GMT`.
    public var lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    public var isEmpty: Bool { etag == nil && lastModified == nil }
}

/// An address that was asked for and answered.
public struct WebVisit: Sendable, Equatable {
    /// As it was asked for.
    public var address: String
    /// Where redirects led; the address itself where there were none.
    public var finalAddress: String
    public var validators: Validators
    /// Whether the server said that nothing has changed since the last visit, and sent nothing.
    public var isUnchanged: Bool

    public init(address: String, finalAddress: String, validators: Validators, isUnchanged: Bool = false) {
        self.address = address
        self.finalAddress = finalAddress
        self.validators = validators
        self.isUnchanged = isUnchanged
    }
}
