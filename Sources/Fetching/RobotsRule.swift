/// One `Allow:` or `Disallow:` line: the begin of a path, in which `*` stands for anything and a `$` at the end for the path's end.
struct RobotsRule: Equatable, CustomStringConvertible {
    let isAllowing: Bool
    /// As it stands in the file.
    let pattern: String
    private let bytes: [UInt8]
    private let isAnchored: Bool

    init(isAllowing: Bool, pattern: String) {
        self.isAllowing = isAllowing
        self.pattern = pattern
        var bytes = Self.normalised(pattern)
        isAnchored = bytes.last == UInt8(ascii: "$")
        if isAnchored { bytes.removeLast() }
        self.bytes = bytes
    }

    var description: String { "\(isAllowing ? "Allow" : "Disallow"): \(pattern)" }

    /// Bytes of the pattern: a longer one is more to the point.
    var length: Int { bytes.count + (isAnchored ? 1 : 0) }

    /// - Parameter path: normalised.
    func matches(_ path: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*")
        var (place, index) = (0, 0)
        // Behind the last star, and the first byte that it may not have taken yet.
        var retry: (place: Int, index: Int)?
        while true {
            if place == bytes.count {
                if !isAnchored || index == path.count { return true }
            } else if bytes[place] == star {
                place += 1
                retry = (place, index)
                continue
            } else if index < path.count, bytes[place] == path[index] {
                place += 1
                index += 1
                continue
            }
            // The star before takes one byte more.
            guard let last = retry, last.index < path.count else { return false }
            retry = (last.place, last.index + 1)
            (place, index) = (last.place, last.index + 1)
        }
    }

    /// What can be written in several ways in one of them: characters beyond ASCII escaped, escapes of letters and digits undone.
    static func normalised(_ path: String) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = code(rest.prefix(2)) {
                rest = rest.dropFirst(2)
                if isUnreserved(code) {
                    result.append(code)
                } else {
                    result += [byte, digits[Int(code >> 4)], digits[Int(code & 15)]]
                }
            } else if byte < 0x80 {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return result
    }

    /// The byte that two hexadecimal digits name.
    private static func code(_ digits: ArraySlice<UInt8>) -> UInt8? {
        let text = String(decoding: digits, as: UTF8.self)
        guard text.count == 2, text.allSatisfy(\.isHexDigit) else { return nil }
        return UInt8(text, radix: 16)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~".utf8.contains(byte)
        }
    }
}
