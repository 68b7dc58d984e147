/// What the words in an element's class, id and role say about its text: words of the web's trade, in no case of one site.
struct ClassWords {
    /// Beside the article: share bars, related stories, bylines.
    var isBeside = false
    /// Never the article: comments, consent.
    var isForeign = false
    /// The article's text by its name: `article-body`, `entry-content`.
    var isBody = false

    /// Of the class attribute; the same for elements of the same make, 0 for none.
    var make: UInt64 = 0

    static let none = ClassWords()

    /// - Parameter text: the attributes' values, a space between them.
    init(_ text: [UInt8]) {
        var words = WordPairs()
        var index = 0
        while index < text.count {
            let letter = text[index] | 0x20
            if letter >= 0x61 && letter <= 0x7A {
                words.add(letter)
            } else {
                words.endWord(separator: text[index], &self)
            }
            index += 1
        }
        words.endWord(separator: 0x20, &self)
    }

    private init() {}

    /// Hashes of the word that is being read, and of it with the word before.
    private struct WordPairs {
        var word: UInt64 = 0
        var prefix: UInt64 = 0
        var count = 0
        var pair: UInt64 = 0

        mutating func add(_ letter: UInt8) {
            word = word &* 31 &+ UInt64(letter)
            pair = pair &* 31 &+ UInt64(letter)
            count += 1
            if count == 6 { prefix = word }
        }

        mutating func endWord(separator: UInt8, _ found: inout ClassWords) {
            if count > 0 {
                found.note(ClassWords.words[word])
                if pair != word { found.note(ClassWords.words[pair]) }
                if count >= 6 { found.note(ClassWords.prefixes[prefix]) }
            }
            // Hyphens and underscores join two words; what else stands between them parts them.
            pair = separator == 0x2D || separator == 0x5F ? word : 0
            (word, count, prefix) = (0, 0, 0)
        }
    }

    private enum Meaning { case beside, foreign, body }

    private mutating func note(_ meaning: Meaning?) {
        switch meaning {
        case .beside: isBeside = true
        case .foreign: (isBeside, isForeign) = (true, true)
        case .body: isBody = true
        case nil: break
        }
    }

    private static let words: [UInt64: Meaning] = {
        var found: [UInt64: Meaning] = [:]
        for word in beside.split(separator: " ") { found[hash(word)] = .beside }
        for word in foreign.split(separator: " ") { found[hash(word)] = .foreign }
        for word in body.split(separator: " ") { found[hash(word)] = .body }
        return found
    }()

    private static let prefixes: [UInt64: Meaning] = {
        var found: [UInt64: Meaning] = [:]
        for word in besidePrefixes.split(separator: " ") { found[hash(word.prefix(6))] = .beside }
        for word in foreignPrefixes.split(separator: " ") { found[hash(word.prefix(6))] = .foreign }
        return found
    }()

    private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) } }

    /// Whole words, or two words that a hyphen or nothing joins.
    private static let beside = """
        related signup share sharing sidebar footer masthead nav navbar menu caption captions captiontext authorbio authorbox \
        authorinfo authorcard authormeta authorname authorblock authordetails bio tag tags taglist topics advert adverts ad ads \
        outbrain taboola trending popular mostread moreon morefrom morestories morenews morearticles readmore alsoread alsolike \
        seealso paywall gdpr popup modal overlay toolbar pager printonly hidden hide visuallyhidden sronly disclaimer copyright \
        credit credits timestamp dateline pubdate published postmeta entrymeta articlemeta articleinfo meta utility carousel \
        gallery slideshow tease nextarticle nextpost prevarticle prevpost previousarticle previouspost upsell inlinerelated \
        inlinepromo inlinevideo inlinenewsletter video videoplayer videocontainer videocaption toc tableofcontents poll quiz survey \
        correctionlink skiplink jumplink aside rail ticker flipboard apester kicker eyebrow login register feedback followus \
        follow correspondent button buttons btn promo promos promotion \
        embed embeds donate screenreader
        """
    private static let besidePrefixes = """
        recirculation recommended newsletter subscribe social breadcrumb byline keyword advertisement sponsor widget \
        pagination rating teaser donation embedded
        """
    private static let foreign = """
        comment comments commentlist commentsection commentarea commentthread commentbody commentcontent respond outbrain taboola \
        relatedposts sharedaddy consent disqus
        """
    private static let foreignPrefixes = "cookies disqus"
    private static let body = """
        articlebody articlecontent articletext articlecopy storybody storycontent storytext entrycontent postbody postcontent \
        posttext bodycopy bodytext maincontent fieldbody richtext contentbody singlecontent pagecontent tdpostcontent
        """
}

/// Reads the class words of elements; pages repeat the same classes, so each is judged once.
struct ClassReader {
    private var known: [UInt64: ClassWords] = [:]
    private var buffer: [UInt8] = []

    mutating func words(of node: Int, in tree: PageTree) -> ClassWords {
        buffer.removeAll(keepingCapacity: true)
        var make: UInt64 = 0
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        tree.eachAttribute(of: node) { name, value in
            switch name {
            case .class, .id, .dataTestid, .role, .dataComponent:
                for byte in value {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                    buffer.append(byte)
                }
                hash = (hash ^ 0x20) &* 0x100_0000_01b3
                if name == .class { make = hash }
                buffer.append(0x20)
            default: break
            }
        }
        if buffer.isEmpty { return .none }
        if let words = known[hash] { return words }
        var words = ClassWords(buffer)
        words.make = make
        known[hash] = words
        return words
    }
}
