/// Gives a name that an article prints once, and one letter off that of somebody whom it names often, to that person: `Vinncent Quill` beside
/// `Vincent Quill`, `Qulil` beside `Quill`.
struct MisprintedNames {
    let text: AnnotatedText
    let mentions: [Mention]
    /// Fewer letters are another name too easily: `Hart` and `Hard`.
    private static let shortest = 5
    /// Mentions of whom the name is meant for.
    private static let often = 3
    /// How many persons are looked at; the bound keeps the rule linear.
    private static let reach = 64

    /// The persons, without those who were misprints.
    func joined(_ clusters: [PersonCluster]) -> [PersonCluster] {
        let often = clusters.indices.filter { clusters[$0].mentions.count >= Self.often }.prefix(Self.reach)
        guard !often.isEmpty else { return clusters }
        var joined = clusters
        var gone: Set<Int> = []
        for (place, cluster) in clusters.enumerated() where cluster.mentions.count == 1 {
            let name = words(of: cluster.mentions[0])
            let bearers = often.filter { other in
                agrees(cluster, clusters[other]) && clusters[other].mentions.contains { isMisprint(name, of: words(of: $0)) }
            }
            guard bearers.count == 1, let bearer = bearers.first else { continue }
            joined[bearer].mentions = (joined[bearer].mentions + cluster.mentions).sorted()
            gone.insert(place)
        }
        guard !gone.isEmpty else { return clusters }
        return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }.sorted { $0.mentions[0] < $1.mentions[0] }
    }

    private func agrees(_ misprint: PersonCluster, _ bearer: PersonCluster) -> Bool {
        misprint.gender == nil || bearer.gender == nil || misprint.gender == bearer.gender
    }

    /// The words of a mention's name, without quoted nicknames.
    private func words(of mention: Int) -> [Token] {
        mentions[mention].sharedSurname == nil ? mentions[mention].tokens.map { text.tokens[$0] }.filter { $0.kind == .word } : []
    }

    /// Whether a surname alone, or the given name or surname of a full name, is one letter off, and is no usual name itself.
    private func isMisprint(_ name: [Token], of other: [Token]) -> Bool {
        guard let last = name.last, let first = name.first, let otherLast = other.last, let otherFirst = other.first,
            other.count > 1
        else { return false }
        if name.count == 1 { return isOneLetterOff(last, otherLast) }
        guard name.count == other.count else { return false }
        return first.hash == otherFirst.hash && isOneLetterOff(last, otherLast)
            || last.hash == otherLast.hash && isOneLetterOff(first, otherFirst)
    }

    private func isOneLetterOff(_ word: Token, _ other: Token) -> Bool {
        guard !word.isA([.givenName, .knownSurname]), word.hash != other.hash else { return false }
        let (a, b) = (letters(word), letters(other))
        guard max(a.count, b.count) >= Self.shortest, a.first == b.first, !isPlural(a, b), !isPlural(b, a) else { return false }
        return Self.isOneEdit(a, b)
    }

    private func letters(_ token: Token) -> [Unicode.Scalar] {
        Array(String(decoding: text.bytes[token.start..<token.end], as: UTF8.self).lowercased().unicodeScalars)
    }

    /// `the Quills` are several.
    private func isPlural(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        a.count == b.count + 1 && a.last == "s" && a.dropLast() == b[...]
    }

    /// Whether one letter was put in, left out or exchanged, or two that stand together change places.
    private static func isOneEdit(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        let (long, short) = a.count >= b.count ? (a[...], b[...]) : (b[...], a[...])
        let start = zip(long, short).prefix { $0 == $1 }.count
        let (restLong, restShort) = (long.dropFirst(start), short.dropFirst(start))
        if long.count == short.count + 1 { return restLong.dropFirst().elementsEqual(restShort) }
        guard long.count == short.count else { return false }
        if restLong.dropFirst().elementsEqual(restShort.dropFirst()) { return true }
        return restLong.count > 1 && restLong.dropFirst(2).elementsEqual(restShort.dropFirst(2))
            && restLong.prefix(2).reversed().elementsEqual(restShort.prefix(2))
    }
}
