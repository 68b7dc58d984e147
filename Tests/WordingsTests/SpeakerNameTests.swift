import Testing

@testable import Wordings

@Suite struct SpeakerNameTests {
    private func person(_ text: String) -> SpeakerName { SpeakerName(text: text, isPerson: true) }

    @Test func persons() {
        #expect(SpeakerName.agreement(person("ilse brandt"), person("brandt")) == .same)
        #expect(SpeakerName.agreement(person("ilse brandt"), person("i brandt")) == .same)
        #expect(SpeakerName.agreement(person("ilse brandt"), person("otto brandt")) == .other)
        #expect(SpeakerName.agreement(person("ilse brandt"), person("lund")) == .other)
        #expect(SpeakerName.agreement(person("ilse brandt"), nil) == .unknown)
    }

    @Test func namesakes() {
        #expect(SpeakerName.agreement(person("tom reyes jr"), person("tom reyes jr")) == .same)
        #expect(SpeakerName.agreement(person("tom reyes jr"), person("tom reyes")) == .unknown)
        #expect(SpeakerName.agreement(person("tom reyes jr"), person("tom reyes sr")) == .other)
        #expect(SpeakerName.agreement(person("tom reyes jr"), person("ana reyes")) == .other)
    }

    @Test func aMisprintedSurnameMayBeTheSame() {
        #expect(SpeakerName.agreement(person("ilse brandt"), person("bradt")) == .unknown)
        #expect(SpeakerName.agreement(person("ilse brandt"), person("ilse brendt")) == .unknown)
        #expect(SpeakerName.agreement(person("ilse brandt"), person("otto brendt")) == .other)
        #expect(SpeakerName.agreement(person("brandt"), person("brand")) == .other)
        #expect(SpeakerName.agreement(person("lund"), person("lind")) == .unknown)
        #expect(SpeakerName.agreement(person("ito"), person("ino")) == .other)
    }

    @Test func others() {
        let letter = SpeakerName(printed: "The open letter")
        #expect(letter == SpeakerName(text: "letter", isPerson: false))
        #expect(SpeakerName.agreement(letter, SpeakerName(printed: "the letter")) == .same)
        #expect(SpeakerName.agreement(letter, SpeakerName(printed: "the ministry")) == .unknown)
        #expect(SpeakerName.agreement(letter, person("ilse brandt")) == .unknown)
        // What one article takes for a person.
        #expect(SpeakerName.agreement(SpeakerName(printed: "Hydromar"), person("hydromar")) == .same)
        #expect(SpeakerName(printed: "They") == nil)
        #expect(SpeakerName(printed: "both Brandt and Lund") == nil)
    }
}
