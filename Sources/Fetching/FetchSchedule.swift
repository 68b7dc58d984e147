/// Who is asked when: one request a host at a time, a pause behind each, several hosts side by side.
///
/// It holds no clock, so that its rules can be tested without waiting.
struct FetchSchedule {
    private struct Host {
        var waiting: ArraySlice<FetchRequest> = []
        var isBusy = false
        var freeAt: ContinuousClock.Instant
    }

    private var hosts: [String: Host] = [:]
    /// Hosts with something waiting, the one that was not asked for longest first.
    private var order: [String] = []
    private let start: ContinuousClock.Instant

    init(start: ContinuousClock.Instant) {
        self.start = start
    }

    /// Whether nothing waits; requests may be under way.
    var isEmpty: Bool { order.isEmpty }

    /// Puts a request at the end of its host's queue.
    mutating func add(_ request: FetchRequest) {
        insert(request) { $0.append(request) }
    }

    /// Puts a request back to where it was taken from: it is its host's next.
    mutating func putBack(_ request: FetchRequest) {
        insert(request) { $0.insert(request, at: $0.startIndex) }
    }

    private mutating func insert(_ request: FetchRequest, _ put: (inout ArraySlice<FetchRequest>) -> Void) {
        let name = request.current.host
        var host = hosts[name] ?? Host(freeAt: start)
        if host.waiting.isEmpty { order.append(name) }
        put(&host.waiting)
        hosts[name] = host
    }

    /// A request that may be sent now; its host is busy until `finish`.
    mutating func next(at now: ContinuousClock.Instant) -> FetchRequest? {
        guard let place = order.firstIndex(where: { hosts[$0].map { !$0.isBusy && $0.freeAt <= now } == true }) else {
            return nil
        }
        let name = order.remove(at: place)
        guard let request = hosts[name]?.waiting.popFirst() else { return nil }
        hosts[name]?.isBusy = true
        if hosts[name]?.waiting.isEmpty == false { order.append(name) }
        return request
    }

    /// When the next host is free again; nil when nothing waits, or only for hosts that are busy.
    var nextTime: ContinuousClock.Instant? {
        order.compactMap { hosts[$0] }.filter { !$0.isBusy }.map(\.freeAt).min()
    }

    /// A request to the host is done; it is left alone until `freeAt`.
    mutating func finish(_ host: String, freeAt: ContinuousClock.Instant) {
        hosts[host]?.isBusy = false
        hosts[host]?.freeAt = freeAt
    }

    /// Takes those requests of a host that nobody waits for any more.
    mutating func removeAll(of host: String, where isUnwanted: (FetchRequest) -> Bool = { _ in true }) -> [FetchRequest] {
        guard let waiting = hosts[host]?.waiting else { return [] }
        let kept = waiting.filter { !isUnwanted($0) }
        hosts[host]?.waiting = kept[...]
        if kept.isEmpty { order.removeAll { $0 == host } }
        return waiting.filter(isUnwanted)
    }
}
