import Dispatch
import Synchronization
import Testing

@testable import Ingest

@Suite struct BoundedQueueTests {
    @Test func keepsTheOrderAndEnds() {
        let queue = BoundedQueue<Int>(capacity: 3)
        DispatchQueue.global().async {
            for number in 0..<1000 { _ = queue.give(number) }
            _ = queue.give(nil)
        }
        var taken: [Int] = []
        while let number = queue.take() { taken.append(number) }
        #expect(taken == Array(0..<1000))
    }

    @Test func giverIsNeverAheadByMoreThanTheCapacity() {
        let queue = BoundedQueue<Int>(capacity: 4)
        let given = Atomic(0)
        DispatchQueue.global().async {
            for number in 0..<500 {
                _ = queue.give(number)
                given.store(number + 1, ordering: .sequentiallyConsistent)
            }
            _ = queue.give(nil)
        }
        var taken = 0
        while queue.take() != nil {
            taken += 1
            #expect(given.load(ordering: .sequentiallyConsistent) <= taken + 4)
        }
        #expect(taken == 500)
    }

    @Test func cancelLetsAWaitingGiverGo() {
        let queue = BoundedQueue<Int>(capacity: 1)
        let gone = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            var count = 0
            while queue.give(count) { count += 1 }
            // Once refused, always refused, without waiting.
            if !queue.give(nil) { gone.signal() }
        }
        #expect(queue.take() == 0)
        queue.cancel()
        #expect(gone.wait(timeout: .now() + 10) == .success)
    }
}
