import Dispatch
import Synchronization

/// Hands elements from one thread to another, in order; the giver waits while `capacity` elements are not yet taken.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element?] = []
        var isCancelled = false
    }

    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        free = DispatchSemaphore(value: capacity)
    }

    /// Gives an element, or nil as the last. False when the taker has gone: no more is wanted.
    func give(_ element: Element?) -> Bool {
        free.wait()
        let isWanted = state.withLock { state in
            guard !state.isCancelled else { return false }
            state.elements.append(element)
            return true
        }
        if isWanted { filled.signal() } else { free.signal() }
        return isWanted
    }

    /// Takes the next element; nil after the last.
    func take() -> Element? {
        filled.wait()
        let element = state.withLock { $0.elements.removeFirst() }
        free.signal()
        return element
    }

    /// Whether nothing waits to be taken.
    var isEmpty: Bool { state.withLock { $0.elements.isEmpty } }

    /// The taker goes: from now on `give` returns false at once.
    func cancel() {
        state.withLock { $0.isCancelled = true }
        free.signal()
    }
}
