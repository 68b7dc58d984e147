import Testing

@testable import Fetching

@Suite("A web address")
struct FetchAddressTests {
    @Test(
        "is taken apart",
        arguments: [
            ("https://Harbour.Example/ferry?page=2#top", "https://harbour.example:443", "/ferry?page=2"),
            ("http://harbour.example", "http://harbour.example:80", "/"),
            ("HTTP://harbour.example:8080/a b/é", "http://harbour.example:8080", "/a%20b/%c3%a9"),
            ("http://[::1]:99/", "http://[::1]:99", "/"),
        ])
    func parts(text: String, origin: String, path: String) throws {
        let address = try FetchAddress(text)
        #expect(address.origin == origin)
        #expect(address.path == path)
        #expect(!address.text.contains("#"))
    }

    @Test(
        "may be relative to another one",
        arguments: [
            ("/robots.txt", "https://a.example/robots.txt"), ("c", "https://a.example/b/c"),
            ("//b.example/x", "https://b.example/x"),
            ("?q=1", "https://a.example/b/?q=1"), ("http://b.example/", "http://b.example/"), ("../up", "https://a.example/up"),
        ])
    func relative(text: String, whole: String) throws {
        #expect(try FetchAddress(text, from: FetchAddress("https://a.example/b/")).text == whole)
    }

    @Test("is refused where it is none, or none of the web")
    func refused() throws {
        #expect(throws: FetchFailure.Reason.otherScheme("file")) { try FetchAddress("file:///etc/passwd") }
        #expect(throws: FetchFailure.Reason.otherScheme("ftp")) { try FetchAddress("ftp://a.example/x") }
        #expect(throws: FetchFailure.Reason.otherScheme("gopher")) { try FetchAddress("gopher://a.example/x") }
        #expect(throws: FetchFailure.Reason.passwordInAddress) { try FetchAddress("https://ana:secret@a.example/x") }
        for text in ["harbour.example", "https://a.example/x\0y", "https://", "http://a.example:99999999/", ""] {
            #expect(throws: FetchFailure.Reason.malformedAddress, "\(text)") { try FetchAddress(text) }
        }
        let base = try FetchAddress("https://a.example/")
        #expect(throws: FetchFailure.Reason.otherScheme("file")) { try FetchAddress("file:///etc/passwd", from: base) }
    }

    @Test("is told from a path")
    func meant() {
        for text in ["https://a.example/", "HTTP://a", "file:///a", "ftp://x", "svn+ssh://x"] {
            #expect(FetchAddress.isMeant(by: text))
        }
        for text in ["a.txt", "-", "/home/a", "a:b", "://x", "1://x", "a folder://x"] { #expect(!FetchAddress.isMeant(by: text)) }
    }
}
