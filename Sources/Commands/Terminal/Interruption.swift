import Glibc
import Synchronization

/// Notices Ctrl-C, so that work in hand can be finished. A second one ends the program at once.
enum Interruption {
    private static let isAsked = Atomic(false)

    /// From now on Ctrl-C is noticed instead of ending the program.
    static func watch() {
        signal(SIGINT) { _ in
            Interruption.isAsked.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    /// Whether the user pressed Ctrl-C.
    static var isRequested: Bool { isAsked.load(ordering: .relaxed) }
}
