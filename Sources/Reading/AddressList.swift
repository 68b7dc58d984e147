/// A text file with a web address a line. Empty lines, and what follows a `#` at a line's begin or behind white space, are left out.
public struct AddressList: Sendable {
    public struct Line: Sendable, Equatable {
        /// From 1.
        public let number: Int
        /// As it stands there, without the white space around it.
        public let address: String
    }

    public let lines: [Line]

    /// - Parameter path: `-` is standard input.
    public init(path: String) throws(ReadingFailure) {
        do throws(ReadingFailure.Reason) {
            let stream = try ByteStream(path: Array(path.utf8))
            // A NUL costs the line that holds it.
            if let reason = FileKind.refusal(of: stream.head, signed: nil, promised: .jsonLines) { throw reason }
            let bytes = Charset.utf8(try stream.readWhole())
            if let damage = stream.damage { throw damage.ofWholeFile }
            lines = Self.lines(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw ReadingFailure(source: path, reason: error)
        }
    }

    static func lines(_ text: String) -> [Line] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
            let address = withoutComment(line).drop(while: \.isWhitespace)
            guard let last = address.lastIndex(where: { !$0.isWhitespace }) else { return nil }
            return Line(number: index + 1, address: String(address[...last]))
        }
    }

    /// A `#` inside an address begins its fragment.
    private static func withoutComment(_ line: Substring) -> Substring {
        var isBehindSpace = true
        for index in line.indices {
            if line[index] == "#" && isBehindSpace { return line[..<index] }
            isBehindSpace = line[index].isWhitespace
        }
        return line
    }
}
