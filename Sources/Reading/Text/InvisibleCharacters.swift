extension String {
    /// Of a field, such as a headline: without soft hyphens, zero-width spaces, word joiners and byte order marks, aids for setting that no
    /// reader sees and that make two outlets of one. Joiners stay, since they shape letters and emoji.
    var withoutInvisible: String {
        var text = self
        let has = text.withUTF8 { bytes in bytes.indices.contains { Self.invisibleLength(bytes, at: $0) > 0 } }
        guard has else { return self }
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var (index, count) = (0, 0)
                while index < bytes.count {
                    let length = Self.invisibleLength(bytes, at: index)
                    if length == 0 {
                        buffer[count] = bytes[index]
                        count += 1
                    }
                    index += max(length, 1)
                }
                return count
            }
        }
    }

    @inline(__always)
    private static func invisibleLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        guard byte >= 0xC2 else { return 0 }
        func follows(_ second: UInt8, _ third: UInt8) -> Bool {
            index + 2 < bytes.count && bytes[index + 1] == second && bytes[index + 2] == third
        }
        return switch byte {
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD ? 2 : 0
        case 0xE2: follows(0x80, 0x8B) || follows(0x81, 0xA0) ? 3 : 0
        case 0xEF: follows(0xBB, 0xBF) ? 3 : 0
        default: 0
        }
    }
}
