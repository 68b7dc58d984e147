/// The one of two wordings of which the other has a share.
///
/// A word weighs less in an article that repeats it; by the weights of the shorter wording alone one that stands in the other as it is has a
/// share of 1.
struct ShorterWording {
    let total: Int
    private let side: Side

    private enum Side { case first, second, neither }

    init(_ a: ComparedWording, _ b: ComparedWording) {
        total = min(a.total, b.total)
        side = a.total < b.total ? .first : a.total > b.total ? .second : .neither
    }

    /// What a word that both have weighs.
    @inline(__always)
    func weight(_ a: Wording.Word, _ b: Wording.Word) -> Int {
        switch side {
        case .first: ComparedWording.weight(a)
        case .second: ComparedWording.weight(b)
        case .neither: min(ComparedWording.weight(a), ComparedWording.weight(b))
        }
    }
}
