import Coverage

extension NewsItem {
    /// ninjs 1.x and 2.x, news in JSON. Nil for an object that is none: it names itself by a URI and has a property that only
    /// ninjs has.
    init?(ninjs members: [JSONMember]) {
        let object = JSONValue.object(members)
        guard object["uri"] != nil, members.contains(where: { Self.ninjsNames.contains($0.name) }) else { return nil }
        func text(_ name: String) -> String? { object[name].flatMap(FieldText.single) }
        headline =
            (text("headline") ?? Self.entry(object["headlines"], ["main", "headline"]) ?? text("title") ?? text("slugline"))
            .map(HTMLText.line)
        let html = text("body_xhtml") ?? text("body_html") ?? Self.body(object["bodies"], isHTML: true)
        let plain = text("body_text") ?? Self.body(object["bodies"], isHTML: false)
        let words = html.map { HTMLText.paragraphs($0) } ?? plain.map { Paragraphs.normalised($0.composed) }
        body = words.flatMap { $0.isEmpty ? nil : $0 }
        if body == nil {
            let summary = text("description_text") ?? text("description_xhtml").map { HTMLText.paragraphs($0) }
            body = (summary ?? Self.entry(object["descriptions"], ["summary", "abstract"])).map {
                Paragraphs.normalised($0.composed)
            }
            isExcerpt = body != nil
        }
        byline = (text("byline") ?? text("by"))?.composed.collapsed
        place = object["dateline"].flatMap(FieldText.single) ?? text("located")
        provider =
            text("provider") ?? Self.entry(object["infosources"], ["provider", "creditline", "source"]) ?? text("creditline")
            ?? text("copyrightholder")
        language = text("language").flatMap(Language.tag)
        let version = text("versioncreated").flatMap { Timestamp(parsing: $0) }
        published =
            ["firstcreated", "contentcreated"].lazy.compactMap(text).compactMap { Timestamp(parsing: $0) }.first ?? version
        modified = text("contentmodified").flatMap { Timestamp(parsing: $0) } ?? version
        url = WebAddress.web(text("webUrl") ?? text("url")) ?? WebAddress.web(text("uri"))
        captions = Self.captions(object["associations"])
        for name in ["uri", "version", "pubstatus", "slugline"] { note(name == "uri" ? "id" : name, text(name)) }
    }

    private static let ninjsNames: Set<String> = [
        "body_text", "body_xhtml", "description_text", "versioncreated", "pubstatus", "representationtype", "bodies", "headlines",
        "infosources", "contentcreated",
    ]

    private static func objects(_ value: JSONValue?) -> [JSONValue] {
        switch value {
        case .array(let values)?: values
        case .object(let members)?: members.map(\.value)
        default: []
        }
    }

    /// The value with the first of these roles, else the first one.
    private static func entry(_ value: JSONValue?, _ roles: [String]) -> String? {
        let entries = objects(value)
        let found = roles.lazy.compactMap { role in
            entries.first { $0["role"].flatMap(FieldText.single)?.lowercased().hasSuffix(role) == true }
        }.first
        guard let entry = found ?? entries.first else { return nil }
        return (entry["value"] ?? entry["name"]).flatMap(FieldText.single)
    }

    private static func body(_ value: JSONValue?, isHTML: Bool) -> String? {
        objects(value).first { entry in
            let type = entry["contenttype"].flatMap(FieldText.single)?.lowercased() ?? ""
            return (type.contains("html") || type.contains("xml")) == isHTML
        }?["value"].flatMap(FieldText.single)
    }

    private static func captions(_ value: JSONValue?) -> [String] {
        objects(value).compactMap { picture in
            guard let type = picture["type"].flatMap(FieldText.single), type == "picture" || type == "video" else { return nil }
            let caption = picture["description_text"].flatMap(FieldText.single) ?? entry(picture["descriptions"], ["caption"])
            return caption.map(HTMLText.line)
        }
    }
}
