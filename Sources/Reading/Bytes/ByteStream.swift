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
    /// What `verify` found: the reason why the source ends where its damaged part begins.
    private var knownDamage: ReadingFailure.Reason?

    /// Enough to tell formats apart.
    private static let headSize = 1 << 15
    /// Bytes of the longest file that is read whole, unpacked; also of white space before the first word.
    static let wholeLimit = 64 << 20

    /// Bytes consumed of the source itself: compressed ones for gzip.
    var bytesRead: Int { origin.bytesRead }

    /// Opens the file at `path`, in the bytes of the file system.
    convenience init(path: [UInt8]) throws(ReadingFailure.Reason) {
        try self.init(ByteOrigin(path: path))
    }

    /// Bytes at hand, in chunks of the given size.
    convenience init(_ bytes: [UInt8], chunkSize: Int = 1 << 17) throws(ReadingFailure.Reason) {
        try self.init(ByteOrigin(bytes, chunkSize: chunkSize))
    }

    private init(_ origin: ByteOrigin) throws(ReadingFailure.Reason) {
        self.origin = origin
        try begin()
    }

    private func begin() throws(ReadingFailure.Reason) {
        var start: [UInt8] = []
        while start.count < 4 {
            let chunk = try origin.next()
            if chunk.isEmpty { break }
            start += chunk
        }
        isAtEnd = start.isEmpty
        if isAtEnd { damage = knownDamage }
        if start.starts(with: [0x1F, 0x8B]) {
            gunzip = Gunzip(origin, after: start)
        } else {
            append(start)
        }
        fillHead { $0.count < 4 }
        if let transcoder = UTF16Transcoder(byteOrderMarkOf: head) {
            utf16 = transcoder
            head = utf16?.transcode(head.dropFirst(2)) ?? []
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            head.removeFirst(3)
        }
        var blank = 0
        fillHead { head in
            while blank < head.count && WhiteSpace.isBlank(head[blank]) { blank += 1 }
            return head.count - blank < Self.headSize && (blank < head.count || blank < Self.wholeLimit)
        }
    }

    /// Makes sure that nothing is handed out that contradicts the checks of gzip: the source ends before the first part that
    /// does. Costs one pass over compressed data; must be called before anything was read.
    func verify() {
        guard let gunzip else { return trust() }
        do throws(ReadingFailure.Reason) {
            try origin.rewind()
            let found = try Gunzip(origin).firstDamage()
            knownDamage = found?.reason
            try origin.rewind(limit: found?.memberStart ?? .max)
            self.gunzip = nil
            utf16 = nil
            damage = nil
            head = []
            try begin()
        } catch {
            self.gunzip = gunzip
            head = []
            isAtEnd = true
            damage = error
        }
    }

    /// Says that `verify` will not be called.
    func trust() {
        origin.forgetStart()
    }

    /// Appends the next bytes to `buffer`; false at the end.
    func read(into buffer: inout [UInt8]) -> Bool {
        while head.isEmpty && !isAtEnd { advance() }
        guard !head.isEmpty else { return false }
        if buffer.isEmpty && buffer.capacity < head.count { swap(&buffer, &head) } else { buffer += head }
        head.removeAll(keepingCapacity: true)
        return true
    }

    /// Whether the source is compressed.
    var isCompressed: Bool { gunzip != nil }

    /// Whether something that is no compressed data stood behind it and was left out.
    var hasTrailingBytes: Bool { gunzip?.hasTrailingBytes ?? false }

    /// Where the compressed part that was read last begins, in bytes.
    var memberStart: Int { gunzip?.memberStart ?? 0 }

    /// Goes on behind compressed data that contradicts its checks, where the next part begins; false when nothing follows.
    func resumeBehindDamage() -> Bool {
        guard let gunzip, let damage, case .damagedGzip = damage, (try? gunzip.resume()) == true else { return false }
        self.damage = nil
        isAtEnd = false
        return true
    }

    /// All that is left, for a format that is read whole. Of data that contradicts its checks nothing is good; where it only
    /// ends early `damage` says so.
    func readWhole(limit: Int = wholeLimit) throws(ReadingFailure.Reason) -> [UInt8] {
        var bytes: [UInt8] = []
        if gunzip == nil, let count = origin.byteCount {
            if count > limit * 2 { throw .documentTooLong(limit: limit) }
            // One allocation instead of a growing one; the copies of growth are the most memory that reading takes.
            bytes.reserveCapacity(min(count, limit) + Self.headSize)
        }
        while read(into: &bytes) {
            if bytes.count > limit { throw .documentTooLong(limit: limit) }
        }
        if let damage, case .damagedGzip = damage { throw damage.ofWholeFile }
        return bytes
    }

    private func fillHead(while isWanted: ([UInt8]) -> Bool) {
        while isWanted(head) && !isAtEnd { advance() }
    }

    private func advance() {
        do {
            let chunk = if let gunzip { try gunzip.next() } else { try origin.next() }
            if chunk.isEmpty { finish() } else { append(chunk) }
        } catch {
            damage = error
            isAtEnd = true
        }
    }

    private func append(_ bytes: [UInt8]) {
        if let text = utf16?.transcode(bytes[...]) {
            head += text
        } else if head.isEmpty {
            head = bytes
        } else {
            head += bytes
        }
    }

    private func finish() {
        isAtEnd = true
        damage = knownDamage
        if let rest = utf16?.finish() { head += rest }
    }
}
