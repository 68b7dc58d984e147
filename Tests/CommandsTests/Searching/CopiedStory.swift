import TestSupport

/// An invented wire report, what papers made of it, and an article that was changed after it appeared.
enum CopiedStory {
    private static let paragraphs = [
        "ARLEN (Northwire) - Forty dockers walked out on Tuesday over a plan to move the grain terminal from the old quay to the far "
            + "side of the river, where no bus has stopped since the spring floods.",
        "“Nobody asked the people who load the ships,” crane driver Mireille Castan said at the gate. Her union wants a vote of all "
            + "shifts before a single conveyor is taken down.",
        "The harbour office called the plan overdue and said that silos from the age of steam could not be insured for another winter.",
        "Grain dealers warned that a strike in the middle of the harvest would send ships to other ports for good.",
    ]
    private static let own =
        "Our readers on Quay Street told us that they would miss the smell of barley more than the noise of lorries."

    static let files = [
        "wire.txt": paragraphs.joined(separator: "\n\n"),
        "herald.json": record("Herald", "2024-05-02", "herald.example/dockers", paragraphs[..<3].joined(separator: "\n\n")),
        "star.json": record("Star", "2024-05-03", "star.example/a?utm_source=x", (paragraphs + [own]).joined(separator: "\n\n")),
        "own.json": record(
            "Lantern", "2024-05-03", "lantern.example/silo", "A silo is a cathedral for barley, and the dockers of Arlen know it."
        ),
        "first.json": record(
            "Gazette", "2024-05-04", "gazette.example/vote",
            "“We will count every hand,” Otto Lindmark said on Friday. The dockers meet at noon in the old customs hall."),
        "second.json": record(
            "Gazette", "2024-05-04", "www.gazette.example/vote/",
            "“We will count every hand,” Mireille Castan said on Friday. “Then we talk,” she added. The dockers meet at one in the old customs hall.",
            modified: "2024-05-05"),
    ]

    private static func record(
        _ outlet: String, _ day: String, _ address: String, _ text: String, modified: String? = nil
    ) -> String {
        let text = text.replacing("\n", with: "\\n")
        let change = modified.map { ", \"modified\": \"\($0)\"" } ?? ""
        return "{\"title\": \"\(outlet) report\", \"outlet\": \"\(outlet)\", \"published\": \"\(day)\"\(change), "
            + "\"url\": \"https://\(address)\", \"text\": \"\(text)\"}"
    }

    /// Articles 1 to 6: wire, Herald, Star, Lantern, and the Gazette's two revisions.
    static func program() throws -> Program {
        let program = Program()
        for (name, text) in files { program.folder.write(text, to: name) }
        for name in ["wire.txt", "herald.json", "star.json", "own.json", "first.json", "second.json"] {
            try program.run("ingest", name)
        }
        return program
    }
}
