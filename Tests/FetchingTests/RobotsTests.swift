import Testing

@testable import Fetching

@Suite("robots.txt")
struct RobotsTests {
    private func robots(_ text: String) -> Robots { Robots(Array(text.utf8), for: "verbatim") }

    private func excluded(_ text: String, _ path: String) -> String? { robots(text).exclusion(of: path)?.description }

    @Test(
        "says nothing, so all is allowed",
        arguments: ["", "User-agent: *\nDisallow:\n", "Disallow: /\n", "# Disallow: /\n", "\u{0}"])
    func nothing(text: String) {
        #expect(excluded(text, "/a") == nil)
    }

    @Test("counts the group that names the program, else the one for all")
    func groups() {
        let text = """
            User-agent: *
            Disallow: /

            User-agent: Googlebot
            User-Agent: VERBATIM/2.0 # us
            Disallow: /private
            Allow: /private/press
            Sitemap: https://a.example/map.xml

            User-agent: verbatimbot
            Disallow: /b
            """
        #expect(excluded(text, "/a") == nil)
        #expect(excluded(text, "/b") == nil)
        #expect(excluded(text, "/private/x") == "Disallow: /private")
        #expect(excluded(text, "/private/press/1") == nil)
        #expect(Robots(Array(text.utf8), for: "other").exclusion(of: "/a")?.description == "Disallow: /")
    }

    @Test("counts all groups of one name together, wherever they stand, and every kind of line end")
    func scatteredGroups() {
        let text =
            "\u{FEFF}user-agent: verbatim\rdisallow: /a\r\nUser-agent: *\nDisallow: /c\nUser-agent:verbatim\n disallow : /b \n"
        #expect(excluded(text, "/a/1") == "Disallow: /a")
        #expect(excluded(text, "/b") == "Disallow: /b")
        #expect(excluded(text, "/c") == nil)
    }

    @Test("rules of which the longest counts, of equals the one that allows")
    func longestMatch() {
        let text = "User-agent: *\nDisallow: /news\nAllow: /news/\nDisallow: /news/old\nAllow: /same\nDisallow: /same\n"
        #expect(excluded(text, "/news") == "Disallow: /news")
        #expect(excluded(text, "/news/1") == nil)
        #expect(excluded(text, "/news/old/1") == "Disallow: /news/old")
        #expect(excluded(text, "/same") == nil)
        #expect(excluded("User-agent: *\nDisallow: /\n", "/robots.txt") == nil)
    }

    /// The examples of the standard, section 2.2.3, and of its errata.
    @Test(
        "has wildcards",
        arguments: [
            ("/*.gif$", "/a/b.gif", true), ("/*.gif$", "/a/b.gif?x", false), ("/*.gif$", "/a.gif.gif", true),
            ("/this/*/exactly", "/this/or/that/exactly/here", true), ("/this/*/exactly", "/this/exactly", false),
            ("/*", "/", true),
            ("*/print", "/news/print", true), ("/fish*", "/fishheads/yummy.html", true), ("/$", "/", true), ("/$", "/a", false),
            ("/path/$ok", "/path/$ok", true), ("/a**b", "/axxb", true), ("/p?id=", "/p?id=7", true), ("/p?id=", "/p", false),
            ("/a/%2A", "/a/*", false), ("/a/%2a", "/a/%2A", true),
        ])
    func wildcards(pattern: String, path: String, isMatch: Bool) {
        #expect((excluded("User-agent: *\nDisallow: \(pattern)\n", path) != nil) == isMatch)
    }

    @Test(
        "compares what is escaped with what is not",
        arguments: [
            ("/foo/bar?baz=quz", "/foo/bar?baz=quz"), ("/foo/bar/ツ", "/foo/bar/%E3%83%84"), ("/foo/bar/%E3%83%84", "/foo/bar/ツ"),
            ("/foo/bar/%62%61%7A", "/foo/bar/baz"), ("/caf%c3%a9", "/café"), ("/a%+1", "/a%+1"),
        ])
    func escapes(pattern: String, path: String) {
        #expect(excluded("User-agent: *\nDisallow: \(pattern)\n", path) != nil)
    }

    @Test("may ask for a pause")
    func crawlDelay() {
        #expect(robots("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x\n").crawlDelay == 2.5)
        #expect(robots("User-agent: *\nCrawl-delay: soon\n").crawlDelay == nil)
        #expect(robots("User-agent: *\nCrawl-delay: -1\nUser-agent: verbatim\nCrawl-delay: inf\n").crawlDelay == nil)
        #expect(robots("User-agent: a\nCrawl-delay: 9\n").crawlDelay == nil)
    }

    @Test("is read to its end in no time, whatever it holds")
    func patience() {
        let stars = String(repeating: "*a", count: 200)
        let text = "User-agent: *\n" + String(repeating: "Disallow: /\(stars)b\n", count: 100)
        let clock = ContinuousClock()
        let taken = clock.measure { #expect(excluded(text, "/" + String(repeating: "a", count: 2000)) == nil) }
        #expect(taken < .seconds(10))
    }
}
