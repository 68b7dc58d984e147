import CZlib

/// Unpacks gzip data, member after member, a piece at a time: however much a few bytes unpack to, it stays small.
final class Gunzip {
    private let origin: ByteOrigin
    private var stream = z_stream()
    private let isOpen: Bool
    private var input: [UInt8]
    private var position = 0
    /// Whether the data so far ends where a member ends.
    private var isComplete = false
    /// Where the member that is being unpacked begins in the compressed data, in bytes.
    private(set) var memberStart = 0
    /// Whether something else stands behind the last member, which was left out as `gzip` does.
    private(set) var hasTrailingBytes = false

    private static let pieceSize = 1 << 17

    /// - Parameter start: what was read of `origin` already.
    init(_ origin: ByteOrigin, after start: [UInt8] = []) {
        self.origin = origin
        input = start
        isOpen = czlib_inflate_init(&stream) == Z_OK
    }

    deinit {
        if isOpen { inflateEnd(&stream) }
    }

    /// The next unpacked bytes; none at the end.
    func next() throws(ReadingFailure.Reason) -> [UInt8] {
        guard isOpen else { throw .damagedGzip(detail: "zlib has no memory", isPartlyRead: false) }
        while true {
            if isComplete, try !openMember() { return [] }
            if position == input.count, try !fill() { throw .cutGzip(isPartlyRead: true) }
            let piece = try inflatePiece()
            if !piece.isEmpty { return piece }
        }
    }

    /// Passes over the zeros with which writers to tape and fixed blocks fill up, and begins the next member; false when there is none.
    private func openMember() throws(ReadingFailure.Reason) -> Bool {
        while true {
            while position < input.count && input[position] == 0 { position += 1 }
            if position < input.count { break }
            if try !fill() { return false }
        }
        if position + 1 == input.count { _ = try fill() }
        memberStart = origin.bytesRead - (input.count - position)
        guard input[position...].starts(with: [0x1F, 0x8B]) else {
            // Where members follow, something was lost; where none do, nothing was.
            if try resume() { throw .damagedGzip(detail: "something else stands between its parts", isPartlyRead: true) }
            hasTrailingBytes = true
            position = input.count
            return false
        }
        inflateReset(&stream)
        isComplete = false
        return true
    }

    /// Reads on behind what is not unpacked yet; false at the end.
    private func fill() throws(ReadingFailure.Reason) -> Bool {
        let next = try origin.next()
        if position == input.count { input = next } else { input = input[position...] + next }
        position = 0
        return !next.isEmpty
    }

    private func inflatePiece() throws(ReadingFailure.Reason) -> [UInt8] {
        var status = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
            input.withUnsafeBufferPointer { bytes in
                // zlib's interface predates const; it does not write to its input.
                stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress.map { $0 + position })
                stream.avail_in = UInt32(bytes.count - position)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = inflate(&stream, Z_NO_FLUSH)
                position = bytes.count - Int(stream.avail_in)
                count = output.count - Int(stream.avail_out)
            }
        }
        switch status {
        case Z_STREAM_END: isComplete = true
        case Z_OK, Z_BUF_ERROR: break
        default:
            let detail = stream.msg.map { String(cString: $0) } ?? "zlib error \(status)"
            throw .damagedGzip(detail: detail, isPartlyRead: memberStart > 0)
        }
        return piece
    }
}

extension Gunzip {
    /// After data that contradicts its checks: goes on at what looks like the begin of the next member. False at the end.
    func resume() throws(ReadingFailure.Reason) -> Bool {
        // The member's own first bytes are behind; what was read of it stays read.
        while true {
            while position + 2 < input.count {
                if input[position] == 0x1F, input[position + 1] == 0x8B, input[position + 2] == 0x08 {
                    isComplete = true
                    return true
                }
                position += 1
            }
            position = min(position, input.count)
            if try !fill() { return false }
        }
    }

    /// Unpacks all that is left without keeping it; returns the first member that contradicts its checks, if there is one.
    /// Data that only ends early has none: what is there is as it was written.
    func firstDamage() throws(ReadingFailure.Reason) -> (memberStart: Int, reason: ReadingFailure.Reason)? {
        do throws(ReadingFailure.Reason) {
            while try !next().isEmpty {}
            return nil
        } catch .damagedGzip(let detail, let isPartlyRead) {
            return (memberStart, .damagedGzip(detail: detail, isPartlyRead: isPartlyRead))
        } catch .cutGzip {
            return nil
        }
    }
}
