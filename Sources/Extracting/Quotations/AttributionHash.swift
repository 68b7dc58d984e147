/// Spreads a template's number and its values over 64 bits; the highest bits choose the row of the weights.
enum AttributionHash {
    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32) -> UInt64 {
        mix(UInt64(a) | template << 40)
    }

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32) -> UInt64 {
        mix(UInt64(a) &* 0x9E37_79B1_85EB_CA87 ^ UInt64(b) ^ template << 40)
    }

    @inline(__always)
    static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
        mix((UInt64(a) &* 0x9E37_79B1_85EB_CA87 ^ UInt64(b)) &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(c) ^ template << 40)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let folded = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
        let spread = (folded ^ folded >> 29) &* 0x9FB2_1C65_1E98_DF25
        return spread ^ spread >> 31
    }
}
