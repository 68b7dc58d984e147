/// Quoted-printable after RFC 2045.
enum QuotedPrintable {
    /// What is no escape stays as it is.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte != 0x3D {
                output.append(byte)
                index += 1
            } else if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
                output.append(high << 4 | low)
                index += 3
            } else if let end = softBreak(bytes, index + 1) {
                index = end
            } else {
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// Behind the line break that a `=` takes away, with the white space that some mailers add before it.
    private static func softBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
        if index == bytes.endIndex { return index }
        return bytes[index] == 0x0A ? index + 1 : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
