/// What stands behind a headline in titles of pages and is no part of it: the outlet by any of its names, and the part of the site.
struct TitleLabels {
    /// Letters and digits of each, in lower case.
    private let labels: Set<String>

    /// - Parameters:
    ///   - names: of the outlet.
    ///   - address: of the article; its host and folders are names too.
    init(names: [String], address: String?, _ metadata: PageMetadata) {
        let host = address.flatMap(Domain.host) ?? ""
        let hostNames = [host] + host.split(separator: ".").dropLast().filter { $0.count > 3 }.map(String.init)
        let folders = address?.split(separator: "/").dropFirst(2).dropLast().map(String.init) ?? []
        let sections = metadata.contents("article:section") + metadata.data.names(metadata.data.article?["articleSection"])
        labels = Set((names + hostNames + folders + sections).map(Self.plain).filter { !$0.isEmpty })
    }

    /// The title up to the first mark, between spaces, behind which one of the labels stands by itself.
    func without(_ title: String, marks: Set<Unicode.Scalar>) -> String {
        let scalars = Array(title.unicodeScalars)
        let places = scalars.indices.dropFirst().dropLast().filter { index in
            marks.contains(scalars[index]) && scalars[index] != ":" && scalars[index - 1] == " " && scalars[index + 1] == " "
        }
        for (number, place) in places.enumerated() where place > 8 {
            let end = number + 1 < places.count ? places[number + 1] : scalars.count
            let segment = String(String.UnicodeScalarView(scalars[(place + 1)..<end]))
            if labels.contains(Self.plain(segment)) { return String(String.UnicodeScalarView(scalars[..<place])).collapsed }
        }
        return title
    }

    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
    }
}
