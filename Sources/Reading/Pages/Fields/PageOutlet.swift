/// The outlet of a page: its proper name in the registry, else what the page calls its site, else the host.
enum PageOutlet {
    /// The site's name as the page gives it; nil when it gives none. It may be a nickname of the outlet.
    static func siteName(_ metadata: PageMetadata) -> String? {
        if let name = metadata.first("og:site_name").map(HTMLText.line), !name.isEmpty, !name.hasPrefix("http") { return name }
        if let name = metadata.data.names(metadata.data.article?["publisher"]).first.map(HTMLText.line), !name.isEmpty {
            return name
        }
        for object in metadata.data.objects
        where !StructuredData.types(of: object).isDisjoint(with: ["NewsMediaOrganization", "WebSite", "Organization"]) {
            if let name = StructuredData.string(object["name"]).map(HTMLText.line), !name.isEmpty { return name }
        }
        if let name = metadata.first("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "copyright") {
            return HTMLText.line(name)
        }
        if let name = metadata.first("twitter:site") { return String(name.drop { $0 == "@" }) }
        return titleSuffix(metadata.pageTitle)
    }

    /// `Site` of `Headline | Site`.
    private static func titleSuffix(_ title: String?) -> String? {
        guard let scalars = title.map({ Array($0.unicodeScalars) }), scalars.count > 5 else { return nil }
        let marks: Set<Unicode.Scalar> = ["|", "–", "—", "»", "-"]
        guard
            let mark = scalars.indices.last(where: { index in
                index > 0 && index + 2 < scalars.count && marks.contains(scalars[index]) && scalars[index - 1] == " "
                    && scalars[index + 1] == " "
            })
        else { return nil }
        let name = String(String.UnicodeScalarView(scalars[(mark + 2)...]))
        return (2...40).contains(name.count) ? name.composed : nil
    }
}
