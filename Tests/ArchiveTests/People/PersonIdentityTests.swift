import SQLite
import Testing

@testable import Archive

@Suite struct PersonIdentityTests {
    @Test(arguments: [
        ("Ilse Brandt", "ilse brandt"),
        ("Ilse M. Brandt", "ilse brandt"),
        ("ILSÉ BRANDT", "ilse brandt"),
        ("Tom Reyes Jr.", "tom reyes"),
        ("Ursula von der Aue", "ursula aue"),
        ("Brandt", "brandt"),
        ("De Vimm", "vimm"),
        ("von der Aue", "aue"),
        ("van der Aue", "aue"),
        ("Al-Vimm", "vimm"),
        ("Hassan al-Vimm", "hassan vimm"),
        ("Al Vimm", "al vimm"),
        ("Van Aue", "van aue"),
        ("日本", "日本"),
    ]) func keyIsFirstAndLastWord(name: String, key: String) throws {
        let identity = try PersonIdentity(Connection(path: ":memory:", mode: .create))
        #expect(identity.key(of: name).text == key)
    }

    @Test func fullerIsATotalOrder() {
        let names = ["Brandt", "I. Brandt", "Ilse Brandt", "Ilse M. Brandt", "Ilsa Brandt"]
        for a in names {
            for b in names { #expect((a == b) == (!PersonIdentity.isFuller(a, than: b) && !PersonIdentity.isFuller(b, than: a))) }
        }
    }
}
