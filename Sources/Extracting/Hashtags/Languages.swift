/// Names of languages in English, with their BCP 47 tags.
enum Languages {
    /// The tag of the language that a word names; nil for other words.
    static func code(of hash: UInt64) -> String? { codes[hash] }

    private static let codes: [UInt64: String] = {
        var codes: [UInt64: String] = [:]
        for line in names.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let code = words.first else { continue }
            for name in words.dropFirst() { codes[WordHash.of(text: name)] = String(code) }
        }
        return codes
    }()

    private static let names = """
        ar arabic
        bn bengali
        ca catalan
        cs czech
        da danish
        de german austrian
        el greek
        en english american british
        es spanish mexican argentine argentinian chilean
        eu basque
        fa persian farsi iranian
        fi finnish
        fr french francophone
        ga irish
        he hebrew israeli
        hi hindi
        hu hungarian
        id indonesian
        it italian
        ja japanese
        ko korean
        ms malay
        nl dutch flemish
        no norwegian
        pl polish
        pt portuguese brazilian
        ro romanian
        ru russian
        sv swedish
        sw swahili
        ta tamil
        th thai
        tr turkish
        uk ukrainian
        ur urdu
        vi vietnamese
        zh chinese mandarin
        """
}
