import Extracting

/// What each step of extraction has cost so far, in CPU time of one thread.
struct StepClock {
    private(set) var seconds: [ExtractionStep: Double] = [:]
    private(set) var documents = 0
    private(set) var tokens = 0
    private var last = 0.0

    /// Call before a document's first step.
    mutating func start() {
        documents += 1
        last = ThreadClock.now
    }

    mutating func ended(_ step: ExtractionStep, tokens count: Int) {
        let now = ThreadClock.now
        seconds[step, default: 0] += now - last
        if step == .text { tokens += count }
        last = now
    }

    var total: Double { seconds.values.reduce(0, +) }
}
