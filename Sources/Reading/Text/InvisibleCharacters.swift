extension Unicode.Scalar {
    /// Soft hyphen, zero-width space, word joiner, byte order mark: aids for setting that no reader sees. Joiners are none of them, since they
    /// shape letters and emoji.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// Of a field, such as a headline: without what nobody sees, which makes two outlets of one.
    var withoutInvisible: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        return String(UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
    }
}
