/// What a user asks for, as a tree of values. Made by `SearchQuery`, read by the compiler.
public indirect enum Expression: Hashable, Sendable {
    case term(Term)
    case tag(Tag)
    case near(Term, Term, distance: Int)
    case filter(Filter)
    case not(Expression)
    /// Two or more, all of which must hold.
    case and([Expression])
    /// Two or more, one of which must hold.
    case or([Expression])
}

/// Words that stand one after the other; most often a single word.
public struct Term: Hashable, Sendable {
    /// Where the words must stand.
    public enum Field: Hashable, Sendable {
        case anywhere, title
    }

    /// As the user wrote them, without quotes, field and star.
    public var text: String
    /// Whether the user put them in quotes.
    public var isQuoted = false
    /// Whether the last word is only the begin of a word.
    public var isPrefix = false
    public var field = Field.anywhere

    public init(_ text: String, isQuoted: Bool = false, isPrefix: Bool = false, field: Field = .anywhere) {
        self.text = text
        self.isQuoted = isQuoted
        self.isPrefix = isPrefix
        self.field = field
    }
}

/// A hashtag, whatever its case.
public struct Tag: Hashable, Sendable {
    /// Lower case, without `#`.
    public var name: String
    /// Whether `name` is only the begin of a tag.
    public var isPrefix = false

    public init(_ name: String, isPrefix: Bool = false) {
        self.name = name.lowercased()
        self.isPrefix = isPrefix
    }

    /// Whether `name` is made as hashtags are: letters, digits and `_`, and not of digits alone.
    static func isName(_ name: some StringProtocol) -> Bool {
        var hasLetter = false
        for scalar in name.unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .decimalNumber: continue
            case .nonspacingMark, .spacingMark, .connectorPunctuation: continue
            default:
                guard properties.isAlphabetic else { return false }
                hasLetter = true
            }
        }
        return hasLetter
    }
}

/// A limit on the articles by something else than their words.
public enum Filter: Hashable, Sendable {
    /// Articles of outlets whose name or host is, or else contains, the text.
    case outlet(String)
    /// Articles that name a person one of whose names holds all words of the text.
    case person(String)
    /// Articles, or quotes, with words of such a person or of a speaker whom the article calls so.
    case speaker(String)
    case hashtag(Tag)
    /// Articles of that day, month or year or later.
    case since(PartialDate)
    /// Articles of that day, month or year or earlier.
    case until(PartialDate)
    /// Articles in that language: `en` also finds `en-GB`.
    case language(String)
}

extension Expression {
    /// One expression that wants all of `parts`, which it flattens; nil when there is none.
    static func all(_ parts: [Expression]) -> Expression? {
        joined(parts.flatMap { if case .and(let inner) = $0 { inner } else { [$0] } }, Expression.and)
    }

    /// One expression that wants any of `parts`, which it flattens; nil when there is none.
    static func any(_ parts: [Expression]) -> Expression? {
        joined(parts.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } }, Expression.or)
    }

    private static func joined(_ parts: [Expression], _ join: ([Expression]) -> Expression) -> Expression? {
        var seen: Set<Expression> = []
        let distinct = parts.filter { seen.insert($0).inserted }
        return distinct.count > 1 ? join(distinct) : distinct.first
    }
}
