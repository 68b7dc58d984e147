/// Names and passwords in addresses: nobody's business who reads an archive or a log.
public enum Credentials {
    /// `https://ana:secret@harbour.example/a` without the name and the password; any other text as it is.
    public static func removed(from address: String) -> String {
        guard let slashes = address.firstRange(of: "://"), let sign = end(of: address[slashes.upperBound...]) else {
            return address
        }
        return String(address[..<slashes.upperBound] + address[address.index(after: sign)...])
    }

    /// The `@` that ends them.
    private static func end(of rest: Substring) -> String.Index? {
        let authority = rest.prefix { !"/?#".contains($0) }
        if let sign = authority.lastIndex(of: "@") { return sign }
        // A password with a slash in it is none of a well-formed address, and printed all the same. What stands behind a host is a port.
        guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else { return nil }
        let port = authority[authority.index(after: colon)...]
        return port.allSatisfy(\.isNumber) ? nil : rest.lastIndex(of: "@")
    }
}
