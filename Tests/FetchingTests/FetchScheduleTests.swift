import Testing

@testable import Fetching

@Suite("The schedule")
struct FetchScheduleTests {
    private let start = ContinuousClock.now

    private func schedule(_ addresses: String...) throws -> FetchSchedule {
        var schedule = FetchSchedule(start: start)
        for address in addresses { schedule.add(FetchRequest(try FetchAddress(address))) }
        return schedule
    }

    @Test("asks hosts side by side, each for one thing at a time")
    func sideBySide() throws {
        var schedule = try schedule("http://a.example/1", "http://a.example/2", "http://b.example/1", "https://a.example/3")
        #expect(schedule.next(at: start)?.current.text == "http://a.example/1")
        #expect(schedule.next(at: start)?.current.text == "http://b.example/1")
        #expect(schedule.next(at: start) == nil)
        #expect(schedule.nextTime == nil && !schedule.isEmpty)
    }

    @Test("leaves a host alone for the pause behind each request")
    func pause() throws {
        var schedule = try schedule("http://a.example/1", "http://a.example/2", "https://a.example/3")
        _ = schedule.next(at: start)
        schedule.finish("a.example", freeAt: start + .seconds(2))
        #expect(schedule.next(at: start + .seconds(1)) == nil)
        #expect(schedule.nextTime == start + .seconds(2))
        #expect(schedule.next(at: start + .seconds(2))?.current.text == "http://a.example/2")
        schedule.finish("a.example", freeAt: start + .seconds(4))
        #expect(schedule.next(at: start + .seconds(4))?.current.text == "https://a.example/3")
        #expect(schedule.isEmpty)
    }

    @Test("keeps the pause for what comes later, as a redirect")
    func laterRequests() throws {
        var schedule = try schedule("http://a.example/1")
        let next = schedule.next(at: start)
        let request = try #require(next)
        schedule.finish("a.example", freeAt: start + .seconds(2))
        schedule.putBack(request)
        #expect(schedule.next(at: start + .seconds(1)) == nil)
        #expect(schedule.next(at: start + .seconds(2)) != nil)
    }

    @Test("gives back in order what nobody waits for any more, and what was put back first")
    func removal() throws {
        var schedule = try schedule("http://a.example/1", "http://a.example/2", "https://a.example/3", "http://b.example/1")
        let next = schedule.next(at: start)
        let first = try #require(next)
        schedule.putBack(first)
        schedule.finish("a.example", freeAt: start)
        let removed = schedule.removeAll(of: "a.example") { $0.current.origin == "http://a.example:80" }
        #expect(removed.map(\.current.path) == ["/1", "/2"])
        #expect(schedule.removeAll(of: "a.example").map(\.current.path) == ["/3"])
        #expect(schedule.removeAll(of: "c.example").isEmpty)
        #expect(schedule.next(at: start)?.current.host == "b.example")
        #expect(schedule.isEmpty)
    }
}
