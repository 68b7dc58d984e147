extension UInt8 {
    /// The lower case of an ASCII letter, a digit as it is; 0 for all else, which parts words. Asked for every byte of every text, where a table
    /// costs a look whether it is there.
    @inline(__always)
    var foldedASCII: UInt8 {
        let lower = self | 0x20
        return lower &- 97 < 26 ? lower : self &- 48 < 10 ? self : 0
    }
}
