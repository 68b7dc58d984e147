import Coverage
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite("Fetching")
struct FetcherTests {
    private static func options(pause: Double = 0) -> FetchOptions {
        var options = FetchOptions(userAgent: "verbatim/9.9")
        options.allowsPrivateAddresses = true
        options.pause = pause
        options.timeout = 10
        return options
    }

    private func fetch(
        _ addresses: [String], _ options: FetchOptions = options(), known: [String: WebVisit] = [:]
    ) throws -> [FetchOutcome] {
        var outcomes: [FetchOutcome] = []
        try Fetcher(addresses.map { try FetchAddress($0) }, options: options, known: known).run { outcomes.append($0) }
        return outcomes
    }

    private func fetch(
        _ address: String, _ options: FetchOptions = options(), known: [String: WebVisit] = [:]
    ) throws -> FetchOutcome {
        let outcomes = try fetch([address], options, known: known)
        try #require(outcomes.count == 1)
        return outcomes[0]
    }

    private func reason(_ address: String, _ options: FetchOptions = options()) throws -> FetchFailure.Reason? {
        try fetch(address, options).failure?.reason
    }

    @Test("gives the page as it was sent, and says who asks")
    func page() throws {
        let server = try LocalServer { request in
            request.path == "/robots.txt" ? .init(404) : .text("<p>Ferry</p>", "text/html; charset=iso-8859-1")
        }
        defer { server.stop() }
        let page = try #require(try fetch(server.address("/ferry?x=1#top")).page)
        #expect(page.bytes == Array("<p>Ferry</p>".utf8))
        #expect(page.contentType == "text/html; charset=iso-8859-1")
        #expect(page.visit.address == server.address("/ferry?x=1"))
        #expect(page.visit.finalAddress == server.address("/ferry?x=1"))
        #expect(page.visit.validators.isEmpty)
        #expect(server.visits.map(\.request.path) == ["/robots.txt", "/ferry?x=1"])
        #expect(server.visits.allSatisfy { $0.request.fields["user-agent"] == "verbatim/9.9" })
        #expect(server.visits.allSatisfy { $0.request.fields["accept-encoding"]?.contains("gzip") == true })
    }

    @Test("unpacks what was packed for the way")
    func packed() throws {
        let server = try LocalServer { request in
            .init(200, ["Content-Encoding": "gzip", "Content-Type": "text/html"], body: Gzip.member("<p>Packed</p>"))
        }
        defer { server.stop() }
        #expect(try fetch(server.address("/a")).page?.bytes == Array("<p>Packed</p>".utf8))
    }

    @Test("refuses what is not whole: packed data that ends early, a part of a page")
    func broken() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .init(404)
            case "/cut": .init(200, ["Content-Encoding": "gzip"], body: Gzip.member("<p>The ferry is late.</p>").dropLast(9))
            case "/damaged": .init(200, ["Content-Encoding": "gzip"], body: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF])
            case "/unasked": .init(200, ["Content-Encoding": "br"], body: [1, 2, 3])
            default: .init(206, ["Content-Range": "bytes 0-2/900"], body: Array("<p>".utf8))
            }
        }
        defer { server.stop() }
        for path in ["/cut", "/damaged", "/unasked", "/part"] {
            guard case .brokenAnswer? = try reason(server.address(path), Self.options()) else {
                Issue.record("\(path) is not whole")
                continue
            }
        }
    }

    @Test("blames robots.txt, and not the page, where robots.txt leads nowhere")
    func brokenRobots() throws {
        let server = try LocalServer { request in
            request.path == "/robots.txt" ? .init(302, ["Location": "file:///etc/passwd"]) : .init(200)
        }
        defer { server.stop() }
        guard case .robotsUnreadable? = try reason(server.address("/a"), Self.options()) else {
            Issue.record("the page itself was not asked for")
            return
        }
    }

    @Test("asks one thing a host at a time, with a pause, and several hosts side by side")
    func politeness() throws {
        let server = try LocalServer { .init($0.path == "/robots.txt" ? 404 : 200, delay: 0.15) }
        defer { server.stop() }
        let addresses = (1...2).flatMap { [server.address("/a\($0)"), server.address("/b\($0)", host: "localhost")] }
        #expect(try fetch(addresses, Self.options(pause: 0.2)).compactMap(\.page).count == 4)
        for host in ["127.0.0.1", "localhost"] {
            let visits = server.visits.filter { $0.request.fields["host"]?.hasPrefix(host) == true }
            #expect(visits.count == 3)
            for (visit, next) in zip(visits, visits.dropFirst()) {
                #expect(next.start - visit.end >= .milliseconds(180), "\(host)")
            }
        }
        let visits = server.visits
        #expect(visits.contains { one in visits.contains { other in other.start > one.start && other.start < one.end } })
    }

    @Test("keeps to robots.txt and to the pause that it asks for")
    func robots() throws {
        let server = try LocalServer { request in
            request.path == "/robots.txt"
                ? .text("User-agent: verbatim\nDisallow: /private\nCrawl-delay: 0.3\n", "text/plain") : .text("x")
        }
        defer { server.stop() }
        let outcomes = try fetch(["/private/a", "/b", "/c"].map { server.address($0) })
        #expect(outcomes.compactMap(\.failure?.reason) == [.excludedByRobots(rule: "Disallow: /private")])
        #expect(outcomes.compactMap(\.page).count == 2)
        #expect(server.paths == ["/b", "/c"])
        let visits = server.visits
        #expect(visits.count == 3 && visits[2].start - visits[1].end >= .milliseconds(280))
    }

    @Test("follows the redirects of robots.txt, and takes an error of its server for a no")
    func robotsAnswers() throws {
        let moved = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .redirect("/r2", 301)
            case "/r2": .text("User-agent: *\nDisallow: /", "text/plain")
            default: .text("x")
            }
        }
        defer { moved.stop() }
        #expect(try reason(moved.address("/a")) == .excludedByRobots(rule: "Disallow: /"))
        let broken = try LocalServer { $0.path == "/robots.txt" ? .init(503) : .text("x") }
        defer { broken.stop() }
        let outcomes = try fetch([broken.address("/a"), broken.address("/b")])
        #expect(
            outcomes.compactMap(\.failure?.reason) == [
                .robotsUnreadable("the server answered 503"), .robotsUnreadable("the server answered 503"),
            ])
        #expect(broken.visits.count == 1)
    }

    @Test("follows redirects, looks at each place's own robots.txt, and says where they led")
    func redirects() throws {
        let other = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .text("User-agent: *\nDisallow: /no", "text/plain")
            default: .text("there")
            }
        }
        defer { other.stop() }
        let target = other.port
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .init(404)
            case "/1": .redirect("2", 301)
            case "/2": .redirect("http://127.0.0.1:\(target)/yes", 308)
            case "/no": .redirect("http://127.0.0.1:\(target)/no")
            case "/loop": .redirect("/loop2")
            case "/loop2": .redirect("/loop")
            case "/file": .redirect("file:///etc/passwd")
            default: .redirect(request.path + "x", 303)
            }
        }
        defer { server.stop() }
        let page = try #require(try fetch(server.address("/1")).page)
        #expect(page.visit.address == server.address("/1") && page.visit.finalAddress == other.address("/yes"))
        let excluded = try #require(try fetch(server.address("/no")).failure)
        #expect(excluded.reason == .excludedByRobots(rule: "Disallow: /no"))
        #expect(excluded.description.hasPrefix("\(server.address("/no")) (redirected to \(other.address("/no"))): the site asks"))
        #expect(try reason(server.address("/loop")) == .redirectLoop)
        #expect(try reason(server.address("/file")) == .badRedirect("file:///etc/passwd"))
        #expect(try reason(server.address("/long")) == .tooManyRedirects(limit: 10))
    }

    @Test("connects to no private address by whatever name, unless told to")
    func privateAddresses() throws {
        let server = try LocalServer { _ in .text("secret") }
        defer { server.stop() }
        var options = Self.options()
        options.allowsPrivateAddresses = false
        for host in [
            "127.0.0.1", "localhost", "127.1", "0x7f.0.0.1", "2130706433", "0177.0.0.1", "0.0.0.0", "[::ffff:127.0.0.1]",
        ] {
            let reason = try reason(server.address("/a", host: host), options)
            guard case .privateAddress? = reason else {
                Issue.record("\(host): \(String(describing: reason))")
                continue
            }
        }
        #expect(server.visits.isEmpty)
    }

    @Test("looks at the number behind each redirect, and behind robots.txt, before it connects")
    func privateRedirects() throws {
        let server = try LocalServer { request in
            let port = request.fields["host"]?.split(separator: ":").last ?? ""
            return switch request.path {
            case "/robots.txt": .init(404)
            case "/away": .redirect("http://127.0.0.2:\(port)/secret")
            default: .text("there")
            }
        }
        defer { server.stop() }
        var options = Self.options()
        options.allowsPrivateAddresses = false
        options.isReachable = { $0 == [127, 0, 0, 1] }
        #expect(try fetch(server.address("/a"), options).page != nil)
        let failure = try #require(try fetch(server.address("/away"), options).failure)
        #expect(failure.reason == .privateAddress("127.0.0.2"))
        #expect(failure.redirectedTo == "http://127.0.0.2:\(server.port)/secret")
        let elsewhere = try LocalServer { request in
            let port = request.fields["host"]?.split(separator: ":").last ?? ""
            return request.path == "/robots.txt" ? .redirect("http://127.0.0.2:\(port)/robots.txt") : .text("there")
        }
        defer { elsewhere.stop() }
        #expect(try reason(elsewhere.address("/a"), options) == .privateAddress("127.0.0.2"))
        #expect(elsewhere.paths.isEmpty)
    }

    @Test("waits where it is asked to for a short while, and else leaves the host alone")
    func waiting() throws {
        let count = Mutex(0)
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": return .init(404)
            case "/soon":
                let isFirst = count.withLock {
                    $0 += 1
                    return $0 == 1
                }
                return isFirst ? .init(503, ["Retry-After": "1"]) : .text("there")
            case "/always": return .init(503, ["Retry-After": "0"])
            default: return .init(429, ["Retry-After": "3600"])
            }
        }
        defer { server.stop() }
        #expect(try fetch(server.address("/soon")).page?.bytes == Array("there".utf8))
        let visits = server.visits.filter { $0.request.path == "/soon" }
        #expect(visits.count == 2 && visits[1].start - visits[0].end >= .milliseconds(950))
        #expect(try reason(server.address("/always")) == .askedToWait(status: 503, seconds: 0))
        #expect(server.paths.count { $0 == "/always" } == 3)
        let outcomes = try fetch([server.address("/later"), server.address("/other")])
        #expect(
            outcomes.compactMap(\.failure?.reason) == [
                .askedToWait(status: 429, seconds: 3600), .askedToWait(status: 429, seconds: 3600),
            ])
        #expect(!server.paths.contains("/other"))
    }

    @Test("names what is no page: its status, too large, too slow, nobody there")
    func failures() throws {
        let server = try LocalServer { request in
            switch request.path {
            case "/robots.txt": .init(404)
            case "/large": .init(200, body: [UInt8](repeating: 0x61, count: 200_000))
            case "/bomb": .init(200, ["Content-Encoding": "gzip"], body: Gzip.member(String(repeating: "a", count: 5_000_000)))
            case "/slow": .init(200, delay: 5)
            case "/gone": .init(410)
            default: .init(404)
            }
        }
        defer { server.stop() }
        var options = Self.options()
        options.sizeLimit = 100_000
        #expect(try reason(server.address("/none"), options) == .status(404))
        #expect(try reason(server.address("/gone"), options) == .status(410))
        #expect(try reason(server.address("/large"), options) == .tooLarge(limit: 100_000))
        #expect(try reason(server.address("/bomb"), options) == .tooLarge(limit: 100_000))
        options.timeout = 1
        #expect(try reason(server.address("/slow"), options) == .timeout(seconds: 1))
        #expect(try reason("http://no-such-host.invalid/", options) == .unknownHost("no-such-host.invalid"))
        let closed = try LocalServer { _ in .init() }
        closed.stop()
        guard case .noConnection? = try reason(closed.address("/"), options) else {
            Issue.record("a closed port is no connection")
            return
        }
    }

    @Test("tells the server what is known, and believes that nothing has changed")
    func conditions() throws {
        let server = try LocalServer { request in
            if request.path == "/robots.txt" { return .init(404) }
            if request.path == "/moved" { return .redirect("/a") }
            let isKnown = request.fields["if-none-match"] == "\"1\"" && request.fields["if-modified-since"] == "yesterday"
            return .init(isKnown ? 304 : 200, ["ETag": "\"1\"", "Last-Modified": "yesterday"], body: isKnown ? [] : [0x61])
        }
        defer { server.stop() }
        for path in ["/a", "/moved"] {
            let address = server.address(path)
            let first = try #require(try fetch(address).page?.visit)
            #expect(first.validators == Validators(etag: "\"1\"", lastModified: "yesterday"))
            guard case .unchanged(let visit) = try fetch(address, known: [address: first]) else {
                Issue.record("\(path) was sent again")
                continue
            }
            #expect(visit.isUnchanged && visit.address == address && visit.finalAddress == server.address("/a"))
        }
        // What was said of another place is no news.
        let elsewhere = WebVisit(
            address: server.address("/a"), finalAddress: "http://b.example/",
            validators: Validators(etag: "\"1\"", lastModified: "yesterday"))
        #expect(try fetch(server.address("/a"), known: [server.address("/a"): elsewhere]).page != nil)
    }

    @Test("gives each address once, and ends when it is told to")
    func endings() throws {
        struct Enough: Error {}
        let server = try LocalServer { _ in .init(200, delay: 5) }
        defer { server.stop() }
        #expect(try fetch([]).isEmpty)
        let fetcher = Fetcher([try FetchAddress(server.address("/a"))], options: Self.options())
        let start = ContinuousClock.now
        #expect(throws: Enough.self) { try fetcher.run(idle: { throw Enough() }, receive: { _ in }) }
        #expect(ContinuousClock.now - start < .seconds(3))
        let quick = try LocalServer { _ in .init(200) }
        defer { quick.stop() }
        #expect(try fetch([quick.address("/a"), quick.address("/a#x"), quick.address("/a")]).count == 1)
    }
}

extension FetchOutcome {
    var page: FetchedPage? { if case .page(let page) = self { page } else { nil } }
    var failure: FetchFailure? { if case .failure(let failure) = self { failure } else { nil } }
}
