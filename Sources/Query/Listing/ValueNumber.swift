import SQLite

extension Value {
    /// The number; nil for what is none.
    var real: Double? {
        switch self {
        case .real(let real): real
        case .integer(let integer): Double(integer)
        default: nil
        }
    }
}
