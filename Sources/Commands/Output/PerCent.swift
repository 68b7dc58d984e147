import Query
import SQLite

/// A share as people read it.
enum PerCent {
    /// Rounded down, so that only the same is 100 %.
    static func atMost(_ share: Double) -> String { text((share * 100 + noise).rounded(.down)) }

    /// Rounded up, so that only nothing is 0 %.
    static func atLeast(_ share: Double) -> String { text((share * 100 - noise).rounded(.up)) }

    /// What the difference of two shares may be beside the truth.
    private static let noise = 1e-6

    private static func text(_ percent: Double) -> String { "\(Int(percent)) %" }
}

extension Rows {
    /// The same rows with the shares of a column in per cent, under each other.
    func inPerCent(_ column: String, by text: @escaping (Double) -> String = PerCent.atMost) -> Rows {
        guard let place = columns.firstIndex(of: column) else { return self }
        return Rows(columns: columns) {
            guard var row = try next() else { return nil }
            if case .real(let share) = row[place] {
                let text = text(share)
                row[place] = .text(String(repeating: " ", count: max(0, "100 %".count - text.count)) + text)
            }
            return row
        }
    }
}
