import Coverage
import Testing

@Suite struct CanonicalAddressTests {
    @Test(arguments: [
        "https://gazette.example/news/pier", "http://gazette.example/news/pier", "HTTPS://WWW.Gazette.Example/news/pier/",
        "//www.gazette.example/news/pier", "https://gazette.example:443/news/pier#comments",
        "http://gazette.example:80/news//pier",
        "https://gazette.example/news/pier?utm_source=a&utm_medium=b", "https://gazette.example/news/pier?fbclid=x#top",
        "https://gazette.example/news/./x/../pier/?UTM_Campaign=y&gclid=1", "https://reader@gazette.example./news/pier?",
        " https://gazette.example/news/p%69er\n",
    ]) func waysToWriteOneAddress(address: String) {
        #expect(CanonicalAddress.of(address) == "gazette.example/news/pier")
    }

    @Test(arguments: [
        ("https://a.example/story?page=2&id=7&utm_term=z", "a.example/story?id=7&page=2"),
        ("https://a.example/story?id=7&page=2", "a.example/story?id=7&page=2"),
        ("https://a.example/?id=7", "a.example?id=7"), ("https://a.example/News/Pier", "a.example/News/Pier"),
        ("https://a.example:8080/x", "a.example:8080/x"), ("https://www2.a.example/x", "www2.a.example/x"),
        ("https://a.example/caf%c3%a9", "a.example/caf%C3%A9"), ("https://a.example/50%", "a.example/50%"),
        ("https://a.example/x?q=1%262", "a.example/x?q=1%262"),
    ]) func whatTellsPagesApartStays(address: String, canonical: String) {
        #expect(CanonicalAddress.of(address) == canonical)
    }

    @Test(arguments: [
        "", "https://", "https://gazette.example", "http://www.gazette.example/?utm_source=feed", "mailto:a@b.example",
        "coverage/a.txt", "file:///a/b",
    ]) func whatLeadsToNoPageHasNone(address: String) {
        #expect(CanonicalAddress.of(address) == nil)
    }

    @Test func aCanonicalFormIsItsOwn() {
        for address in ["a.example/story?id=7&page=2", "a.example/caf%C3%A9", "a.example/50%"] {
            #expect(CanonicalAddress.of("https://" + address) == address)
        }
    }
}
