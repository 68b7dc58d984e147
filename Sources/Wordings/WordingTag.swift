/// What of a wording's speaker and day stands beside its keys: who differ in it need not be read to know that they are compared only where they
/// share much.
///
/// Equal tags tell nothing, since surnames and quarters of years fall together.
public struct WordingTag: Sendable, Equatable {
    /// Four bits for a person's surname, 0 where the speaker is no person; four for the quarter of the year, 0 where the day is not known.
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public init(speaker: SpeakerName?, day: Int?) {
        let name = speaker.flatMap { $0.isPerson ? $0.surnameHash : nil } ?? 0
        let quarter = day.map { 1 + Int(Double($0) / Self.daysOfQuarter).remainder(of: Self.values) } ?? 0
        rawValue = UInt8(name << 4 | quarter)
    }

    /// How many points of shared keys two wordings need at least.
    public func leastPoints(with other: WordingTag) -> Int {
        let (name, otherName) = (rawValue >> 4, other.rawValue >> 4)
        let areOthers = name != 0 && otherName != 0 && name != otherName
        return areOthers || isFar(from: other) ? UtteranceCriteria.leastKeyPointsOfOthers : UtteranceCriteria.leastKeyPoints
    }

    /// Whether a quarter of a year or more lies between them.
    private func isFar(from other: WordingTag) -> Bool {
        let (a, b) = (Int(rawValue & 15), Int(other.rawValue & 15))
        guard a != 0, b != 0 else { return false }
        let apart = abs(a - b)
        return min(apart, Self.values - apart) > 1
    }

    private static let daysOfQuarter = 91.3125
    /// Of each half but 0.
    static let values = 15
}

extension Int {
    /// From 0 to before `divisor`, also of a negative number.
    fileprivate func remainder(of divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
