/// The attributes of a start tag, with or without quotes.
struct XMLAttributes {
    /// Names in lower case, values with their references resolved.
    private(set) var pairs: [(name: String, value: String)] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            while index < end, WhiteSpace.isBlank(bytes[index]) || bytes[index] == 0x2F { index += 1 }
            let nameStart = index
            while index < end, bytes[index] != 0x3D, bytes[index] != 0x2F, !WhiteSpace.isBlank(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
            while index < end, WhiteSpace.isBlank(bytes[index]) { index += 1 }
            guard index < end, bytes[index] == 0x3D else {
                if nameStart == index { index += 1 }
                continue
            }
            index += 1
            while index < end, WhiteSpace.isBlank(bytes[index]) { index += 1 }
            let value = Self.value(bytes, &index, end)
            let text = String(decoding: XMLEntities.resolved(bytes[value]), as: UTF8.self)
            if !name.isEmpty { pairs.append((name, text)) }
        }
    }

    private static func value(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Range<Int> {
        guard index < end, bytes[index] == 0x22 || bytes[index] == 0x27 else {
            let start = index
            while index < end, !WhiteSpace.isBlank(bytes[index]) { index += 1 }
            return start..<index
        }
        let quote = bytes[index]
        let start = index + 1
        let close = bytes[start..<max(start, end)].firstIndex(of: quote) ?? end
        index = min(close + 1, end)
        return min(start, end)..<close
    }
}
