import Coverage

/// What came of one address.
public enum FetchOutcome: Sendable {
    /// Its server sent a page, a feed, or whatever it is.
    case page(FetchedPage)
    /// There is nothing new there since the last visit.
    case unchanged(WebVisit)
    case failure(FetchFailure)
}

/// What a server sent.
public struct FetchedPage: Sendable {
    public var visit: WebVisit
    /// `text/html; charset=utf-8`, as it was sent.
    public var contentType: String?
    /// Unpacked, in the charset in which it was sent.
    public var bytes: [UInt8]
}

/// Fetches addresses politely: what robots.txt excludes is left alone, a host is asked one thing at a time with a pause behind it,
/// pages that have not changed are not sent again. Hosts are asked side by side.
public struct Fetcher: Sendable {
    private let addresses: [FetchAddress]
    private let options: FetchOptions
    private let known: [String: WebVisit]

    /// - Parameters:
    ///   - addresses: of equal ones only the first is fetched.
    ///   - known: the last visit of each address, by the address as it was asked for.
    public init(_ addresses: [FetchAddress], options: FetchOptions, known: [String: WebVisit] = [:]) {
        var seen: Set<FetchAddress> = []
        self.addresses = addresses.filter { seen.insert($0).inserted }
        self.options = options
        self.known = known
    }

    /// Milliseconds after which `idle` is called when nothing happens.
    private static let heartbeat = 200

    /// Hands over what came of each address, as the answers come.
    ///
    /// - Parameters:
    ///   - idle: called several times a second while nothing comes; by throwing it ends the work.
    /// - Throws: what `idle` and `receive` throw; nothing else.
    public func run(idle: () throws -> Void = {}, receive: (FetchOutcome) throws -> Void) throws {
        guard !addresses.isEmpty else { return }
        var work: FetchWork
        do throws(FetchFailure.Reason) {
            work = try FetchWork(addresses, options, known)
        } catch {
            for address in addresses { try receive(.failure(FetchFailure(address: address.text, reason: error))) }
            return
        }
        while !work.isDone {
            work.startRequests()
            work.advance(waiting: Self.heartbeat)
            if work.outcomes.isEmpty { try idle() }
            for outcome in work.takeOutcomes() { try receive(outcome) }
        }
    }
}
