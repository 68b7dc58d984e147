import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct PersonIdentityTests {
    let folder = TemporaryFolder()

    @Test(arguments: [
        ("Ilse Brandt", "ilse brandt"),
        ("Ilse M. Brandt", "ilse brandt"),
        ("ILSÉ BRANDT", "ilse brandt"),
        ("Tom Reyes Jr.", "thomas reyes"),
        ("Thomas Reyes", "thomas reyes"),
        ("Chuck", "chuck"),
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
        ("Il\u{200d}se\u{200e} Bra\u{200c}ndt", "ilse brandt"),
    ]) func keyIsFirstAndLastWord(name: String, key: String) throws {
        let identity = try PersonIdentity(Archive.openForWriting(path: folder["a.db"]).connection)
        #expect(identity.key(of: name).text == key)
    }

    @Test func fullerIsATotalOrder() {
        let names = [
            "Brandt", "I. Brandt", "Ilse Brandt", "Ilse M. Brandt", "Ilsa Brandt", "Ilse M. Brandt Jr.", "Ilse Brandt III",
        ]
        for a in names {
            for b in names { #expect((a == b) == (!PersonIdentity.isFuller(a, than: b) && !PersonIdentity.isFuller(b, than: a))) }
        }
    }

    @Test func nameWithoutASuffixIsTheBetterOne() {
        #expect(PersonIdentity.fullest(["Tom A. Reyes Jr.", "Tom Reyes", "Reyes"]) == "Tom Reyes")
        #expect(PersonIdentity.fullest(["Tom Reyes Jr", "Tom A. Reyes Jr."]) == "Tom A. Reyes Jr.")
    }

    @Test(arguments: [("Tom Reyes Jr.", "jr"), ("Tom Reyes, Sr", "sr"), ("Tom A. Reyes III", "iii")])
    func suffixIsTold(name: String, suffix: String) throws {
        let key = try PersonIdentity(Archive.openForWriting(path: folder["a.db"]).connection).key(of: name)
        #expect(key.text == "thomas reyes" && key.suffix == suffix && key.apart == "thomas reyes \(suffix)")
    }

    @Test(arguments: ["Tom Reyes", "Reyes Jr.", "Richard III", "Junior"]) func noSuffix(name: String) throws {
        #expect(try PersonIdentity(Archive.openForWriting(path: folder["a.db"]).connection).key(of: name).suffix == nil)
    }
}
