/// Who sent a message: a person, an outlet, or one for the other.
struct MailSender: Equatable {
    /// As printed, without the address.
    private(set) var name: String?
    private(set) var author: String?
    private(set) var outlet: String?
    /// The host of the address.
    private(set) var domain: String?

    /// - Parameter isBulk: whether it went to a list, so that the sender is an outlet unless it says otherwise.
    init(_ header: HeaderFields, isBulk: Bool) {
        guard let field = header["from"] ?? header["sender"] else { return }
        let (shown, address) = Self.mailbox(field)
        name = shown ?? address
        domain = address.flatMap(Self.domain)
        let list = header["list-id"].flatMap { Self.mailbox($0).name }
        guard let shown else {
            outlet = isBulk ? list ?? domain : nil
            return
        }
        for mark in [" from ", " at ", " via ", " @ ", " | ", " – ", " — ", " - "] {
            guard let place = shown.firstRange(of: mark) else { continue }
            let (left, right) = (String(shown[..<place.lowerBound]), String(shown[place.upperBound...]))
            if !left.isEmpty && !right.isEmpty {
                (author, outlet) = (left, right)
                return
            }
        }
        if !isBulk {
            author = shown
        } else if let list, list != shown, Self.isPerson(shown) {
            (author, outlet) = (shown, list)
        } else {
            outlet = shown
        }
    }

    /// `"Ana Ruiz" <ana@harbour.example>`, `ana@harbour.example (Ana Ruiz)`, of several the first.
    static func mailbox(_ field: String) -> (name: String?, address: String?) {
        let text = field.collapsed
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            let name = EncodedWords.decoded(unquoted(String(text[..<open]).collapsed)).composed.collapsed
            let address = String(text[text.index(after: open)..<close]).collapsed
            return (name.isEmpty || name == address ? nil : name, address)
        }
        if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
            let name = EncodedWords.decoded(unquoted(String(text[text.index(after: open)..<close]))).composed.collapsed
            return (name.isEmpty ? nil : name, String(text[..<open]).collapsed)
        }
        if text.contains("@") && !text.contains(" ") { return (nil, text) }
        let name = EncodedWords.decoded(unquoted(text)).composed.collapsed
        return (name.isEmpty ? nil : name, nil)
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }

    /// Two or three words in the form of a name, none of them a word for an outlet.
    private static func isPerson(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
            && !words.contains { outletWords.contains($0.lowercased()) }
    }

    private static let outletWords: Set<String> = [
        "the", "news", "newsletter", "newsletters", "daily", "weekly", "times", "post", "press", "journal", "herald", "tribune",
        "magazine", "review", "brief", "briefing", "alerts", "alert", "today", "morning", "evening", "media", "radio", "tv",
        "online", "digest", "bulletin", "gazette", "chronicle", "update", "updates", "team", "editors",
    ]

    /// The host without the part that only sends mail.
    private static func domain(_ address: String) -> String? {
        guard let sign = address.lastIndex(of: "@"), let host = Domain.name(String(address[address.index(after: sign)...])) else {
            return nil
        }
        let labels = host.split(separator: ".")
        guard labels.count > 2, let first = labels.first, sendingHosts.contains(String(first)) else { return host }
        return labels.dropFirst().joined(separator: ".")
    }

    private static let sendingHosts: Set<String> = [
        "e", "em", "email", "mail", "mailer", "mailing", "news", "newsletter", "newsletters", "info", "send", "messages",
        "updates", "click", "go", "mg", "reply", "smtp",
    ]
}
