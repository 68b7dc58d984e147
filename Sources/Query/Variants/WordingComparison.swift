import Coverage

/// What a wording makes of the fullest one.
struct WordingComparison {
    let relation: Utterance.Relation
    let pieces: [WordDifference.Piece]
    /// The share of the fullest wording's words that stand in it, 0 to 1.
    let kept: Double

    init(from fullest: WordedText, to other: WordedText, isTold: Bool) {
        let steps = Self.steps(from: fullest.keys, to: other.keys)
        let same = steps.count { if case .keep = $0 { true } else { false } }
        kept = Double(same) / Double(max(fullest.keys.count, 1))
        let (removed, added) = (fullest.keys.count - same, other.keys.count - same)
        if isTold || 2 * same < other.keys.count {
            (relation, pieces) = (.told, [])
            return
        }
        relation = removed == 0 ? (added == 0 ? .same : .extended) : added == 0 ? .cut : .edited
        pieces = relation == .same ? [] : Self.pieces(steps, fullest, other)
    }

    private static func steps(from old: [String], to new: [String]) -> [EditScript.Step] {
        var numbers: [String: Int] = [:]
        func number(_ key: String) -> Int {
            let number = numbers[key] ?? numbers.count
            numbers[key] = number
            return number
        }
        return EditScript.steps(from: old.map(number), to: new.map(number))
    }

    /// Runs of words that stayed, went or came, in the order of the texts; of words that were exchanged the old ones first.
    private static func pieces(_ steps: [EditScript.Step], _ old: WordedText, _ new: WordedText) -> [WordDifference.Piece] {
        var pieces: [WordDifference.Piece] = []
        var (removed, added, kept): ([Int], [Int], [Int]) = ([], [], [])
        func close(_ places: inout [Int], _ change: WordDifference.Change, _ text: WordedText) {
            defer { places = [] }
            guard let first = places.first, let last = places.last else { return }
            pieces.append(
                WordDifference.Piece(
                    change: change, text: text.text(of: first..<(last + 1)), span: text.span(of: first..<(last + 1))))
        }
        for step in steps {
            switch step {
            case .keep(_, let place):
                close(&removed, .removed, old)
                close(&added, .added, new)
                kept.append(place)
            case .remove(let place):
                close(&kept, .same, new)
                removed.append(place)
            case .add(let place):
                close(&kept, .same, new)
                added.append(place)
            }
        }
        close(&removed, .removed, old)
        close(&added, .added, new)
        close(&kept, .same, new)
        return pieces
    }
}
