/// A file to read.
public struct SourceFile: Sendable, Hashable {
    /// As shown to the user; `-` is standard input. Bytes of the name that are no UTF-8 show as U+FFFD.
    public let path: String
    /// Bytes on disk, compressed or not; 0 for standard input and pipes.
    public var byteCount: Int
    /// The name in the bytes of the file system, where `path` cannot say them.
    private let bytes: [UInt8]?

    public init(path: String, byteCount: Int = 0) {
        self.path = path
        self.byteCount = byteCount
        bytes = nil
    }

    /// A file by the bytes of its name.
    init(location: [UInt8]) {
        let isUTF8 = Charset.isUTF8(location.span)
        path = String(decoding: location, as: UTF8.self)
        byteCount = 0
        bytes = isUTF8 ? nil : location
    }

    /// The path in the bytes of the file system.
    var location: [UInt8] { bytes ?? Array(path.utf8) }
}
