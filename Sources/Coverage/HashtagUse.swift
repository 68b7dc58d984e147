/// One place that uses a hashtag.
public struct HashtagUse: Sendable, Equatable {
    /// Case-folded, without `#`: by this the same tag is known.
    public var tag: String
    /// As it stands, with `#`.
    public var passage: Passage

    public init(tag: String, passage: Passage) {
        self.tag = tag
        self.passage = passage
    }
}

/// A place that says of two hashtags that they stand for the same: `#SaveIt (#SauvonsLe)`, `its French version #SauvonsLe`.
public struct HashtagEquivalence: Sendable, Equatable {
    /// Case-folded, without `#`.
    public var tag: String
    /// The tag that is its equivalent, case-folded, without `#`.
    public var equivalent: String
    /// BCP 47 tag of the equivalent's language, where it is said: `fr` for `its French version`.
    public var language: String?
    /// The words that say so.
    public var passage: Passage

    public init(tag: String, equivalent: String, language: String?, passage: Passage) {
        self.tag = tag
        self.equivalent = equivalent
        self.language = language
        self.passage = passage
    }
}

/// A place that says what a hashtag means: `#SauvonsLe (Let's Save It)`, `which translates "Let's Save It"`.
public struct HashtagGloss: Sendable, Equatable {
    /// Case-folded, without `#`.
    public var tag: String
    /// The meaning, without quote marks.
    public var gloss: Passage
    /// BCP 47 tag of the gloss's language, where it is said: `en` for `in English "Let's Save It"`.
    public var language: String?
    /// BCP 47 tag of the hashtag's language, where it is said: `fr` for `French for "Let's Save It"`.
    public var tagLanguage: String?

    public init(tag: String, gloss: Passage, language: String? = nil, tagLanguage: String? = nil) {
        self.tag = tag
        self.gloss = gloss
        self.language = language
        self.tagLanguage = tagLanguage
    }
}

/// A place that names a hashtag's campaign in plain words: `the Save It movement`.
public struct CampaignMention: Sendable, Equatable {
    /// The hashtag that the words make when written as one, case-folded, without `#`.
    public var tag: String
    /// The name of the campaign: `Save It`.
    public var passage: Passage

    public init(tag: String, passage: Passage) {
        self.tag = tag
        self.passage = passage
    }
}

/// One place that names an account: `@harbour_pilots`.
public struct AccountMention: Sendable, Equatable {
    /// Lower case, without `@`: by this the same account is known.
    public var account: String
    /// As it stands, with `@`.
    public var passage: Passage

    public init(account: String, passage: Passage) {
        self.account = account
        self.passage = passage
    }
}
