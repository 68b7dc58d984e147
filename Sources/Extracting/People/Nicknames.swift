/// Given names that stand for one another.
enum Nicknames {
    /// Whether two words, by their hashes, are forms of one given name.
    static func share(_ a: UInt64, _ b: UInt64) -> Bool {
        guard let mine = groups[a], let other = groups[b] else { return false }
        return mine & other != 0
    }

    /// The same for all forms of a given name that share their first group.
    static func representative(of name: UInt64) -> UInt64 { groups[name].map { UInt64($0.trailingZeroBitCount) } ?? name }

    private static let groups: [UInt64: UInt64] = {
        var groups: [UInt64: UInt64] = [:]
        for (number, names) in forms.enumerated() {
            names.withUTF8Buffer { bytes in
                for name in bytes.split(separator: 32) {
                    var hash = WordHash()
                    for byte in name { hash.add(byte) }
                    groups[hash.value, default: 0] |= 1 << UInt64(number & 63)
                }
            }
        }
        return groups
    }()

    private static let forms: [StaticString] = [
        "bill william will billy", "bob robert rob bobby", "jim james jimmy", "mike michael mick", "tom thomas tommy",
        "joe joseph joey", "dick richard rick", "ted theodore edward ed eddie", "chuck charles charlie", "dan daniel danny",
        "dave david", "ben benjamin", "tim timothy", "tony anthony", "steve steven stephen", "jeff jeffrey", "greg gregory",
        "andy andrew drew", "matt matthew", "nick nicholas", "pat patrick patricia", "chris christopher christine",
        "sam samuel samantha", "alex alexander alexandra", "kate katherine catherine kathy cathy katie", "jack john",
        "liz elizabeth beth betsy", "sue susan susie", "deb deborah debbie", "jen jennifer jenny", "ken kenneth kenny",
        "ron ronald ronnie", "don donald donny", "larry lawrence", "bernie bernard", "hank henry harry", "meg margaret maggie",
        "marty martin", "ray raymond", "fred frederick", "gene eugene", "jerry gerald jerome", "josh joshua", "zach zachary",
    ]
}
