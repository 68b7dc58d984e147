/// The headline of a page: what it is shared under, without the site's name, else its heading, else its window's title.
struct PageTitle {
    private let metadata: PageMetadata
    private let site: String
    /// What the page and the registry call the outlet, in lower case.
    private let names: [String]
    private let labels: TitleLabels
    /// As the structured data give it.
    private let headline: String?

    init(_ metadata: PageMetadata, site: String?, outlet: String? = nil, address: String? = nil) {
        self.metadata = metadata
        self.site = (site ?? "").lowercased()
        names = [site, outlet].compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
        let labels = TitleLabels(names: names, address: address, metadata)
        self.labels = labels
        headline = metadata.data.articles.lazy.compactMap { article in
            StructuredData.string(article["headline"]).map(HTMLText.line)
        }.first { !$0.isEmpty }.map { labels.without($0, marks: Self.separators) }
    }

    private static let separators: Set<Unicode.Scalar> = ["|", "•", "·", "»", ":", "–", "—", "-", "‹", "›", "｜", "：", "ㅣ", "*"]

    func found() -> String? {
        let pageTitle = metadata.pageTitle?.composed
        let shared = metadata.sharedTitle.map(withoutSite)
        // Where heading, window and shared title all say what search engines want, the headline is in the data.
        if let headline, let shared, !isSite(headline), metadata.headings.contains(shared), pageTitle?.hasPrefix(shared) ?? false
        {
            return headline
        }
        if let shared, !shared.isEmpty, !isSite(shared) { return shared }
        if let heading = agreedHeading([headline, pageTitle]) { return heading }
        if let headline, !isSite(headline) { return headline }
        if metadata.headings.count == 1, metadata.headings[0].count > 15 { return metadata.headings[0] }
        if let heading = subheading(in: pageTitle) { return heading }
        if let pageTitle { return bare(pageTitle) }
        return metadata.headings.first
    }

    /// The first `<h1>` that one of the titles contains.
    private func agreedHeading(_ titles: [String?]) -> String? {
        let titles = titles.compactMap { $0?.lowercased() }
        return metadata.headings.first { heading in
            let text = heading.lowercased()
            if !site.isEmpty, site.contains(text) { return false }
            return heading.count > 3 && titles.contains { $0.contains(text) }
        }
    }

    private func subheading(in pageTitle: String?) -> String? {
        guard let pageTitle = pageTitle?.lowercased() else { return nil }
        return metadata.elements(.h2).lazy.map { metadata.tree.text(below: $0).composed }.first { heading in
            let text = heading.lowercased()
            return heading.count > 8 && pageTitle.contains(text) && !(!site.isEmpty && site.contains(text))
        }
    }

    private func isSite(_ title: String) -> Bool { !site.isEmpty && title.lowercased() == site }

    /// Without ` | Site` at the end, and without what stands there, or before a bar, beside the page's own heading.
    private func withoutSite(_ title: String) -> String {
        let text = title.lowercased()
        let own = metadata.headings + [headline].compactMap(\.self)
        for heading in own where heading.count > 15 && heading.count != title.count {
            let lower = heading.lowercased()
            // A quote mark inside an attribute cuts it off.
            if lower.hasPrefix(text + "\"") || lower.hasPrefix(text + " \"") { return heading }
            if text.hasPrefix(lower), isSuffix(title.unicodeScalars.dropFirst(heading.unicodeScalars.count)) { return heading }
            if text.hasSuffix(" | " + lower) { return heading }
        }
        for name in names where text.hasSuffix(name) && title.count > name.count {
            let start = Array(title.unicodeScalars.dropLast(name.unicodeScalars.count))
            if let last = start.lastIndex(where: { $0 != " " }), Self.separators.contains(start[last]) {
                return trimmed(start[...last])
            }
        }
        return labels.without(title, marks: Self.separators)
    }

    /// Whether it is a mark and a few words: ` - Politics | Site`.
    private func isSuffix(_ rest: Substring.UnicodeScalarView) -> Bool {
        guard rest.count <= 60, let mark = rest.first(where: { $0 != " " }) else { return false }
        return Self.separators.contains(mark) && mark != ":" || mark == "："
    }

    /// `<title>` without the site's name, before or behind it, or what stands in its place.
    private func bare(_ title: String) -> String {
        let short = withoutSite(title)
        if !site.isEmpty, short.lowercased().hasPrefix(site), short.count > site.count {
            let rest = short.unicodeScalars.dropFirst(site.unicodeScalars.count).drop { $0 == " " }
            if let mark = rest.first, Self.separators.contains(mark) {
                return String(String.UnicodeScalarView(rest.drop { $0 == " " || Self.separators.contains($0) }))
            }
        }
        let scalars = Array(short.unicodeScalars)
        guard
            let mark = scalars.indices.last(where: { index in
                index > 0 && index + 1 < scalars.count && scalars[index] != ":" && Self.separators.contains(scalars[index])
                    && scalars[index - 1] == " " && scalars[index + 1] == " "
            }), scalars.count - mark <= 62
        else { return short }
        return trimmed(scalars[..<mark])
    }

    private func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var rest = scalars
        while let last = rest.last, last == " " || Self.separators.contains(last) { rest.removeLast() }
        return String(String.UnicodeScalarView(rest)).collapsed
    }
}
