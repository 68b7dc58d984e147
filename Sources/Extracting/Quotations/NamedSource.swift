/// Which person the words of a source name, read as a noun phrase.
///
/// A name stands at its begin with what is said of it behind (`Jane Roe, editor and founder of the Gazette`), at its end with a title
/// before it (`Secretary of State Ida Quill`), or behind a comma (`the bank's chief economist, Tom Lund`). Names that only say whose or
/// of whom are not the speaker: `a spokesman for Tom Lund`.
struct NamedSource {
    enum Name: Equatable {
        case person(Int)
        /// `Quill and Lund`, `Ida Quill, the mayor, and Tom Lund`: those who are named, in the order of the words.
        case several([Int])
    }

    let text: AnnotatedText
    let people: People

    /// - Returns: nil where the source is not a person's name.
    func name(of source: TokenRange) -> Name? {
        let named = mentions(in: source)
        guard let first = named.first else { return nil }
        if let holder = holder(first, named.dropFirst().first, in: source) { return person(holder) }
        if first.lowerBound <= source.lowerBound || mayPrecedeName(source.lowerBound..<first.lowerBound) {
            let persons = persons(from: first, with: named.dropFirst())
            return persons.count > 1 || isOneOfSeveral(first, in: source) ? .several(persons) : person(first)
        }
        return apposed(named, in: source)
    }

    /// `The mayor of nearby Quillton, Ida Lund`: behind *of* stands what she is mayor of, though it may be taken for a name.
    private func holder(_ first: TokenRange, _ second: TokenRange?, in source: TokenRange) -> TokenRange? {
        guard let second, text.tokens[source.lowerBound].isA(.determiner), source.lowerBound < first.lowerBound,
            second.lowerBound == first.upperBound + 1, text.tokens[first.upperBound].isMark(","), !source.contains(where: joins),
            (source.lowerBound..<first.lowerBound).contains(where: { text.tokens[$0].hash == Self.of })
        else { return nil }
        return second
    }

    private func owner(of name: TokenRange) -> Int? { people.mention(at: name.lowerBound).map { people.personOfMention[$0] } }

    private func person(_ name: TokenRange) -> Name? { owner(of: name).map { .person($0) } }

    /// The names in a source that say more than whose something is.
    private func mentions(in source: TokenRange) -> [TokenRange] {
        var next = people.mention(at: source.lowerBound) ?? (people.mention(before: source.lowerBound) ?? -1) + 1
        var found: [TokenRange] = []
        while next < people.mentions.count, people.mentions[next].tokens.upperBound <= source.upperBound {
            let name = people.mentions[next].tokens
            if name.upperBound == source.upperBound || endsName(name.upperBound) { found.append(name) }
            next += 1
        }
        return found
    }

    /// Whether the token cannot go on what a name begins: `Lund's lawyer`, `the Lund campaign`.
    func endsName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.kind == .possessive { return false }
        if !token.isWordLike { return true }
        if token.isCapitalised { return token.isA(.calendar) }
        return token.isA(.function) || token.isA(.calendar) || Self.time.contains(token.hash)
    }

    private static let time = WordHash.all(of: "last this earlier later yesterday today tonight early late")

    /// Whether all of it may stand before a name that is the speaker's: titles, descriptions, and names of offices with *of* in them.
    private func mayPrecedeName(_ range: TokenRange) -> Bool {
        guard range.allSatisfy({ text.tokens[$0].isWordLike || text.tokens[$0].isQuoteMark || text.tokens[$0].isMark("&") })
        else {
            return false
        }
        var isOffice = false
        for index in range {
            let token = text.tokens[index]
            if token.isA(.relative) || token.isA(.auxiliary) && token.kind == .word && !token.isCapitalised { return false }
            if isPreposition(token) {
                guard index > range.lowerBound, namesOffice(index, to: range.upperBound) else { return false }
                isOffice = true
            }
            if joins(index), !isOffice, !(index > range.lowerBound && describes(text.tokens[index - 1])) { return false }
        }
        return true
    }

    private func isPreposition(_ token: Token) -> Bool { token.isA(.preposition) && !token.isCapitalised }

    /// Whether a preposition stands in an office or an institution, and not before the name itself: `Bank of Japan Governor`,
    /// `chief of staff`, but not `the House of Rep.`
    private func namesOffice(_ preposition: Int, to end: Int) -> Bool {
        var last = end - 1
        while last > preposition, text.tokens[last].isA([.title, .role]) || Self.former.contains(text.tokens[last].hash) {
            last -= 1
        }
        guard last > preposition else { return false }
        let before = text.tokens[preposition - 1]
        if before.isCapitalised || before.kind == .possessive { return true }
        return before.isA(.role) && text.tokens[preposition].hash == Self.of
    }

    private static let former = WordHash.all(of: "former then acting")
    private static let of = WordHash.of("of")

    /// Whether a word says what somebody is, so that `and` behind it adds to the same person: `economist and comedian Ida Quill`.
    private func describes(_ token: Token) -> Bool { token.isA([.role, .title]) || token.kind == .word && !token.isCapitalised }

    func joins(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.hash == Clauses.and || token.hash == Clauses.nor || token.isMark("&")
    }

    /// Whether somebody who is not named speaks too: `Quill and her lawyer`, `Ida Quill, the mayor, and two other officials`.
    private func isOneOfSeveral(_ first: TokenRange, in source: TokenRange) -> Bool {
        let next = first.upperBound
        if next < source.upperBound, joins(next) { return true }
        guard let and = (next..<source.upperBound).last(where: joins), and + 1 < source.upperBound else { return false }
        return countsPeople(and + 1)
    }

    /// The first name's person and those who stand beside it or beside one another: at once, or behind what is said of the one before.
    private func persons(from first: TokenRange, with others: ArraySlice<TokenRange>) -> [Int] {
        guard let person = owner(of: first) else { return [] }
        var persons = [person]
        var last = first
        for other in others {
            guard stands(other, beside: last), let person = owner(of: other), !persons.contains(person) else { continue }
            persons.append(person)
            last = other
        }
        return persons
    }

    private func stands(_ other: TokenRange, beside name: TokenRange) -> Bool {
        let between = name.upperBound..<other.lowerBound
        if between.first.map({ text.tokens[$0].isMark(",") }) == true, isTitle(between.dropFirst()) { return true }
        guard let and = between.last(where: joins), isTitle(and + 1..<other.lowerBound) else { return false }
        return text.tokens[and - 1].isMark(",") || !between.contains { text.tokens[$0].isMark(",") }
    }

    /// `two other ministers`, `nine others`
    private func countsPeople(_ index: Int) -> Bool {
        index + 1 < text.tokens.count && text.tokens[index].isWordLike && !isPreposition(text.tokens[index])
            && Self.others.contains(text.tokens[index + 1].hash)
    }

    private static let others = WordHash.all(of: "other others")

    /// Whether only words without a preposition and a mark stand there: `Foreign Minister`.
    private func isTitle(_ range: TokenRange) -> Bool {
        range.allSatisfy { text.tokens[$0].isWordLike && !isPreposition(text.tokens[$0]) && !text.tokens[$0].isA(.relative) }
    }

    /// The name behind a comma that ends the source, where one speaker stands before the comma: `One of Quill's lawyers, Tom Lund`.
    private func apposed(_ named: [TokenRange], in source: TokenRange) -> Name? {
        guard let name = named.last,
            name.upperBound == source.upperBound || isPreposition(text.tokens[name.upperBound])
                || text.tokens[name.upperBound].isMark(","),
            let comma = (source.lowerBound..<name.lowerBound).last(where: { text.tokens[$0].isMark(",") }),
            mayPrecedeName(comma + 1..<name.lowerBound), isOne(source.lowerBound..<comma),
            named.dropLast().allSatisfy({ isComplement($0, in: source) })
        else { return nil }
        return person(name)
    }

    /// Whether a name only says of whom: `a spokesman for Mr Lund`.
    private func isComplement(_ name: TokenRange, in source: TokenRange) -> Bool {
        var before = name.lowerBound - 1
        while before >= source.lowerBound, text.tokens[before].isA([.title, .role]) { before -= 1 }
        return before >= source.lowerBound && isPreposition(text.tokens[before])
    }

    /// Whether a description is of one person: neither `lawyers for the board` nor `the board`.
    private func isOne(_ description: TokenRange) -> Bool {
        guard let head = head(of: description) else { return false }
        let token = text.tokens[head]
        if token.isA(.role) || token.hash == Self.one { return true }
        return !token.isA([.group, .plural, .organisation, .document]) && !text.ends(token, [Array("s".utf8)], beyond: 2)
    }

    private static let one = WordHash.of("one")

    /// The last word before a comma, preposition or relative pronoun.
    func head(of source: TokenRange) -> Int? {
        var head: Int?
        for index in source {
            let token = text.tokens[index]
            if token.kind == .possessive { continue }
            let ends = !token.isWordLike || token.isA([.preposition, .conjunction, .relative]) && !token.isCapitalised
            if ends, head != nil { break }
            if !ends { head = index }
        }
        return head
    }
}
