/// The words of a message, chosen among its parts.
struct MailBody {
    /// One paragraph a line, NFC; empty when there are no words.
    private(set) var text = ""
    /// The HTML that it was made of, UTF-8; nil for plain text.
    private(set) var html: [UInt8]?
    /// The names of what was left out.
    private(set) var attachments: [String] = []
    /// Whether HTML is the message and plain text beside it a makeshift, as in newsletters.
    private let prefersHTML: Bool

    init(_ message: MIMEPart, prefersHTML: Bool) {
        self.prefersHTML = prefersHTML
        let found = words(of: message)
        text = found.text
        html = found.html
    }

    private struct Words {
        var text = ""
        var html: [UInt8]?
    }

    private mutating func words(of part: MIMEPart) -> Words {
        if part.isTooDeep {
            attachments.append("parts nested more than \(MIMEPart.depthLimit) deep")
            return Words()
        }
        if let name = part.fileName, part.type.value != "message/rfc822" {
            attachments.append(name.collapsed)
            return Words()
        }
        switch part.type.value {
        case "text/html", "application/xhtml+xml":
            let html = part.text
            return Words(text: HTMLText.paragraphs(html), html: html)
        case "text/plain", "text", "text/markdown", "text/enriched": return plain(part)
        case let type where type.hasPrefix("multipart/") && part.parts.isEmpty: return undivided(part)
        case "multipart/alternative": return best(of: part.parts.map { words(of: $0) })
        case "multipart/related", "multipart/report": return part.parts.first.map { rooted(part, $0) } ?? Words()
        case "message/rfc822": return part.parts.first.map { words(of: $0) } ?? Words()
        case let type where type.hasPrefix("multipart/"): return joined(part)
        default:
            attachments.append(part.type.value)
            return Words()
        }
    }

    private func plain(_ part: MIMEPart) -> Words {
        let text = String(decoding: part.text, as: UTF8.self).replacing("\0", with: "").composed
        guard part.type.parameters["format"]?.lowercased() == "flowed" else { return Words(text: Paragraphs.normalised(text)) }
        let dropsSpace = part.type.parameters["delsp"]?.lowercased() == "yes"
        // Its line breaks are meant: with an empty line between them nothing is joined any more.
        let lines = FlowedText.unfolded(text, dropsSpace: dropsSpace).split(separator: "\n")
        return Words(text: Paragraphs.normalised(lines.joined(separator: "\n\n")))
    }

    /// A body of which nothing says how it is divided: where a boundary is named and not there, what stands before it is no message.
    private mutating func undivided(_ part: MIMEPart) -> Words {
        if part.type.parameters["boundary"] == nil { return plain(part) }
        attachments.append("parts without the boundary that the header names")
        return Words()
    }

    /// The first part is the message; what it shows (pictures) is beside it.
    private mutating func rooted(_ whole: MIMEPart, _ first: MIMEPart) -> Words {
        let root = whole.parts.first { $0.type.value == whole.type.parameters["type"] } ?? first
        return words(of: root)
    }

    private mutating func joined(_ whole: MIMEPart) -> Words {
        let all = whole.parts.map { words(of: $0) }.filter { !$0.text.isEmpty }
        return Words(text: all.map(\.text).joined(separator: "\n\n"), html: all.lazy.compactMap(\.html).first)
    }

    private func best(of versions: [Words]) -> Words {
        let html = versions.last { $0.html != nil && !$0.text.isEmpty }
        let plain = versions.first { $0.html == nil && !$0.text.isEmpty }
        guard let html, let plain else { return html ?? plain ?? Words() }
        // Of a newsletter the plain version is often a line that says to look at the other one.
        let share = prefersHTML ? 0.6 : 2
        return Double(Self.words(html.text)) >= share * Double(Self.words(plain.text))
            ? html : Words(text: plain.text, html: html.html)
    }

    /// Words that are no addresses.
    private static func words(_ text: String) -> Int {
        text.split { $0 == " " || $0 == "\n" }.count { !$0.contains("://") }
    }
}
