import Coverage

/// The members of one record while they find their places.
struct FieldSelection {
    private struct Candidate {
        var rank: Int
        /// Of the member; nil for a value inside a member, which stays in the rest.
        var index: Int?
        var value: JSONValue
    }

    let members: [JSONMember]
    private var candidates: [FieldNames.Target: [Candidate]] = [:]
    private var isUsed: [Bool]
    /// Whether a field may be read from the member, by its name or because the user said so.
    private var isKnown: [Bool]

    init(_ members: [JSONMember]) {
        self.members = members
        isUsed = Array(repeating: false, count: members.count)
        isKnown = isUsed
    }

    mutating func add(_ index: Int?, _ value: JSONValue, for role: FieldNames.Role) {
        if let index { isKnown[index] = true }
        candidates[role.target, default: []].append(Candidate(rank: role.rank, index: index, value: value))
    }

    func hasCandidates(_ target: FieldNames.Target) -> Bool { candidates[target] != nil }

    /// The first value, by rank, that `read` can use. Its member is used up if all that it says was used.
    mutating func take<Result>(_ target: FieldNames.Target, _ read: (JSONValue) -> Result?) -> Result? {
        guard let found = candidates[target] else { return nil }
        for candidate in found.count == 1 ? found : found.sorted(by: { $0.rank < $1.rank }) {
            guard let result = read(candidate.value) else { continue }
            if let index = candidate.index { isUsed[index] = target == .field(.body) || FieldText.isExhausted(candidate.value) }
            return result
        }
        return nil
    }

    /// The first value that is a date. One whose time zone is not known stays in the rest too.
    mutating func takeDate(_ target: FieldNames.Target) -> Timestamp? {
        var kept: Int?
        let indices = candidates[target, default: []].map { ($0.index, $0.value) }
        let date = take(target) { value -> Timestamp? in
            guard let reading = FieldText.date(value) else { return nil }
            if !reading.isWhole { kept = indices.first { $0.1 == value }?.0 }
            return reading.timestamp
        }
        if let kept { isUsed[kept] = false }
        return date
    }

    /// The first value for the target that says something, as text.
    func text(_ target: FieldNames.Target) -> String? {
        candidates[target]?.lazy.filter { !$0.value.isBlank }.map { FieldText.single($0.value) ?? $0.value.sortedText }.first
    }

    /// The names of members that say something and that no field is read from.
    var unknownNames: some Sequence<String> {
        members.indices.lazy.filter { !isKnown[$0] && !members[$0].value.isBlank }.map { members[$0].name }
    }

    /// What was not used, as JSON text; nil when nothing is left. Values that say nothing are left out.
    var rest: String? {
        let left = members.indices.filter { !isUsed[$0] && !members[$0].value.isBlank }
        return left.isEmpty ? nil : JSONValue.object(left.map { members[$0] }).sortedText
    }
}
