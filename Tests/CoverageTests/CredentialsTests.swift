import Coverage
import Testing

@Suite struct CredentialsTests {
    @Test(arguments: [
        ("https://ana:secret@harbour.example/a@b?c@d", "https://harbour.example/a@b?c@d"),
        ("http://ana@harbour.example:81", "http://harbour.example:81"),
        ("ftp://ana:secret@harbour.example/a", "ftp://harbour.example/a"),
        ("https://ana:se/cr?et@harbour.example/a", "https://harbour.example/a"),
        ("https://ana:secret@[::1]:80/a", "https://[::1]:80/a"),
    ])
    func nameAndPasswordGo(_ address: String, _ rest: String) {
        #expect(Credentials.removed(from: address) == rest)
    }

    @Test(arguments: [
        "https://harbour.example/?to=ana@harbour.example", "https://harbour.example:81/@ana", "https://[::1]/@ana",
        "mailto:ana@harbour.example", "dns:harbour.example", "ana:secret", "",
    ])
    func allElseStays(_ text: String) {
        #expect(Credentials.removed(from: text) == text)
    }
}
