/// The line above the text that tells what it is about.
enum Standfirst {
    /// The block above the text that says what the page's description says.
    static func block(of given: [String], before first: Int, _ page: PageBlocks, _ mass: BlockMass) -> Int? {
        let given = given.filter { $0.utf8.count >= 50 }.map { Array($0.utf8) }
        guard !given.isEmpty else { return nil }
        func isGiven(_ index: Int) -> Bool {
            let text = page.text(page.blocks[index])
            guard text.count >= 50, page.blocks[index].linkDensity < 0.5 else { return false }
            // Descriptions are cut at some length.
            return given.contains { description in
                text.elementsEqual(description) || text.count > description.count && text.starts(with: description.prefix(80))
            }
        }
        // One that the text itself begins with is there already.
        guard !isGiven(first) else { return nil }
        return (0..<first).last { isGiven($0) && mass.besides[$0] < 10 && !page.blocks[$0].tag.isHeading }
    }
}
