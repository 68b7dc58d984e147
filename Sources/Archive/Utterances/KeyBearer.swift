import Wordings

/// A wording beside one of its keys, with what tells from how many keys it is worth reading.
struct KeyBearer {
    let wording: Int64
    let tag: WordingTag

    init(wording: Int64, tag: WordingTag) { (self.wording, self.tag) = (wording, tag) }

    /// - Parameter stored: as an entry of `wording_keys` has it.
    init(stored: Int64) { self.init(wording: stored >> 8, tag: WordingTag(rawValue: UInt8(truncatingIfNeeded: stored))) }

    /// Five bytes of the wording, and one of the tag.
    var stored: Int64 { wording << 8 | Int64(tag.rawValue) }
}

extension StoredWording {
    var bearer: KeyBearer { KeyBearer(wording: id, tag: compared.tag) }
}
