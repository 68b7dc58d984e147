import CCurl

/// Requests that run side by side, on one thread.
final class Transfers {
    private let multi: UnsafeMutableRawPointer
    private let options: FetchOptions
    private var running: [UnsafeMutableRawPointer: (job: FetchJob, transfer: Transfer)] = [:]

    /// - Throws: `.noClient` where there is no libcurl.
    init(_ options: FetchOptions) throws(FetchFailure.Reason) {
        try LibCurl.require()
        guard let multi = ccurl_multi_init() else { throw .noConnection("libcurl has no memory") }
        self.multi = multi
        self.options = options
    }

    deinit {
        for (handle, _) in running { _ = ccurl_multi_remove_handle(multi, handle) }
        running.removeAll()
        ccurl_multi_cleanup(multi)
    }

    var count: Int { running.count }

    func start(_ job: FetchJob, _ order: TransferOrder) throws(FetchFailure.Reason) {
        let transfer = try Transfer(job.address, order, options)
        guard ccurl_multi_add_handle(multi, transfer.handle) == CURLM_OK else { throw .noConnection("libcurl has no memory") }
        running[transfer.handle] = (job, transfer)
    }

    /// Those that have ended, after so many milliseconds at the latest.
    func ended(waiting milliseconds: Int) -> [(job: FetchJob, answer: Result<Answer, FetchFailure.Reason>)] {
        _ = ccurl_multi_perform(multi)
        var ended = takeEnded()
        guard ended.isEmpty else { return ended }
        _ = ccurl_multi_poll(multi, Int32(clamping: milliseconds))
        _ = ccurl_multi_perform(multi)
        ended = takeEnded()
        return ended
    }

    private func takeEnded() -> [(job: FetchJob, answer: Result<Answer, FetchFailure.Reason>)] {
        var ended: [(job: FetchJob, answer: Result<Answer, FetchFailure.Reason>)] = []
        var code = CURLE_OK
        while let handle = ccurl_multi_next_done(multi, &code) {
            _ = ccurl_multi_remove_handle(multi, handle)
            guard let (job, transfer) = running.removeValue(forKey: handle) else { continue }
            ended.append((job, transfer.answer(code, options)))
        }
        return ended
    }
}
