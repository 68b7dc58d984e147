extension String {
    /// Of a name: without joiners, marks of direction, zero-width spaces and soft hyphens, which part words and which nobody sees.
    package var visible: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }
}
