import Foundation
import Synchronization

/// A web server for tests, on this machine and a port of its own: it answers as it is told and remembers what it was asked.
///
/// It speaks as much HTTP/1.1 as a client needs that asks one thing a connection.
public final class LocalServer: Sendable {
    /// What a client asked.
    public struct Request: Sendable {
        /// With its query.
        public var path: String
        /// Names in lower case.
        public var fields: [String: String]
    }

    /// What it is answered.
    public struct Response: Sendable {
        public var status: Int
        public var fields: [String: String]
        public var body: [UInt8]
        /// Seconds before it is sent.
        public var delay = 0.0

        public init(_ status: Int = 200, _ fields: [String: String] = [:], body: [UInt8] = [], delay: Double = 0) {
            self.status = status
            self.fields = fields
            self.body = body
            self.delay = delay
        }

        /// A page, or whatever the type says.
        public static func text(_ text: String, _ type: String = "text/html; charset=utf-8") -> Response {
            Response(200, ["Content-Type": type], body: Array(text.utf8))
        }

        public static func redirect(_ location: String, _ status: Int = 302) -> Response {
            Response(status, ["Location": location])
        }
    }

    /// A request with the times at which it came and was answered.
    public struct Visit: Sendable {
        public var request: Request
        public var start: ContinuousClock.Instant
        public var end: ContinuousClock.Instant
    }

    public struct NoPort: Error {}

    private let listener: Int32
    public let port: Int
    private let answer: @Sendable (Request) -> Response
    private let log = Mutex<[Visit]>([])

    /// - Parameter answer: called for each request, on a thread of its own.
    public init(_ answer: @escaping @Sendable (Request) -> Response) throws {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else { throw NoPort() }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in serve() }
    }

    /// Stops; must be called, since the serving thread keeps the server.
    public func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// The address of a path. `localhost` is the same server by another host's name.
    public func address(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// All requests so far, in the order of their ends.
    public var visits: [Visit] { log.withLock { $0 } }
    /// Their paths, without those to robots.txt.
    public var paths: [String] { visits.map(\.request.path).filter { $0 != "/robots.txt" } }

    private func serve() {
        while true {
            let client = accept(listener, nil, nil)
            if client < 0 {
                // Closed by nobody else: the number could already be that of another test's server.
                close(listener)
                return
            }
            Thread.detachNewThread { [self] in
                handle(client)
                close(client)
            }
        }
    }

    private func handle(_ client: Int32) {
        guard let request = Self.request(from: client) else { return }
        let start = ContinuousClock.now
        let response = answer(request)
        if response.delay > 0 { usleep(UInt32(response.delay * 1_000_000)) }
        var head = "HTTP/1.1 \(response.status) Answer\r\nConnection: close\r\n"
        for (name, value) in response.fields { head += "\(name): \(value)\r\n" }
        if response.status != 304 { head += "Content-Length: \(response.body.count)\r\n" }
        log.withLock { $0.append(Visit(request: request, start: start, end: .now)) }
        Self.send(Array((head + "\r\n").utf8) + response.body, to: client)
    }

    private static func request(from client: Int32) -> Request? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 1 << 16, !String(decoding: bytes.suffix(4), as: UTF8.self).hasSuffix("\r\n\r\n") {
            let count = read(client, &piece, piece.count)
            guard count > 0 else { return nil }
            bytes += piece[..<count]
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return Request(path: String(words[1]), fields: fields)
    }

    private static func send(_ bytes: [UInt8], to client: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.send(client, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }
}
