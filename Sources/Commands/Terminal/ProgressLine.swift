/// One line on a terminal's standard error that says how far the work is: count, rate, time left.
final class ProgressLine {
    private let isShown: Bool
    private let width: Int
    private let noun: String
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant
    private var isDrawn = false

    /// - Parameter noun: what is counted: `documents`.
    init(_ noun: String, terminal: Terminal = .error, isWanted: Bool = true) {
        self.noun = noun
        isShown = terminal.width != nil && terminal.isInteractive && isWanted
        width = terminal.width ?? 80
        lastShown = start
    }

    /// Draws the line anew, ten times a second at most.
    ///
    /// - Parameters:
    ///   - share: 0 to 1 of all the work; nil where it is not known.
    func show(count: Int, share: Double?) {
        let now = ContinuousClock.now
        guard isShown, !isDrawn || now - lastShown > .milliseconds(100) else { return }
        lastShown = now
        isDrawn = true
        let seconds = Self.seconds(now - start)
        StandardError.write("\r\u{1b}[K" + DisplayWidth.fitting(Self.text(count, noun, share, seconds), width: width - 1))
    }

    /// `1,200 documents, 800 a second, 3 s left`
    static func text(_ count: Int, _ noun: String, _ share: Double?, _ seconds: Double) -> String {
        var parts = ["\(grouped(count)) \(noun)"]
        if seconds > 0, count > 0 { parts.append("\(grouped(Int(Double(count) / seconds))) a second") }
        if let share, share > 0.01, share < 1 { parts.append("\(duration(seconds / share - seconds)) left") }
        return parts.joined(separator: ", ")
    }

    /// Wipes the line, before other text is printed or at the end.
    func clear() {
        guard isDrawn else { return }
        StandardError.write("\r\u{1b}[K")
        isDrawn = false
    }

    /// Time since the begin, in seconds.
    var elapsed: Double { Self.seconds(ContinuousClock.now - start) }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// `3 s`, `4 min`, `2 h`.
    static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<1: "1 s"
        case ..<90: "\(Int(seconds.rounded())) s"
        case ..<5400: "\(Int((seconds / 60).rounded())) min"
        default: "\(Int((seconds / 3600).rounded())) h"
        }
    }
}

/// An integer with its thousands set apart: `1,234,567`.
func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
}

/// A count with its noun: `1 article`, `2,000 articles`.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}
