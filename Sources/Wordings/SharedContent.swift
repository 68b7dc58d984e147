/// The content words that two wordings share, whatever their order.
enum SharedContent {
    /// What the same words tell, in quarters of a bit: of each the smaller of its two weights; and how many they are.
    static func same(_ a: ComparedWording, _ b: ComparedWording) -> (weight: Int, count: Int) {
        a.content.withUnsafeBufferPointer { a in
            b.content.withUnsafeBufferPointer { b in
                var (i, j, sum, count) = (0, 0, 0, 0)
                while i < a.count, j < b.count {
                    let (left, right) = (a[i].stem, b[j].stem)
                    if left == right {
                        sum += Int(min(a[i].weight, b[j].weight))
                        count += 1
                    }
                    if left <= right { i += 1 }
                    if right <= left { j += 1 }
                }
                return (sum, count)
            }
        }
    }

    /// What words of the same meaning that are not the same tell, in bits, each counted once.
    static func meanings(_ a: ComparedWording, _ b: ComparedWording) -> Double {
        var rest = unshared(b, with: a)
        var tenths = 0
        for word in unshared(a, with: b) {
            let meanings = a.meanings[Int(word.place)]
            guard let match = rest.firstIndex(where: { a.table.share(meanings, b.meanings[Int($0.place)]) }) else { continue }
            tenths += UtteranceCriteria.meaning * Int(min(word.weight, rest[match].weight))
            rest.remove(at: match)
        }
        return Double(tenths) / 40
    }

    /// The words with meanings that only the first has.
    private static func unshared(_ a: ComparedWording, with b: ComparedWording) -> [ComparedWording.ContentWord] {
        var j = 0
        return a.content.filter { word in
            while j < b.content.count, b.content[j].stem < word.stem { j += 1 }
            return !a.meanings[Int(word.place)].isEmpty && !(j < b.content.count && b.content[j].stem == word.stem)
        }
    }
}
