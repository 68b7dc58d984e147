import Coverage

/// The pages in a WARC file, one document each; a file of any size in constant memory.
struct WebArchive: IteratorProtocol {
    private let source: FormatSource
    private var reader: WARCReader
    private var counts = SkippedRecords()
    private var isFinished = false
    private var isDamageTold = false
    private var isEmpty = true
    private var pending: ArraySlice<ReadingOutcome> = []
    /// Bytes of the longest page, packed or unpacked.
    private let limit: Int

    init(_ source: FormatSource, limit: Int = ByteStream.wholeLimit) {
        self.source = source
        self.limit = limit
        reader = WARCReader(source.stream)
    }

    mutating func next() -> ReadingOutcome? {
        while pending.isEmpty && !isFinished {
            switch reader.next() {
            case .record(let record):
                guard let outcome = outcome(of: record) else { continue }
                isEmpty = false
                return outcome
            case .damage(let place, let reason):
                isDamageTold = isDamageTold || reader.damage != nil
                isEmpty = false
                return source.failure(place == nil ? reason : reason.ofRecord, at: place)
            case nil: finish()
            }
        }
        return pending.popFirst()
    }

    private mutating func finish() {
        isFinished = true
        if let damage = reader.damage, !isDamageTold { pending.append(source.failure(damage, at: "at the end")) }
        if isEmpty { pending.append(source.remark(.without("pages"))) }
        if let content = counts.remark { pending.append(source.remark(content)) }
    }

    /// Nil for a record that is no page.
    private mutating func outcome(of record: WARCRecord) -> ReadingOutcome? {
        do throws(ReadingFailure.Reason) {
            guard let page = try page(in: record) else { return nil }
            let reading = try PageReader.reading(of: page)
            if let remark = reading.remark { pending.append(.remark(remark)) }
            var document = reading.document
            if document.original == nil {
                document.original = Original(
                    mediaType: "text/html", charset: page.charset, address: page.address, bytes: page.bytes)
            }
            return .document(document)
        } catch {
            isDamageTold = isDamageTold || reader.damage != nil
            let address = record.address.map { ", \(Credentials.removed(from: $0))" } ?? ""
            return source.failure(error.ofRecord, at: record.place + address)
        }
    }

    private mutating func page(in record: WARCRecord) throws(ReadingFailure.Reason) -> PageSource? {
        let isResponse = record.type == "response"
        guard isResponse || record.type == "resource" else {
            counts.add(record.type == "revisit" ? "revisit" : "\(record.type) record")
            return nil
        }
        let type = record.fields["content-type"].map(ParameterisedValue.init)
        guard isResponse, type.map({ $0.value == "application/http" }) ?? true else {
            guard let type, Self.isPage(type.value) else {
                counts.add(type?.value ?? "untyped")
                return nil
            }
            return source(try reader.block(limit: limit), charset: type.parameters["charset"], record)
        }
        guard let head = HTTPResponse(reader.blockStart(HTTPResponse.headLimit)) else {
            throw .brokenRecord("its block is no HTTP response")
        }
        guard (200..<300).contains(head.status) else {
            counts.add("HTTP \(head.status)")
            return nil
        }
        guard let type = head.contentType, Self.isPage(type.value) else {
            counts.add(head.contentType?.value ?? "untyped")
            return nil
        }
        guard let response = HTTPResponse(try reader.block(limit: limit)[...]) else { return nil }
        return source(try response.decodedBody(limit: limit), charset: type.parameters["charset"], record)
    }

    private static func isPage(_ type: String) -> Bool { type == "text/html" || type == "application/xhtml+xml" }

    private func source(_ bytes: [UInt8], charset: String?, _ record: WARCRecord) -> PageSource {
        PageSource(
            bytes: bytes, charset: charset, address: record.address, path: "\(source.path)#\(record.number)",
            options: source.options)
    }
}

/// What a web archive holds beside pages, counted by kind.
struct SkippedRecords {
    private var counts: [String: Int] = [:]

    mutating func add(_ kind: String) {
        // A crawl has some hundred media types; a file that makes up more is counted together.
        counts[counts.count < 500 || counts[kind] != nil ? kind : "other", default: 0] += 1
    }

    /// The most frequent first; nil when there is nothing to say.
    var remark: ReadingRemark.Content? {
        let routine: Set<String> = ["warcinfo record", "request record", "metadata record"]
        let told = counts.filter { !routine.contains($0.key) }
        guard !told.isEmpty else { return nil }
        return .skippedRecords(told.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" })
    }
}

extension ReadingFailure.Reason {
    /// The same of one record, whose remedy is not that of a file.
    var ofRecord: Self {
        switch self {
        case .cutGzip: .brokenRecord("its gzip data ends early")
        case .damagedGzip(let detail, _): .brokenRecord("its gzip data is damaged: \(detail)")
        case .empty: .brokenRecord("its page is empty")
        case .documentTooLong(let limit): .pageTooLong(limit: limit)
        default: self
        }
    }
}
