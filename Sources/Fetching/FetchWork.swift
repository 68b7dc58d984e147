import Coverage

/// Addresses that are being fetched: what waits, what is under way, what is known of the sites.
struct FetchWork {
    private let options: FetchOptions
    private let known: [String: WebVisit]
    private let clock = ContinuousClock()
    private let transfers: Transfers
    private var schedule: FetchSchedule
    /// By origin.
    private var robots: [String: Robots] = [:]
    private(set) var outcomes: [FetchOutcome] = []

    init(
        _ addresses: [FetchAddress], _ options: FetchOptions, _ known: [String: WebVisit]
    ) throws(FetchFailure.Reason) {
        self.options = options
        self.known = known
        transfers = try Transfers(options)
        schedule = FetchSchedule(start: clock.now)
        for address in addresses { schedule.add(FetchRequest(address)) }
    }

    var isDone: Bool { schedule.isEmpty && transfers.count == 0 && outcomes.isEmpty }

    mutating func takeOutcomes() -> [FetchOutcome] {
        defer { outcomes = [] }
        return outcomes
    }

    /// Sends what may be sent now.
    mutating func startRequests() {
        while transfers.count < options.hostLimit, let request = schedule.next(at: clock.now) { start(request) }
    }

    /// Waits for answers, so many milliseconds at most, and takes them.
    mutating func advance(waiting milliseconds: Int) {
        var patience = Duration.milliseconds(milliseconds)
        if transfers.count < options.hostLimit, let time = schedule.nextTime { patience = min(patience, time - clock.now) }
        let wait = max(Int64(1), patience.components.seconds * 1000 + patience.components.attoseconds / 1_000_000_000_000_000)
        for (job, answer) in transfers.ended(waiting: Int(wait)) {
            switch job {
            case .page(let request): take(answer, of: request)
            case .robots(let address, let redirects, let request): take(answer, ofRobotsAt: address, redirects, before: request)
            }
        }
    }

    private mutating func start(_ request: FetchRequest) {
        do throws(FetchFailure.Reason) {
            guard let robots = robots[request.current.origin] else {
                let address = try FetchAddress("/robots.txt", from: request.current)
                return try startRobots(at: address, redirects: 0, before: request)
            }
            if let rule = robots.exclusion(of: request.current.path) { throw .excludedByRobots(rule: rule.description) }
            var order = TransferOrder(sizeLimit: options.sizeLimit)
            // What a server said of one address is no news for another one that it redirects to today.
            if let visit = known[request.asked.text], visit.finalAddress == request.current.text {
                order.fields = Self.conditions(visit.validators)
            }
            try transfers.start(.page(request), order)
        } catch {
            // Nothing was sent, so there is nothing to wait for.
            schedule.finish(request.current.host, freeAt: clock.now)
            outcomes.append(.failure(request.failure(error)))
        }
    }

    private func startRobots(
        at address: FetchAddress, redirects: Int, before request: FetchRequest
    ) throws(FetchFailure.Reason) {
        let order = TransferOrder(sizeLimit: Robots.sizeLimit, cutsLongAnswers: true)
        try transfers.start(.robots(address: address, redirects: redirects, before: request), order)
    }

    private static func conditions(_ validators: Validators) -> [String] {
        [validators.etag.map { "If-None-Match: \($0)" }, validators.lastModified.map { "If-Modified-Since: \($0)" }]
            .compactMap { $0 }.filter { !$0.contains { $0.isNewline } }
    }
}

// MARK: Answers

extension FetchWork {
    /// Redirects of a robots.txt that are followed: at least five by the standard.
    private static let robotsRedirects = 5

    private mutating func take(
        _ answer: Result<Answer, FetchFailure.Reason>, ofRobotsAt address: FetchAddress, _ redirects: Int,
        before request: FetchRequest
    ) {
        do throws(FetchFailure.Reason) {
            let answer = try answer.get()
            if let location = answer.location, redirects < Self.robotsRedirects {
                let next = try Self.redirected(location, from: address)
                return try startRobots(at: next, redirects: redirects + 1, before: request)
            }
            switch answer.status {
            case 200..<300: robots[request.current.origin] = Robots(answer.bytes, for: options.productToken)
            case 429, 500...: throw .robotsUnreadable("the server answered \(answer.status)")
            // There is none, which forbids nothing.
            default: robots[request.current.origin] = Robots()
            }
            release(request.current)
            schedule.putBack(request)
        } catch {
            release(request.current)
            // What holds for one page of the site holds for all: nobody waits for the same timeout a hundred times.
            let others = schedule.removeAll(of: request.current.host) { $0.current.origin == request.current.origin }
            for request in [request] + others { outcomes.append(.failure(request.failure(error.ofRobots))) }
        }
    }

    private mutating func take(_ answer: Result<Answer, FetchFailure.Reason>, of request: FetchRequest) {
        do throws(FetchFailure.Reason) {
            let answer = try answer.get()
            switch answer.status {
            case 206: throw .brokenAnswer("it is a part of the page, though all was asked for")
            case 200..<300: outcomes.append(.page(page(answer, request)))
            case 304 where known[request.asked.text] != nil:
                outcomes.append(.unchanged(visit(answer, request, isUnchanged: true)))
            case 429, 503: return waitOrGiveUp(answer, request)
            default:
                guard let location = answer.location else { throw .status(answer.status) }
                schedule.add(try follow(location, request))
            }
        } catch {
            outcomes.append(.failure(request.failure(error)))
        }
        release(request.current)
    }

    /// The host is left alone for a while.
    private mutating func release(_ address: FetchAddress) {
        let asked = robots[address.origin]?.crawlDelay ?? 0
        let pause = max(options.pause, min(asked, options.patience))
        schedule.finish(address.host, freeAt: clock.now + .seconds(pause))
    }

    /// Times that a host is waited for before one page.
    private static let mostWaits = 2

    private mutating func waitOrGiveUp(_ answer: Answer, _ request: FetchRequest) {
        release(request.current)
        if let seconds = answer.retryAfter, Double(seconds) <= options.patience, request.waits < Self.mostWaits {
            schedule.finish(request.current.host, freeAt: clock.now + .seconds(max(Double(seconds), options.pause)))
            var request = request
            request.waits += 1
            schedule.putBack(request)
        } else {
            // Whoever asks for peace gets it: nothing more is asked of this host.
            let reason = FetchFailure.Reason.askedToWait(status: answer.status, seconds: answer.retryAfter)
            for request in [request] + schedule.removeAll(of: request.current.host) {
                outcomes.append(.failure(request.failure(reason)))
            }
        }
    }

    private func follow(_ location: String, _ request: FetchRequest) throws(FetchFailure.Reason) -> FetchRequest {
        var request = request
        let next = try Self.redirected(location, from: request.current)
        request.passed.append(request.current)
        if request.passed.contains(next) { throw .redirectLoop }
        if request.passed.count > options.redirectLimit { throw .tooManyRedirects(limit: options.redirectLimit) }
        request.current = next
        return request
    }

    private static func redirected(_ location: String, from address: FetchAddress) throws(FetchFailure.Reason) -> FetchAddress {
        do throws(FetchFailure.Reason) {
            return try FetchAddress(location, from: address)
        } catch {
            throw .badRedirect(location)
        }
    }

    private func page(_ answer: Answer, _ request: FetchRequest) -> FetchedPage {
        FetchedPage(
            visit: visit(answer, request, isUnchanged: false), contentType: answer.fields["content-type"], bytes: answer.bytes)
    }

    private func visit(_ answer: Answer, _ request: FetchRequest, isUnchanged: Bool) -> WebVisit {
        WebVisit(
            address: request.asked.text, finalAddress: request.current.text,
            validators: Validators(etag: answer.fields["etag"], lastModified: answer.fields["last-modified"]),
            isUnchanged: isUnchanged)
    }
}

extension Answer {
    /// Where else to look, when the answer says so.
    fileprivate var location: String? { [301, 302, 303, 307, 308].contains(status) ? fields["location"] : nil }
}

extension FetchFailure.Reason {
    /// The same, said of a site's robots.txt, where it tells nothing of the page itself.
    fileprivate var ofRobots: Self {
        switch self {
        case .badRedirect, .brokenAnswer: .robotsUnreadable(cause)
        default: self
        }
    }
}
