/// What the words in an element's class, id or role say about its text: words of the web's trade, in no case of one site.
struct ClassWords: OptionSet {
    let rawValue: UInt8

    /// Beside the article: share bars, related stories, bylines.
    static let beside = ClassWords(rawValue: 1)
    /// Never the article: comments, consent.
    static let foreign = ClassWords(rawValue: 2)
    /// The article's text by its name: `article-body`, `entry-content`.
    static let body = ClassWords(rawValue: 4)
    static let none: ClassWords = []

    var isBeside: Bool { contains(.beside) }
    var isForeign: Bool { contains(.foreign) }
    var isBody: Bool { contains(.body) }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ name: Slice<UnsafeBufferPointer<UInt8>>) {
        self = .none
        var words = WordPairs()
        for byte in name {
            let letter = byte | 0x20
            if letter >= 0x61 && letter <= 0x7A {
                words.add(letter)
            } else {
                formUnion(words.endWord(separator: byte))
            }
        }
        formUnion(words.endWord(separator: 0x20))
    }

    /// Hashes of the word that is being read, and of it with the word before.
    private struct WordPairs {
        private var word = NameHash()
        private var pair = NameHash()
        private var prefix: UInt64 = 0
        private var count = 0

        mutating func add(_ letter: UInt8) {
            word.add(letter)
            pair.add(letter)
            count += 1
            if count == 6 { prefix = word.value }
        }

        mutating func endWord(separator: UInt8) -> ClassWords {
            var found = ClassWords.none
            if count > 0 {
                if let meaning = ClassWords.words[word.value] { found.formUnion(meaning) }
                if pair.value != word.value, let meaning = ClassWords.words[pair.value] { found.formUnion(meaning) }
                if count >= 6, let meaning = ClassWords.prefixes[prefix] { found.formUnion(meaning) }
            }
            // Hyphens and underscores join two words; what else stands between them parts them.
            pair = separator == 0x2D || separator == 0x5F ? word : NameHash()
            (word, count) = (NameHash(), 0)
            return found
        }
    }

    private static let words = meanings([(besideWords, .beside), (foreignWords, [.beside, .foreign]), (bodyWords, .body)])
    private static let prefixes = meanings(
        [(besidePrefixes, .beside), (foreignPrefixes, [.beside, .foreign])], length: 6)

    private static func meanings(_ lists: [(words: String, meaning: ClassWords)], length: Int = 100) -> NameMap<ClassWords> {
        NameMap(
            lists.flatMap { list in
                list.words.split(separator: " ").map { (NameHash.of($0.utf8.prefix(length)), list.meaning) }
            })
    }

    /// Whole words, or two words that a hyphen or nothing joins.
    private static let besideWords = """
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
    private static let foreignWords = """
        comment comments commentlist commentsection commentarea commentthread commentbody commentcontent respond outbrain taboola \
        relatedposts sharedaddy consent disqus
        """
    private static let foreignPrefixes = "cookies disqus"
    private static let bodyWords = """
        articlebody articlecontent articletext articlecopy storybody storycontent storytext entrycontent postbody postcontent \
        posttext bodycopy bodytext maincontent fieldbody richtext contentbody singlecontent pagecontent tdpostcontent
        """
}

/// The class words of elements; each distinct name of the page is judged once.
struct ClassReader {
    private let words: [ClassWords]

    init(_ tree: PageTree) {
        words = tree.bytes.withUnsafeBufferPointer { bytes in
            tree.names.ranges.map { ClassWords(bytes[Int($0.lowerBound)..<Int($0.upperBound)]) }
        }
    }

    /// What all names of the element say, and the number of its class; -1 for none.
    func words(of node: PageTree.Node, in tree: PageTree) -> (words: ClassWords, make: Int32) {
        var found = ClassWords.none
        var make: Int32 = -1
        for index in Int(node.range.lowerBound)..<Int(node.range.upperBound) {
            let attribute = tree.attributes[index]
            guard attribute.number >= 0 else { continue }
            found.formUnion(words[Int(attribute.number)])
            if attribute.name == .class { make = attribute.number }
        }
        return (found, make)
    }
}
