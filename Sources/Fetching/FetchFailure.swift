import Coverage

/// Why an address gave no page, and what to do about it.
public struct FetchFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// As the user gave it.
    public var address: String
    /// Where redirects had led when it failed; nil at the address itself.
    public var redirectedTo: String?
    /// What went wrong.
    public var reason: Reason

    public init(address: String, redirectedTo: String? = nil, reason: Reason) {
        self.address = address
        self.redirectedTo = redirectedTo
        self.reason = reason
    }

    /// `https://harbour.example/a: the server answered 404 (not found); check the address`
    public var description: String {
        "\(address)\(redirectedTo.map { " (redirected to \($0))" } ?? ""): \(reason.cause); \(reason.remedy)"
    }

    /// The causes that can be told apart.
    public enum Reason: Error, Sendable, Equatable {
        /// libcurl is not on this machine, or too old.
        case noClient(isOutdated: Bool)
        case malformedAddress
        /// An address of another kind than the web's: `ftp`, `file`.
        case otherScheme(String)
        /// A user name or password in the address, which would be kept with the article.
        case passwordInAddress
        /// The host lies in a private, local or reserved network; the number that was about to be connected to.
        case privateAddress(String)
        /// The rule of robots.txt that excludes the page.
        case excludedByRobots(rule: String)
        /// robots.txt exists or not, nobody knows: what its server answered.
        case robotsUnreadable(String)
        /// An answer that is no page.
        case status(Int)
        /// The server wants to be left alone for so many seconds; nil where it does not say how long.
        case askedToWait(status: Int, seconds: Int?)
        /// More redirects than the limit.
        case tooManyRedirects(limit: Int)
        /// Redirects that lead back to where they began.
        case redirectLoop
        /// A redirect to what is no web address.
        case badRedirect(String)
        /// A page longer than the limit, in bytes, unpacked.
        case tooLarge(limit: Int)
        /// No whole answer in so many seconds.
        case timeout(seconds: Double)
        case unknownHost(String)
        /// An answer that is not whole or contradicts itself; what is wrong with it.
        case brokenAnswer(String)
        /// No connection; libcurl's words.
        case noConnection(String)
        /// The server does not prove to be the one that is asked for; libcurl's words.
        case untrusted(String)
    }
}

extension FetchFailure.Reason {
    /// What went wrong, as a sentence's begin.
    var cause: String {
        switch self {
        case .noClient(false): "nothing can be fetched without libcurl, which is not on this machine"
        case .noClient(true): "nothing can be fetched with the libcurl of this machine, which is older than 7.66"
        case .malformedAddress: "it is no web address"
        case .otherScheme(let scheme): "addresses of the kind \(scheme): are not fetched"
        case .passwordInAddress: "it holds a user name or password, which would be kept with the article"
        case .privateAddress(let number): "its host is in a private or reserved network (\(number))"
        case .excludedByRobots(let rule): "the site asks programs to leave this page alone (\(rule) in robots.txt)"
        case .robotsUnreadable(let words):
            "its site's robots.txt cannot be read (\(words)), so it is not known whether it may be fetched"
        case .status(let code): "the server answered \(code)\(Self.words(code).map { " (\($0))" } ?? "")"
        case .askedToWait(let code, let seconds):
            "the server answered \(code) and asks to be left alone\(seconds.map { " for \($0) seconds" } ?? "")"
        case .tooManyRedirects(let limit): "it was redirected more than \(limit) times"
        case .redirectLoop: "its redirects lead back to where they began"
        case .badRedirect(let address): "it is redirected to \(Credentials.removed(from: address)), which is no web address"
        case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
        case .timeout(let seconds): "there was no whole answer in \(Self.number(seconds)) seconds"
        case .unknownHost(let host): "there is no host \(host)"
        case .brokenAnswer(let words): "the server's answer is broken (\(words))"
        case .noConnection(let words): "there is no connection (\(words))"
        case .untrusted(let words): "the connection is not secure (\(words))"
        }
    }

    /// What to do about it.
    var remedy: String {
        switch self {
        case .noClient: "install it (on Debian: apt-get install libcurl4), or save the page and ingest the file"
        case .malformedAddress: "write it as https://host/path"
        case .otherScheme: "save what is there, and name the file"
        case .passwordInAddress: "leave them out, or save the page and ingest the file"
        case .privateAddress: "if that is meant, add --allow-private-addresses"
        case .excludedByRobots: "save the page in a browser and ingest the file"
        case .robotsUnreadable: "try again later"
        case .status(let code):
            switch code {
            case 401, 402, 403, 451: "open it in a browser, save it and ingest the file"
            case 404, 410: "check the address"
            case 500...: "try again later"
            default: "open it in a browser to see what is there"
            }
        case .askedToWait: "try again then, with a longer --pause"
        case .tooManyRedirects, .redirectLoop, .badRedirect: "open it in a browser, and give the address that is shown there"
        case .tooLarge: "download it and ingest the file"
        case .timeout: "try again later, or with a longer --timeout"
        case .unknownHost: "check the address"
        case .brokenAnswer: "try again later, or open it in a browser, save it and ingest the file"
        case .noConnection: "check the address and the network, or try again later"
        case .untrusted:
            "check the address and this machine's clock and certificates (on Debian: apt-get install ca-certificates)"
        }
    }

    /// The names of answers that people know by number.
    private static func words(_ status: Int) -> String? {
        switch status {
        case 400: "bad request"
        case 401: "a password is needed"
        case 402: "payment is needed"
        case 403: "forbidden"
        case 404: "not found"
        case 405: "method not allowed"
        case 410: "gone"
        case 451: "not available for legal reasons"
        case 500: "error in the server"
        case 502, 504: "error behind the server"
        default: nil
        }
    }

    /// Without the zero behind a whole number.
    private static func number(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}
