import Coverage

/// An address on its way to an answer.
struct FetchRequest {
    /// As the user gave it.
    let asked: FetchAddress
    /// Where redirects have led so far.
    var current: FetchAddress
    /// The addresses before it.
    var passed: [FetchAddress] = []
    /// How often its host asked to wait.
    var waits = 0

    init(_ address: FetchAddress) {
        asked = address
        current = address
    }

    func failure(_ reason: FetchFailure.Reason) -> FetchFailure {
        FetchFailure(address: asked.text, redirectedTo: current == asked ? nil : current.text, reason: reason)
    }
}

/// What a transfer is for.
enum FetchJob {
    case page(FetchRequest)
    /// The site's robots.txt, before the request may be sent; it may have been redirected itself.
    case robots(address: FetchAddress, redirects: Int, before: FetchRequest)

    var address: FetchAddress {
        switch self {
        case .page(let request): request.current
        case .robots(let address, _, _): address
        }
    }

    var request: FetchRequest {
        switch self {
        case .page(let request): request
        case .robots(_, _, let request): request
        }
    }
}
