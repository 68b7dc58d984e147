import ArgumentParser

/// An option that takes its value as it comes, and got the next option for one.
enum MissingValue {
    /// - Throws: `ValidationError` where the value is an option's name.
    static func refuse(_ value: String?, of option: String) throws {
        guard let value, value.hasPrefix("--"), value.dropFirst(2).first?.isLetter == true else { return }
        throw ValidationError("\(option) wants a value, and \(value) follows it; write \(option) VALUE \(value) …")
    }
}
