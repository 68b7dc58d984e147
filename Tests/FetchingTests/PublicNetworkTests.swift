import Glibc
import Testing

@testable import Fetching

@Suite("A number on the network")
struct PublicNetworkTests {
    /// The bytes of an address as it is written.
    private func bytes(_ text: String) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: text.contains(":") ? 16 : 4)
        try #require(inet_pton(text.contains(":") ? AF_INET6 : AF_INET, text, &bytes) == 1)
        return bytes
    }

    @Test(
        "is public",
        arguments: [
            "1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "169.253.0.1",
            "192.167.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:2800:220:1::1", "2a00:1450:4001::1",
            "2001:4860::1",
            "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:0808:0808::1",
        ])
    func isPublic(address: String) throws {
        #expect(PublicNetwork.contains(try bytes(address)))
    }

    @Test(
        "is private, local or reserved, also in the clothes of IPv6",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "192.168.255.255",
            "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.1.1.1", "240.0.0.1",
            "255.255.255.255",
            "::", "::1", "::7f00:1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "100::1", "2001:db8::1",
            "2001::1", "2001:10::1", "3fff::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
            "64:ff9b::192.168.1.1", "64:ff9b:1::1", "2002:7f00:0001::1", "2002:c0a8:0101::1", "4000::1", "5f00::1",
        ])
    func isPrivate(address: String) throws {
        #expect(!PublicNetwork.contains(try bytes(address)))
    }

    @Test("of an unknown family is no public one")
    func otherFamilies() {
        #expect(!PublicNetwork.contains([]))
        #expect(!PublicNetwork.contains([8, 8, 8]))
    }

    @Test("is written as people write it")
    func text() throws {
        #expect(PublicNetwork.text([192, 168, 0, 1]) == "192.168.0.1")
        #expect(PublicNetwork.text(try bytes("fe80::1")) == "fe80:0:0:0:0:0:0:1")
    }
}
