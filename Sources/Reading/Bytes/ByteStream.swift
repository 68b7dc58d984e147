/// The bytes of one source as text formats want them: unpacked from gzip, UTF-16 with a byte order mark turned into UTF-8,
/// no UTF-8 mark at the begin.
final class ByteStream {
    private let origin: ByteOrigin
    private var gunzip: Gunzip?
    private var utf16: UTF16Transcoder?
    /// Bytes that were looked at for detection and not handed out yet.
    private(set) var head: [UInt8] = []
    private var isAtEnd = false
    /// Why the source ended before its end; what came before is good.
    private(set) var damage: ReadingFailure.Reason?

    /// Bytes consumed of the source itself: compressed ones for gzip.
    var bytesRead: Int { origin.bytesRead }

    convenience init(path: String) throws(ReadingFailure.Reason) {
        try self.init(ByteOrigin(path: path))
    }

    /// Bytes at hand, in chunks of the given size.
    convenience init(_ bytes: [UInt8], chunkSize: Int = 1 << 17) throws(ReadingFailure.Reason) {
        try self.init(ByteOrigin(bytes, chunkSize: chunkSize))
    }

    private init(_ origin: ByteOrigin) throws(ReadingFailure.Reason) {
        self.origin = origin
        var start: [UInt8] = []
        while start.count < 4 {
            let chunk = try origin.next()
            if chunk.isEmpty { break }
            start += chunk
        }
        if start.starts(with: [0x1F, 0x8B]) { gunzip = Gunzip() }
        isAtEnd = start.isEmpty
        accept(start)
        fillHead(4)
        if let transcoder = UTF16Transcoder(byteOrderMarkOf: head) {
            utf16 = transcoder
            head = utf16?.transcode(head.dropFirst(2)) ?? []
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            head.removeFirst(3)
        }
        fillHead(Self.headSize)
    }

    /// Enough to tell formats apart.
    private static let headSize = 1 << 15

    /// Appends the next bytes to `buffer`; false at the end.
    func read(into buffer: inout [UInt8]) -> Bool {
        while head.isEmpty && !isAtEnd { advance() }
        guard !head.isEmpty else { return false }
        if buffer.isEmpty { swap(&buffer, &head) } else { buffer += head }
        head.removeAll(keepingCapacity: true)
        return true
    }

    /// All that is left.
    func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        while read(into: &bytes) {}
        return bytes
    }

    private func fillHead(_ count: Int) {
        while head.count < count && !isAtEnd { advance() }
    }

    private func advance() {
        do {
            let chunk = try origin.next()
            if chunk.isEmpty { finish() } else { accept(chunk) }
        } catch {
            damage = error
            isAtEnd = true
        }
    }

    private func accept(_ chunk: [UInt8]) {
        guard let gunzip else { return append(chunk) }
        var unpacked: [UInt8] = []
        do {
            try gunzip.unpack(chunk, into: &unpacked)
        } catch {
            damage = error
            isAtEnd = true
        }
        append(unpacked)
    }

    private func append(_ bytes: [UInt8]) {
        if let text = utf16?.transcode(bytes[...]) { head += text } else { head += bytes }
    }

    private func finish() {
        isAtEnd = true
        if let gunzip, !gunzip.isComplete { damage = .damagedGzip(detail: "it ends early") }
        if let rest = utf16?.finish() { head += rest }
    }
}
