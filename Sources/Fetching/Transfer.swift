import CCurl
import Glibc
import Inflating

/// One request and what has come of its answer so far. libcurl calls back into it, so it stays where it is.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    private let address: FetchAddress
    private let order: TransferOrder
    private let isReachable: @Sendable ([UInt8]) -> Bool
    private var fields: UnsafeMutablePointer<curl_slist>?
    /// Where libcurl puts the words for what went wrong.
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var bytes: [UInt8] = []
    /// The fields of the answer, names in lower case; of several answers (100 Continue, 200 OK) those of the last.
    private var answerFields: [String: String] = [:]
    private var isOverLimit = false
    private var refused: String?

    /// - Throws: `.noConnection` when libcurl has no memory for it.
    init(_ address: FetchAddress, _ order: TransferOrder, _ options: FetchOptions) throws(FetchFailure.Reason) {
        guard let handle = ccurl_easy_init() else { throw .noConnection("libcurl has no memory") }
        self.handle = handle
        self.address = address
        self.order = order
        isReachable = options.isReachable
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setRequest(options)
        setReceivers(options)
    }

    deinit {
        ccurl_easy_cleanup(handle)
        ccurl_slist_free_all(fields)
        words.deallocate()
    }

    private static let accepted =
        "Accept: text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
        + "application/xml;q=0.9,*/*;q=0.8"

    private func setRequest(_ options: FetchOptions) {
        _ = ccurl_set_text(handle, CURLOPT_URL, address.text)
        // Other kinds of address are refused before; this holds should that ever fail.
        _ = ccurl_set_web_only(handle)
        _ = ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(options.timeout * 1000))
        _ = ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(min(options.timeout, 20) * 1000))
        _ = ccurl_set_text(handle, CURLOPT_USERAGENT, options.userAgent)
        // A proxy connects to what nobody here sees, so that private addresses could not be refused.
        if !options.allowsPrivateAddresses { _ = ccurl_set_text(handle, CURLOPT_PROXY, "") }
        // Unpacked here and not by libcurl, which takes packed data that ends early for whole.
        let packing = "Accept-Encoding: \(ContentCoding.accepted)"
        for field in [Self.accepted, packing] + order.fields { fields = ccurl_slist_append(fields, field) }
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, fields)
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, words)
    }

    private func setReceivers(_ options: FetchOptions) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        _ = ccurl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { piece, size, count, context in
            guard let piece, let context else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.take(UnsafeRawBufferPointer(start: piece, count: size * count)) ? size * count : 0
        }
        _ = ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        _ = ccurl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { line, size, count, context in
            guard let line, let context else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            transfer.takeField(UnsafeRawBufferPointer(start: line, count: size * count))
            return size * count
        }
        if options.allowsPrivateAddresses { return }
        _ = ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
        _ = ccurl_set_socket_opener(handle) { context, _, address in
            guard let context, let address else { return -1 }
            return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().openSocket(to: address)
        }
    }

    /// Keeps the page's bytes; false, which ends the transfer, when there are more than wanted.
    private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
        let room = order.sizeLimit - bytes.count
        bytes.append(contentsOf: piece.prefix(room))
        isOverLimit = piece.count > room
        return !isOverLimit
    }

    private func takeField(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            answerFields = [:]
            return
        }
        guard let colon = text.firstIndex(of: ":") else { return }
        let value = text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        answerFields[text[..<colon].lowercased()] = value
    }

    /// Opens a socket where the number is one of the public internet; this is the last place before the connection.
    private func openSocket(to address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        var number = [UInt8](repeating: 0, count: 16)
        number.removeLast(16 - Int(ccurl_socket_address(address, &number)))
        guard isReachable(number) else {
            refused = PublicNetwork.text(number)
            return -1
        }
        return socket(address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }
}

/// What one request asks for beside its address.
struct TransferOrder {
    /// Bytes after which the answer is long enough.
    var sizeLimit: Int
    /// Whether a longer answer is cut there, and taken as it is.
    var cutsLongAnswers = false
    /// More fields of the request: `If-None-Match: "1"`.
    var fields: [String] = []
}

extension Transfer {
    /// What came of it.
    ///
    /// - Parameter code: as libcurl says at its end.
    func answer(_ code: CURLcode, _ options: FetchOptions) -> Result<Answer, FetchFailure.Reason> {
        let isCut = isOverLimit && order.cutsLongAnswers
        guard code == CURLE_OK || isCut else { return .failure(reason(code, options)) }
        do throws(InflatingError) {
            // What may be cut is cut behind that, so that a little more is unpacked.
            let limit = order.cutsLongAnswers ? 16 * order.sizeLimit : order.sizeLimit
            let whole = try ContentCoding.unpacked(bytes, codings: answerFields["content-encoding"], limit: limit)
            let page = whole.count > order.sizeLimit ? Array(whole.prefix(order.sizeLimit)) : whole
            return .success(
                Answer(
                    status: Int(ccurl_info_long(handle, CURLINFO_RESPONSE_CODE)), fields: answerFields,
                    retryAfter: answerFields["retry-after"] == nil ? nil : Int(ccurl_info_size(handle, CURLINFO_RETRY_AFTER)),
                    bytes: page))
        } catch {
            return .failure(.init(error))
        }
    }

    private func reason(_ code: CURLcode, _ options: FetchOptions) -> FetchFailure.Reason {
        if isOverLimit || code == CURLE_FILESIZE_EXCEEDED { return .tooLarge(limit: order.sizeLimit) }
        if let refused, code == CURLE_COULDNT_CONNECT { return .privateAddress(refused) }
        let said = String(cString: words)
        let text = said.isEmpty ? String(cString: ccurl_easy_strerror(code)) : said
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(address.host)
        case CURLE_OPERATION_TIMEDOUT: return .timeout(seconds: options.timeout)
        case CURLE_URL_MALFORMAT: return .malformedAddress
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CERTPROBLEM:
            return .untrusted(text)
        // libcurl has no memory left for a line of the head that never ends.
        case CURLE_OUT_OF_MEMORY: return .brokenAnswer("its head is too long")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING,
            CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING:
            return .brokenAnswer(text)
        default: return .noConnection(text)
        }
    }
}

extension FetchFailure.Reason {
    fileprivate init(_ error: InflatingError) {
        switch error {
        case .cut: self = .brokenAnswer("its packed data ends early")
        case .damaged(let detail): self = .brokenAnswer("its packed data is damaged: \(detail)")
        case .tooLong(let limit): self = .tooLarge(limit: limit)
        case .unknownCoding(let name): self = .brokenAnswer("it is packed as \(name), which was not asked for")
        }
    }
}

/// What a server answered, whole.
struct Answer: Equatable {
    var status: Int
    /// Names in lower case.
    var fields: [String: String] = [:]
    /// Seconds that the server asks to wait; nil where it asks for none.
    var retryAfter: Int?
    /// Unpacked.
    var bytes: [UInt8] = []
}
