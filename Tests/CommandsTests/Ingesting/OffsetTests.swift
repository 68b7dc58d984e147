import Testing

/// Places of facts in texts that are hard to count in.
@Suite struct OffsetTests {
    static let text = """
        Harbour keeps its ferry 🚢

        👩‍👩‍👧‍👦 The cafe\u{301} on the quay was full. “The ferry stays 🚢,” mayor Ilse Brandt, 61, said at noon. “Nobody asked the gulls.”

        Brandt thanked Søren Å. Lindqvist 🎻🎻. ''It is na\u{308}\u{131}ve,'' Mr Lindqvist told the 𝕳𝖆𝖗𝖇𝖔𝖚𝖗 Gazette, adding that he loved #SaveTheFerry and #Été.

        \u{202B}«Le bac reste», a dit Ilse Brandt.\u{202C} Brandt's office declined to comment 🇳🇴.
        """

    /// The letters and signs of Windows-1252 only.
    static let western = """
        Quay stays open

        “The café stays – for £5,” mayor Ilse Brandt said. ‘Naïve…’ was what René Müller called it. #SaveTheCafé was everywhere.
        """

    /// The same text in every shape in which files come.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("plain.txt", Array(text.utf8)),
        ("crlf.txt", Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)),
        ("cr.txt", Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r").utf8)),
        ("bom.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("utf16le.txt", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("utf16be.txt", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ("windows1252.txt", Array(western.unicodeScalars.map(windows1252))),
        ("western.txt", Array(western.utf8)),
    ]

    private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "“": 0x93
        case "”": 0x94
        case "‘": 0x91
        case "’": 0x92
        case "–": 0x96
        case "…": 0x85
        default: UInt8(truncatingIfNeeded: scalar.value)
        }
    }

    private func extracted(_ name: String, in program: Program) throws -> JSON {
        let file = try #require(Self.files.first { $0.name == name })
        program.folder.write(file.bytes, to: name)
        let result = try program.run("extract", name)
        #expect(result.status == 0 && result.errors.isEmpty)
        return try JSON(result.output)
    }

    @Test(arguments: files.map(\.name)) func everyFactStandsWhereItSays(name: String) throws {
        let program = Program()
        let article = try extracted(name, in: program)
        #expect(FactPlaces.verify(article) >= 5)
        #expect(try program.run("ingest", name).status == 0)
        let check = try program.run("check")
        #expect(check.status == 0, "\(check.output)")
    }

    @Test(arguments: ["crlf.txt", "cr.txt", "bom.txt", "utf16le.txt", "utf16be.txt"]) func shapeOfTheFileDoesNotMatter(
        name: String
    ) throws {
        let program = Program()
        let plain = try extracted("plain.txt", in: program)
        let other = try extracted(name, in: program)
        for key in ["title", "body", "people", "quotes", "hashtags"] { #expect(plain[key] == other[key], "\(key)") }
    }

    @Test func windows1252IsDecoded() throws {
        let program = Program()
        let decoded = try extracted("windows1252.txt", in: program)
        #expect(decoded["body"] == (try extracted("western.txt", in: program))["body"])
        #expect(decoded["body"].string?.contains("“The café stays – for £5,”") == true)
        #expect(decoded["hashtags"].array.map { $0["text"].string } == ["#SaveTheCafé"])
    }

    @Test func accentsAreComposedAndEmojiKept() throws {
        let article = try extracted("plain.txt", in: Program())
        let body = Array((article["body"].string ?? "").unicodeScalars)
        #expect(!body.contains("\u{301}"))
        #expect(article["body"].string?.contains("The caf\u{e9} on the quay") == true)
        #expect(article["body"].string?.hasPrefix("👩‍👩‍👧‍👦 The") == true)
        #expect(article["title"].string == "Harbour keeps its ferry 🚢")
    }

    @Test func seedsStandWhereTheySay() throws {
        let articles = try JSON.lines(Program().run("extract", Story.folder).output)
        #expect(articles.count == 9)
        #expect(articles.reduce(0) { $0 + FactPlaces.verify($1) } > 150)
    }
}
