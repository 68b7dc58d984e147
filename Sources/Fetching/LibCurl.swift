import CCurl

/// libcurl, which is loaded when the first address is looked at.
enum LibCurl {
    private static let state = ccurl_load()

    /// - Throws: `.noClient` where it is not on this machine, or too old.
    static func require() throws(FetchFailure.Reason) {
        switch state {
        case ccurl_ready: break
        case ccurl_outdated: throw .noClient(isOutdated: true)
        default: throw .noClient(isOutdated: false)
        }
    }
}
