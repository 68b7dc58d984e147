/// Tells whether an outlet is the news agency that a dateline names.
enum AgencyName {
    /// What an outlet and a dateline say of where a text comes from: 0 when the outlet is the agency, 1 when an agency is named and no
    /// outlet, else 2.
    ///
    /// - Parameter agencies: as `articles.dateline_agencies` has them: `Reuters, AFP`.
    static func standing(ofOutlet outlet: String?, agencies: String?) -> Int {
        guard let agencies else { return 2 }
        guard let outlet else { return 1 }
        return agencies.split(separator: ",").contains { isSame(outlet, String($0)) } ? 0 : 2
    }

    /// Whether the outlet has the agency's name, or its initials: `The Associated Press` and `AP`.
    static func isSame(_ outlet: String, _ agency: String) -> Bool {
        let words = words(of: outlet)
        let name = self.words(of: agency)
        guard !name.isEmpty, !words.isEmpty else { return false }
        return words == name || (words.count > 1 && name == [String(words.compactMap(\.first))])
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0 != "the" }
    }
}
