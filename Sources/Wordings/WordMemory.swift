/// What was told of words that were met lately, by the hash of their letters: most words come again and again.
///
/// A class, so that it outlives the article; not shared between threads.
public final class WordMemory {
    /// What of a word is the same in every article.
    struct Known {
        var stem: UInt32
        /// What it tells where the article does not repeat it, in quarters of a bit.
        var weight: UInt8
        /// Whether it tells little by itself, however often it is repeated.
        var isFunctionWord: Bool
    }

    /// A place for each value of the lower bits of a hash; whoever comes last has it.
    private var places: [(hash: UInt64, known: Known)] = []
    private static let count = 1 << 14

    public init() {}

    /// What is known of a word of that hash, which is not zero; it is made where it is not here.
    func known(_ hash: UInt64, make: () -> Known) -> Known {
        if places.isEmpty {
            places = Array(repeating: (0, Known(stem: 0, weight: 0, isFunctionWord: false)), count: Self.count)
        }
        let place = Int(truncatingIfNeeded: hash) & (Self.count - 1)
        if places[place].hash == hash { return places[place].known }
        let known = make()
        places[place] = (hash, known)
        return known
    }
}
