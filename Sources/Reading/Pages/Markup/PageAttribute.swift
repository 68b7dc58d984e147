/// The attributes that reading looks at.
enum PageAttribute: UInt8, CaseIterable {
    case `class`, id, role, dataTestid, dataComponent
    case hidden, ariaHidden, style, rel, href, name, property, content, itemprop, datetime, lang, title, httpEquiv, xmlLang

    /// Whether its value is a name that says what the element is for, and that other elements share.
    var isName: Bool { rawValue <= PageAttribute.dataComponent.rawValue }

    private var written: String {
        switch self {
        case .dataTestid: "data-testid"
        case .dataComponent: "data-component"
        case .ariaHidden: "aria-hidden"
        case .httpEquiv: "http-equiv"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }

    /// By the hash of the name in lower case; nil for all others.
    init?(nameHash: UInt64) {
        guard let found = Self.byName[nameHash] else { return nil }
        self = found
    }

    private static let byName = NameMap(allCases.map { (NameHash.of($0.written.utf8), $0) })
}
