import Glibc

/// What is known about the place where output appears.
struct Terminal: Sendable {
    /// Columns of text; nil where output is not cut to a width.
    var width: Int?
    /// Whether colours and bold letters may be used.
    var hasStyle: Bool
    /// Whether a person looks on, so that a line may be drawn over and over.
    var isInteractive: Bool

    /// Standard output's terminal. A pipe or file has neither width nor style; `COLUMNS` gives a width to either.
    static var output: Terminal { Terminal(descriptor: STDOUT_FILENO) }
    /// Standard error's terminal.
    static var error: Terminal { Terminal(descriptor: STDERR_FILENO) }

    init(width: Int?, hasStyle: Bool, isInteractive: Bool = false) {
        self.width = width
        self.hasStyle = hasStyle
        self.isInteractive = isInteractive
    }

    private init(descriptor: Int32) {
        let isTerminal = isatty(descriptor) == 1
        isInteractive = isTerminal && Self.variable("TERM") != "dumb"
        // https://no-color.org: any value but the empty one turns colours off.
        hasStyle = isInteractive && (Self.variable("NO_COLOR") ?? "").isEmpty
        var size = winsize()
        if let columns = Self.variable("COLUMNS").flatMap({ Int($0) }), columns > 0 {
            width = columns
        } else if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            width = Int(size.ws_col)
        } else {
            width = isTerminal ? 80 : nil
        }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// How a stretch of text may stand out.
    enum Style: String {
        case bold = "1"
        case faint = "2"
        case underlined = "4"
        case green = "32"
        case yellow = "33"
        case magenta = "35"
        case cyan = "36"
        case hit = "1;33"
        /// Crossed out and underlined as well, for those to whom red and green are one.
        case removed = "9;31"
        case added = "4;32"
    }

    /// `text` in a style, or as it is where there is none.
    func styled(_ text: String, _ style: Style) -> String {
        hasStyle && !text.isEmpty ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
    }

    /// Each word in a style of its own, so that it survives the breaking of lines.
    func styledByWord(_ text: String, _ style: Style) -> String {
        hasStyle ? text.split(separator: " ").map { styled(String($0), style) }.joined(separator: " ") : text
    }
}
