import Testing

/// Several runs of the program that begin at the same moment, on one archive that the first of them makes or brings up to date.
@Suite(.serialized) struct SeveralAtOnceTests {
    /// A race is lost now and then only.
    private static let rounds = 8

    @Test func oneNewArchiveIsFilledByAll() async throws {
        for round in 0..<Self.rounds {
            let program = Program()
            for number in 1...4 {
                program.folder.write("Ferry \(number) stays at the quay, the mayor said, and that is that.", to: "\(number).txt")
            }
            let failures = try await failuresAtOnce((1...4).map { ["ingest", "\($0).txt"] }, program)
            #expect(failures == [], "round \(round)")
            #expect(try program.run("sql", "SELECT count(*) AS n FROM articles", "-f", "csv").output == "n\r\n4\r\n")
        }
    }

    @Test(arguments: [2, 9, 12]) func anOlderArchiveIsBroughtUpToDateOnce(version: Int) async throws {
        for round in 0..<Self.rounds {
            let program = try OlderArchive.program(version: version)
            program.folder.write("The ferry stays at the quay, the mayor said on Monday, and that is that.", to: "new.txt")
            let commands = [["ingest", "new.txt"], ["quotes"], ["search", "ferry"], ["people"]]
            let failures = try await failuresAtOnce(commands, program)
            #expect(failures == [], "round \(round)")
            let check = try program.run("check")
            #expect(check.status == 0, "\(check.output)\(check.errors)")
        }
    }

    /// What those that fail say.
    private func failuresAtOnce(_ commands: [[String]], _ program: Program) async throws -> [String] {
        try await withThrowingTaskGroup(of: String?.self) { group in
            for command in commands {
                group.addTask {
                    let result = try program.run(command)
                    return result.status == 0 ? nil : result.errors
                }
            }
            return try await group.reduce(into: []) { failures, failure in
                if let failure { failures.append(failure) }
            }
        }
    }
}
