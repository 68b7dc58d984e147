/// Tells addresses of the public internet from those of private, local and reserved networks, after IANA's registries of special-purpose
/// addresses (RFC 6890).
///
/// It is asked about the number that is about to be connected to, whatever name led there: a name that means another number at each
/// look-up, and a redirect, come by here too.
enum PublicNetwork {
    /// - Parameter address: 4 bytes of IPv4 or 16 of IPv6, in network order.
    static func contains(_ address: [UInt8]) -> Bool {
        switch address.count {
        case 4: !reserved4.contains { $0.holds(address) }
        case 16: contains6(address)
        default: false
        }
    }

    private static func contains6(_ address: [UInt8]) -> Bool {
        // Numbers of IPv4 in the clothes of IPv6: mapped (RFC 4291), translated (RFC 6052), 6to4 (RFC 3056).
        if mapped.holds(address) || translated.holds(address) { return contains(Array(address[12...])) }
        if sixToFour.holds(address) { return contains(Array(address[2..<6])) }
        return globalUnicast.holds(address) && !reserved6.contains { $0.holds(address) }
    }

    /// `192.168.1.7`, or eight groups of hexadecimal digits.
    static func text(_ address: [UInt8]) -> String {
        if address.count == 4 { return address.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: address.count - 1, by: 2)
            .map { String(Int(address[$0]) << 8 | Int(address[$0 + 1]), radix: 16) }.joined(separator: ":")
    }

    private static let reserved4 = [
        Prefix([0], 8),  // this network
        Prefix([10], 8), Prefix([172, 16], 12), Prefix([192, 168], 16),  // private
        Prefix([100, 64], 10),  // behind a provider's translation
        Prefix([127], 8),  // this machine
        Prefix([169, 254], 16),  // this link, and the metadata of clouds
        Prefix([192, 0, 0], 24), Prefix([192, 88, 99], 24),  // protocol assignments, old relays
        Prefix([192, 0, 2], 24), Prefix([198, 51, 100], 24), Prefix([203, 0, 113], 24),  // documentation
        Prefix([198, 18], 15),  // benchmarks
        Prefix([224], 4), Prefix([240], 4),  // multicast, reserved, broadcast
    ]

    private static let mapped = Prefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
    private static let translated = Prefix([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
    private static let sixToFour = Prefix([0x20, 0x02], 16)
    /// All that was ever given out; what is outside is local, multicast or nobody's.
    private static let globalUnicast = Prefix([0x20], 3)
    private static let reserved6 = [
        Prefix([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo among them
        Prefix([0x20, 0x01, 0x0D, 0xB8], 32), Prefix([0x3F, 0xFF, 0x00], 20),  // documentation
    ]

    /// The addresses whose first bits are these.
    private struct Prefix {
        let bytes: [UInt8]
        let bits: Int

        init(_ bytes: [UInt8], _ bits: Int) {
            self.bytes = bytes
            self.bits = bits
        }

        func holds(_ address: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let byte = bit / 8
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                return byte < address.count && address[byte] & mask == (byte < bytes.count ? bytes[byte] & mask : 0)
            }
        }
    }
}
