import Testing

/// An article whose outlet is unknown is no outlet: it may be any of them.
@Suite struct OutletCountTests {
    /// Reports of the same words, by the outlets; nil for a file that names none.
    private func program(_ outlets: [String?]) throws -> Program {
        let program = Program()
        let places = ["At the pier", "In the council", "On the quay", "Late at night"]
        for (number, outlet) in outlets.enumerated() {
            let text = "\(places[number]) it was loud. “We will rebuild the pier by June,” mayor Ilse Brandt said."
            let name = outlet.map { ", \"outlet\": \"\($0)\"" } ?? ""
            program.folder.write("{\"text\": \"\(text)\"\(name)}", to: "\(number).json")
            #expect(try program.run("ingest", "\(number).json").status == 0)
        }
        return program
    }

    @Test(arguments: [
        (["Gazette", "Herald", nil], "2 outlets · 1 article without outlet · word for word", [1, 2]),
        (["Gazette", "Gazette", nil], "1 outlet · 1 article without outlet · word for word", [1]),
        ([nil, nil], "2 articles without outlet · word for word", [1]),
    ])
    func onlyOutletsCount(_ outlets: [String?], _ head: String, _ listed: [Int]) throws {
        let program = try program(outlets)
        #expect(try program.run("variants").lines.first == "Ilse Brandt  " + head)
        for least in 1...3 {
            let count = try JSON(program.run("variants", "--min-outlets", "\(least)", "--format", "json").output).array.count
            #expect((count > 0) == listed.contains(least), "\(least)")
        }
        let rows = try JSON(program.run("variants", "--format", "json").output)
        #expect(Set(rows.array.map { $0["outlets"].int }) == [Set(outlets.compactMap { $0 }).count])
        #expect(try Schema(Package.text(of: "docs/json/variants.schema.json")).problems(of: rows) == [])
    }

    @Test func twoArticlesOfOneOutletAreNotListed() throws {
        #expect(try program(["Gazette", "Gazette"]).run("variants").output.isEmpty)
    }
}
