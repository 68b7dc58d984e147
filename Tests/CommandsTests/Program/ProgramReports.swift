import Testing

extension Program {
    /// With an archive of one report an outlet, published on days that follow one another from 1 March 2024 on.
    static func holding(_ reports: [(outlet: String, text: String)]) throws -> Program {
        let program = Program()
        for (day, report) in reports.enumerated() {
            program.folder.write(
                "{\"text\": \"\(report.text)\", \"outlet\": \"\(report.outlet)\", \"published\": \"2024-03-0\(day + 1)\"}",
                to: "\(report.outlet).json")
        }
        #expect(try program.run(["ingest"] + reports.map { "\($0.outlet).json" }).status == 0)
        return program
    }
}
