/// The elements of HTML that reading tells apart; all others are `other`.
enum PageTag: UInt8, CaseIterable {
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

    /// By the hash of the name in lower case.
    init(nameHash: UInt64) { self = Self.byName[nameHash] ?? .other }

    private static let byName = NameMap(
        allCases.filter { $0 != .text && $0 != .other }.map { (NameHash.of("\($0)".utf8), $0) })
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
