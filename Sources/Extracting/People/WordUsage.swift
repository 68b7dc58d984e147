/// How words are used over a large number of articles: in lower case or as names, and in which company. A table of the people model.
package struct WordUsage: Sendable {
    /// Upper 16 bits: part of the word's hash; lower 16: its usage. Zero where no word is.
    private var slots: [UInt32]
    private var mask: Int { slots.count - 1 }

    package static let empty = WordUsage(capacity: 2)

    /// An empty table with room for `capacity` words, a power of two.
    package init(capacity: Int) {
        precondition(capacity & (capacity - 1) == 0, "the room is a power of two")
        slots = Array(repeating: 0, count: capacity)
    }

    /// Takes over the bytes of a model section; nil when they are no table.
    package init?(_ bytes: [UInt8]) {
        let count = bytes.count / 4
        guard count > 1, count & (count - 1) == 0, bytes.count == count * 4 else { return nil }
        slots = (0..<count).map { slot in
            var value: UInt32 = 0
            for byte in bytes[(4 * slot)..<(4 * slot + 4)].reversed() { value = value << 8 | UInt32(byte) }
            return value
        }
        guard slots.contains(0) else { return nil }
    }

    /// The form for a model section.
    package var bytes: [UInt8] {
        slots.flatMap { slot in (0..<4).map { UInt8(truncatingIfNeeded: slot >> UInt32(8 * $0)) } }
    }

    /// Adds a word that is not there yet, by its hash.
    mutating func insert(_ hash: UInt64, _ usage: UsageProfile) {
        let (start, tag) = place(hash)
        var slot = start
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = tag | UInt32(usage.code)
    }

    /// What is known of a word; for an unknown one, `UsageProfile.unknown`.
    subscript(hash: UInt64) -> UsageProfile {
        let (start, tag) = place(hash)
        var slot = start
        while slots[slot] != 0 {
            if slots[slot] & 0xFFFF_0000 == tag { return UsageProfile(code: UInt16(slots[slot] & 0xFFFF)) }
            slot = (slot + 1) & mask
        }
        return .unknown
    }

    private func place(_ hash: UInt64) -> (slot: Int, tag: UInt32) {
        let mixed = FeatureHash.mix(hash ^ 0x75A6_E000)
        return (Int(truncatingIfNeeded: mixed) & mask, max(UInt32(truncatingIfNeeded: mixed >> 48), 1) << 16)
    }
}

/// A word's usage in two-bit steps, from never to mostly.
struct UsageProfile: Equatable {
    let code: UInt16

    static let unknown = UsageProfile(code: 0)

    init(code: UInt16) { self.code = code }

    /// The steps in order: how frequent, how often capitalised inside a sentence, and of those places how many after a title or
    /// given name, beside a verb of saying, after `the`, after a preposition of place, before a word of organisations, possessive.
    static let fields = 8

    subscript(field: Int) -> UInt64 { UInt64(code >> UInt16(2 * field)) & 3 }

    init(_ total: UsageCounts) {
        let capitalised = max(total.capitalised, 1)
        func step(_ count: Int, _ low: Double, _ high: Double) -> UInt16 {
            let share = Double(count) / Double(capitalised)
            return count == 0 ? 0 : share < low ? 1 : share < high ? 2 : 3
        }
        let all = total.lower + total.capitalised
        let capitals = Double(total.capitalised) / Double(max(all, 1))
        var code: UInt16 = all < 8 ? 1 : all < 80 ? 2 : 3
        code |= (capitals < 0.05 ? 0 : capitals < 0.5 ? 1 : capitals < 0.95 ? 2 : 3) << 2
        code |= step(total.named, 0.05, 0.3) << 4
        code |= step(total.speaking, 0.03, 0.12) << 6
        code |= step(total.afterThe, 0.05, 0.3) << 8
        code |= step(total.afterPlace, 0.05, 0.2) << 10
        code |= step(total.beforeOrganisation, 0.05, 0.3) << 12
        code |= step(total.possessive, 0.03, 0.12) << 14
        self.code = code
    }
}

/// How often a word was met in which company.
struct UsageCounts {
    var lower = 0
    var capitalised = 0
    var named = 0
    var speaking = 0
    var afterThe = 0
    var afterPlace = 0
    var beforeOrganisation = 0
    var possessive = 0

    mutating func add(_ word: WordEvidence) {
        lower += Int(word.lower)
        capitalised += Int(word.middle)
        named += Int(word.titled) + Int(word.afterGiven) + Int(word.beforeSurname)
        speaking += Int(word.speaking)
        afterThe += Int(word.afterThe)
        afterPlace += Int(word.afterPlace)
        beforeOrganisation += Int(word.beforeOrganisation)
        possessive += Int(word.possessive)
    }
}

/// Counts how words are used, article by article.
package struct UsageCounter {
    private let names: NameList
    private var counts: [UInt64: UsageCounts] = [:]

    package init(_ names: NameList) { self.names = names }

    package mutating func add(_ body: String) {
        let features = PersonFeatures(AnnotatedText(body), names: names, usage: .empty)
        var isDone = Array(repeating: false, count: features.evidence.words.count)
        for form in features.forms.forms where !isDone[form.evidence] && features.text.tokens[form.example].kind == .word {
            isDone[form.evidence] = true
            counts[form.key, default: UsageCounts()].add(features.evidence.words[form.evidence])
        }
    }

    /// The words that were met at least so often, the most frequent first where the table has no room for all.
    package func table(capacity: Int, leastCount: Int) -> WordUsage {
        var table = WordUsage(capacity: capacity)
        let frequent = counts.filter { $0.value.lower + $0.value.capitalised >= leastCount }
        let order = frequent.sorted { a, b in
            let (countA, countB) = (a.value.lower + a.value.capitalised, b.value.lower + b.value.capitalised)
            return (countB, a.key) < (countA, b.key)
        }
        for (key, count) in order.prefix(capacity * 3 / 4) { table.insert(key, UsageProfile(count)) }
        return table
    }
}
