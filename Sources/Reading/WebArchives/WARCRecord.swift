/// A record of a WARC file, as far as it was read.
struct WARCRecord {
    /// From 1.
    var number: Int
    /// Where it begins in the unpacked file, in bytes.
    var offset: Int
    var fields: HeaderFields
    /// Bytes of its block, as it says.
    var length: Int

    /// `response`, `resource`, `revisit`, …
    var type: String { fields["warc-type"]?.lowercased() ?? "untyped" }
    var address: String? {
        guard let address = fields["warc-target-uri"] else { return nil }
        return address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    }

    /// `record 17 (<urn:uuid:…>) at byte 5120`.
    var place: String {
        "record \(number)\(fields["warc-record-id"].map { " (\($0))" } ?? "") at byte \(offset)"
    }
}
