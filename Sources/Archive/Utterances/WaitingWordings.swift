/// Wordings that are to be looked at, the heaviest first, each once.
struct WaitingWordings {
    private var heap: [(rank: WordingRank, id: Int64)] = []
    private var ids: Set<Int64> = []

    mutating func insert(_ id: Int64, _ rank: WordingRank) {
        guard ids.insert(id).inserted else { return }
        heap.append((rank, id))
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2].rank < heap[child].rank {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popHeaviest() -> Int64? {
        guard let first = heap.first else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        ids.remove(first.id)
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var child = 2 * parent + 1
            if child + 1 < heap.count, heap[child].rank < heap[child + 1].rank { child += 1 }
            guard heap[parent].rank < heap[child].rank else { break }
            heap.swapAt(parent, child)
            parent = child
        }
        return first.id
    }
}
