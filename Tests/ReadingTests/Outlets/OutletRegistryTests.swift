import Testing

@testable import Reading

@Suite struct OutletRegistryTests {
    @Test func hostsBelowAnOutletAreItsOwn() {
        #expect(OutletRegistry.outlet(atHost: "amp.theguardian.com")?.name == "The Guardian")
        #expect(
            OutletRegistry.outlet(atHost: "de.euronews.com") == KnownOutlet(name: "Euronews (DE)", country: "FR", language: "de"))
        #expect(OutletRegistry.outlet(atHost: "example.org") == nil)
    }

    @Test func recordsOfAKnownOutletHaveItsHome() {
        func document(_ outlet: String) -> [String?] {
            let record = "{\"text\": \"The ferry stays.\", \"url\": \"https://www.theguardian.com/a\", \"outlet\": \"\(outlet)\"}"
            return read(record, as: "a.json").documents.flatMap { [$0.outletCountry, $0.outletLanguage] }
        }
        #expect(document("The Guardian") == ["GB", "en"])
        #expect(document("Harbour Post") == [nil, nil])
    }

    @Test func everyLineIsWhole() {
        let lines = OutletRegistry.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        var hosts: Set<Substring> = []
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(fields.count == 4, "\(line)")
            guard fields.count == 4 else { continue }
            #expect(Domain.name(String(fields[0])) == String(fields[0]), "\(line)")
            #expect(hosts.insert(fields[0]).inserted, "\(line) stands there twice")
            #expect(fields[2] == "-" || fields[2].count == 2 && fields[2].allSatisfy(\.isUppercase), "\(line)")
            #expect(fields[3] == "-" || Language.tag(String(fields[3])) == String(fields[3]), "\(line)")
        }
    }
}
