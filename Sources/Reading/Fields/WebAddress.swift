import CXML2

/// Addresses of the web as documents give them.
enum WebAddress {
    /// `reference` as seen from `base`, after RFC 3986; as it stands where there is no base or one of them is malformed.
    static func resolved(_ reference: String, from base: String?) -> String {
        let reference = reference.collapsed
        guard let base, !Domain.isAddress(reference), let built = xmlBuildURI(reference, base.collapsed) else { return reference }
        defer { cxml2_free(built) }
        return String(cString: built)
    }

    /// The address when it is one of the web; nil for names, mail addresses and the like.
    static func web(_ text: String?, from base: String? = nil) -> String? {
        guard let text, !text.isBlank else { return nil }
        let address = resolved(text, from: base)
        return Domain.isAddress(address) ? address : nil
    }
}
