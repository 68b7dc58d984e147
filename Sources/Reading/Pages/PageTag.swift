/// The elements of HTML that reading tells apart; all others are `other`.
enum PageTag: UInt8 {
    case text, other
    case html, head, body, title, meta, link, base, frameset, frame
    case p, div, section, article, main, ul, ol, li, dl, dd, dt, table, tr, td, th, tbody, thead, tfoot, blockquote, pre
    case h1, h2, h3, h4, h5, h6, hgroup, header, center, address, hr, form, details, summary, fieldset
    case a, br, span, time, abbr, font, img, cite
    case script, style, noscript, template, svg, iframe, button, select, input, textarea, nav, aside, footer, object, embed
    case video, audio, canvas, map, figcaption, dialog, menu, label, figure, picture, math

    /// Whether it begins and ends a paragraph.
    var isBlock: Bool { Self.blocks.contains(self) }
    /// Whether nothing in it is the article's text.
    var isDropped: Bool { rawValue >= PageTag.script.rawValue }
    var isHeading: Bool { (PageTag.h1.rawValue...PageTag.h6.rawValue).contains(rawValue) }
    var isCell: Bool { self == .td || self == .th }

    private static let blocks = PageTagSet([
        .p, .div, .section, .article, .main, .body, .ul, .ol, .li, .dl, .dd, .dt, .table, .tr, .td, .th, .tbody, .thead, .tfoot,
        .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .header, .center, .address, .hr, .form, .details, .summary,
        .html, .fieldset, .figure, .figcaption,
    ])

    /// By the name in lower case, a C string of the parser's.
    init(name: UnsafePointer<UInt8>) {
        var packed: UInt64 = 0
        var count = 0
        while count < 11, name[count] != 0 {
            packed = packed << 8 ^ packed >> 56 ^ UInt64(name[count])
            count += 1
        }
        self = Self.byName[packed] ?? .other
    }

    private static let byName: [UInt64: PageTag] = {
        var names: [UInt64: PageTag] = [:]
        var raw = PageTag.html.rawValue
        while let tag = PageTag(rawValue: raw) {
            names["\(tag)".utf8.reduce(0) { $0 << 8 ^ $0 >> 56 ^ UInt64($1) }] = tag
            raw += 1
        }
        return names
    }()
}

/// A set of tags, asked millions of times.
struct PageTagSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ tags: [PageTag]) {
        for tag in tags {
            if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
        }
    }

    func contains(_ tag: PageTag) -> Bool {
        (tag.rawValue < 64 ? low >> UInt64(tag.rawValue) : high >> UInt64(tag.rawValue - 64)) & 1 == 1
    }
}

/// The attributes that reading looks at.
enum PageAttribute: UInt8, CaseIterable {
    case `class`, id, role, hidden, style, rel, href, src, type, name, property, content, itemprop, itemtype, datetime, lang
    case charset, title, cite
    case httpEquiv, ariaHidden, dataTestid, dataComponent, xmlLang

    private var name: String {
        switch self {
        case .httpEquiv: "http-equiv"
        case .ariaHidden: "aria-hidden"
        case .dataTestid: "data-testid"
        case .dataComponent: "data-component"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }

    init?(name: UnsafePointer<UInt8>) {
        var hash: UInt64 = 0
        var index = 0
        while name[index] != 0 {
            if index > 15 { return nil }
            hash = hash &* 31 &+ UInt64(name[index])
            index += 1
        }
        guard let found = Self.byName[hash] else { return nil }
        self = found
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.name.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }, $0) })
}
