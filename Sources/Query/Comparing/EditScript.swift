/// The steps that lead from one sequence to another.
enum EditScript {
    /// What becomes of one element: its place in the old sequence, in the new one, or in both.
    enum Step: Equatable {
        case keep(Int, Int)
        case remove(Int)
        case add(Int)
    }

    /// Steps in a row that do the same, by the elements' places.
    enum Run: Equatable {
        case kept(old: Range<Int>, new: Range<Int>)
        case removed(Range<Int>)
        case added(Range<Int>)
    }

    /// The steps as runs, in the order of the sequences; of elements that were exchanged the removed ones first.
    static func runs(of steps: [Step]) -> [Run] {
        var runs: [Run] = []
        var removed: Range<Int>?
        var added: Range<Int>?
        var kept: (old: Range<Int>, new: Range<Int>)?
        func extended(_ range: Range<Int>?, _ place: Int) -> Range<Int> { (range?.lowerBound ?? place)..<(place + 1) }
        func closeChange() {
            if let removed { runs.append(.removed(removed)) }
            if let added { runs.append(.added(added)) }
            (removed, added) = (nil, nil)
        }
        func closeKept() {
            if let kept { runs.append(.kept(old: kept.old, new: kept.new)) }
            kept = nil
        }
        for step in steps {
            switch step {
            case .keep(let old, let new):
                closeChange()
                kept = (extended(kept?.old, old), extended(kept?.new, new))
            case .remove(let place):
                closeKept()
                removed = extended(removed, place)
            case .add(let place):
                closeKept()
                added = extended(added, place)
            }
        }
        closeChange()
        closeKept()
        return runs
    }

    /// Both sequences with a number in place of each key, equal ones for equal keys.
    static func numbered(_ old: [String], _ new: [String]) -> (old: [Int], new: [Int]) {
        var numbers: [String: Int] = [:]
        func number(_ key: String) -> Int {
            if let number = numbers[key] { return number }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
        return (old.map(number), new.map(number))
    }

    /// A shortest way by removing and adding (E. Myers, "An O(ND) difference algorithm", 1986, as the standard library has it).
    ///
    /// What both begin and end with is taken off first. Where what is left is so long and unlike that the way would take seconds, all of
    /// it counts as exchanged.
    static func steps(from old: [Int], to new: [Int]) -> [Step] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed().prefix(rest), new.reversed().prefix(rest)).prefix { $0 == $1 }.count
        let (oldEnd, newEnd) = (old.count - end, new.count - end)
        return (0..<start).map { .keep($0, $0) } + middle(old, start..<oldEnd, new, start..<newEnd)
            + (0..<end).map { .keep(oldEnd + $0, newEnd + $0) }
    }

    private static let longestMiddle = 3_000

    private static func middle(_ old: [Int], _ oldPart: Range<Int>, _ new: [Int], _ newPart: Range<Int>) -> [Step] {
        guard !oldPart.isEmpty, !newPart.isEmpty, oldPart.count + newPart.count <= longestMiddle else {
            return oldPart.map { .remove($0) } + newPart.map { .add($0) }
        }
        let difference = Array(new[newPart]).difference(from: Array(old[oldPart]))
        let removed = Set(difference.removals.map(\.place))
        let added = Set(difference.insertions.map(\.place))
        var steps: [Step] = []
        var (a, b) = (0, 0)
        while a < oldPart.count || b < newPart.count {
            if removed.contains(a) {
                steps.append(.remove(oldPart.lowerBound + a))
                a += 1
            } else if added.contains(b) {
                steps.append(.add(newPart.lowerBound + b))
                b += 1
            } else {
                steps.append(.keep(oldPart.lowerBound + a, newPart.lowerBound + b))
                a += 1
                b += 1
            }
        }
        return steps
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
