import CXML2

/// Character and entity references.
enum XMLEntities {
    /// `bytes` with its references resolved: those of XML, numbers, and the names of HTML, which feeds use without declaring them.
    /// What is no reference stays as it is.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(0x26) else { return Array(bytes) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x26, let (scalar, end) = reference(bytes[index...]) {
                output += String(scalar).utf8
                index = end
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }

    private static let longestName = 12

    /// The code point that the reference at the begin stands for, and where it ends.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let name = bytes.dropFirst().prefix(longestName)
        guard let semicolon = name.firstIndex(of: 0x3B), semicolon > name.startIndex else { return nil }
        let text = String(decoding: bytes[name.startIndex..<semicolon], as: UTF8.self)
        return scalar(text).map { ($0, semicolon + 1) }
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
                return nil
            }
            // 128 to 159 are meant as Windows-1252, as browsers take them.
            if (0x80...0x9F).contains(value) {
                return String(decoding: Charset.utf8([UInt8(value)]), as: UTF8.self).unicodeScalars.first
            }
            return value == 0 ? nil : Unicode.Scalar(value)
        }
        if name == "apos" { return "'" }
        guard let entity = htmlEntityLookup(name) else { return nil }
        return Unicode.Scalar(entity.pointee.value)
    }
}
