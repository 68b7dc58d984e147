extension String {
    /// White space as single spaces.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// A file without its folders; an address as it is.
    var withoutFolders: String { contains("://") ? self : split(separator: "/").last.map(String.init) ?? self }
}
