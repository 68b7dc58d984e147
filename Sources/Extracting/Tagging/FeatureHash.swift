/// Makes the 64-bit hash of a feature from the number of its template and the hashes of what fills it.
package enum FeatureHash {
    @inline(__always)
    package static func of(_ template: UInt64, _ a: UInt64 = 0) -> UInt64 {
        mix(a ^ (template &* 0x9E37_79B9_7F4A_7C15))
    }

    @inline(__always)
    package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
        mix(of(template, a) ^ (b &* 0xD6E8_FEB8_6659_FD93 &+ 0x2545_F491_4F6C_DD1D))
    }

    @inline(__always)
    package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        mix(of(template, a, b) ^ (c &* 0xA076_1D64_78BD_642F &+ 0x1656_67B1_9E37_79F9))
    }

    /// Spreads every bit over all others (the finaliser of MurmurHash3).
    @inline(__always)
    package static func mix(_ hash: UInt64) -> UInt64 {
        var h = hash
        h = (h ^ h >> 33) &* 0xFF51_AFD7_ED55_8CCD
        h = (h ^ h >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return h ^ h >> 33
    }
}
