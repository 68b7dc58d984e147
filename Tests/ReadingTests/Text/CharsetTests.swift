import Testing

@testable import Reading

struct CharsetTests {
    static let text = "Señora Ruiz said: “Très bien” – 👍"

    private func utf16(bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + Self.text).utf16.flatMap {
            bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        }
    }

    @Test(arguments: [1, 3, 7, 4096])
    func utf16WithMark(chunkSize: Int) {
        for bigEndian in [true, false] {
            #expect(read(utf16(bigEndian: bigEndian), as: "a.txt", chunkSize: chunkSize).documents.map(\.body) == [Self.text])
        }
    }

    @Test func utf8WithMark() {
        #expect(read("\u{FEFF}" + Self.text, as: "a.txt").documents.map(\.body) == [Self.text])
        #expect(read("\u{FEFF}text,url\nA harbour,\n", as: "a.csv").documents.map(\.body) == ["A harbour"])
    }

    @Test func windows1252AndLatin1() {
        let bytes: [UInt8] = Array("Se".utf8) + [0xF1] + Array("ora ".utf8) + [0x93, 0x80, 0x94]
        #expect(read(bytes, as: "a.txt").documents.map(\.body) == ["Señora “€”"])
        #expect(read(Array("text\n".utf8) + bytes, as: "a.csv").documents.map(\.body) == ["Señora “€”"])
        let json = Array("{\"text\":\"".utf8) + [0xE9] + Array("\"}\n{\"text\":\"é\"}".utf8)
        #expect(read(json, as: "a.jsonl").documents.map(\.body) == ["é", "é"])
    }

    @Test func oneStrayByteDoesNotSpoilTheRest() {
        #expect(Charset.utf8(Array("é”".utf8) + [0xE9] + Array("é".utf8)) == Array("é”éé".utf8))
    }

    /// Any bytes at all become UTF-8, and UTF-8 stays as it is.
    @Test func alwaysUTF8() {
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0..<30)).map { _ in UInt8.random(in: .min ... .max) }
            #expect(String(validating: Charset.utf8(bytes), as: UTF8.self) != nil)
        }
    }
}
