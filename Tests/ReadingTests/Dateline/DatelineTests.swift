import Coverage
import Foundation
import Testing

@testable import Reading

struct DatelineTests {
    private static let datelines: [(String, String?, [String], String)] = [
        ("PARIS (Reuters, AFP) - Actors met.", "PARIS", ["Reuters", "AFP"], "Actors"),
        ("WASHINGTON (AP) — The law", "WASHINGTON", ["AP"], "The"),
        ("NEW YORK, Jan 5 (Reuters) - Shares", "NEW YORK", ["Reuters"], "Shares"),
        ("LONDON — The harbour", "LONDON", [], "The"),
        ("(CNN) -- The mayor", nil, ["CNN"], "The"),
        ("PARIS/BERLIN (Reuters) - Ministers", "PARIS/BERLIN", ["Reuters"], "Ministers"),
        ("KYIV, Ukraine (AP) — Troops", "KYIV, Ukraine", ["AP"], "Troops"),
        ("WASHINGTON, D.C. – “We will not", "WASHINGTON, D.C.", [], "“We"),
        ("BOGOTÁ (Agencia Norte) - 12 men", "BOGOTÁ", ["Agencia Norte"], "12"),
        ("NORTHPORT, N.C./NEW YORK (Reuters) -Shares", "NORTHPORT, N.C./NEW YORK", ["Reuters"], "Shares"),
        ("NEW YORK Feb 10 (Reuters Legal) - A", "NEW YORK", ["Reuters Legal"], "A"),
        ("LOS ANGELES/SAN FRANCISCO/NEW YORK (Reuters) - Web", "LOS ANGELES/SAN FRANCISCO/NEW YORK", ["Reuters"], "Web"),
        ("Nairobi (AFP) - Kenya", "Nairobi", ["AFP"], "Kenya"),
        ("SEOUL, January 9, 2018 (Yonhap) -- South", "SEOUL", ["Yonhap"], "South"),
    ]

    @Test(arguments: datelines)
    func found(_ body: String, _ place: String?, _ agencies: [String], _ next: String) throws {
        let dateline = try #require(Dateline(beginning: body))
        #expect(dateline.place == place)
        #expect(dateline.agencies == agencies)
        #expect(dateline.span.start == 0)
        #expect(String(String.UnicodeScalarView(body.unicodeScalars.dropFirst(dateline.span.end))).hasPrefix(next))
    }

    @Test(arguments: [
        "", "The mayor (AP) said", "UPDATE - The mayor resigned", "NATO — the alliance", "Paris - A city wakes", "HE SAID NO",
        "A long-running row", "PARIS", "PARIS - ", "I — and only I", "(see below) - The rest", "Mayor Ruiz (left) - a friend",
        "LONDON calling - to the faraway towns", "FILE - A ferry leaves",
    ])
    func ordinaryText(_ body: String) {
        #expect(Dateline(beginning: body) == nil)
    }

    @Test func seeds() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/seeds").standardized
        let list = SourceList(paths: [folder.path()])
        guard list.failures.isEmpty else { return }
        var documents: [Document] = []
        for file in list.files { DocumentReader().read(file) { outcome, _ in documents += [outcome].documents } }
        #expect(documents.count == 3)
        #expect(documents.allSatisfy { $0.title == nil })
        #expect(documents.map { $0.dateline?.place } == [nil, "PARIS", nil])
        #expect(documents.dropFirst().first?.dateline?.agencies == ["Reuters", "AFP"])
        let ends = ["point of no return.”", "sexual freedom.\"", "(sic)''"]
        #expect(zip(documents, ends).allSatisfy { $0.body.hasSuffix($1) })
    }
}
