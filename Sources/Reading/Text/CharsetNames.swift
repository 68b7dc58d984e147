extension Charset {
    /// The name by which iconv knows what `label` means in practice: what calls itself Latin-1 or ASCII is Windows-1252, what calls
    /// itself GB2312 is GB18030, as the WHATWG's Encoding Standard has it.
    static func iconvName(_ label: String) -> String {
        let label = label.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.+".contains($0)) }
        return supersets[label] ?? (label.hasPrefix("x-") ? String(label.dropFirst(2)) : label).uppercased()
    }

    private static let supersets = [
        "ascii": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "ansi_x3.4-1968": "WINDOWS-1252", "iso-8859-1": "WINDOWS-1252",
        "iso8859-1": "WINDOWS-1252", "iso_8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252",
        "x-cp1252": "WINDOWS-1252", "iso-8859-9": "WINDOWS-1254", "iso-8859-11": "WINDOWS-874", "tis-620": "WINDOWS-874",
        "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "gb_2312-80": "GB18030", "hz-gb-2312": "GB18030",
        "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS", "euc-kr": "CP949",
        "ks_c_5601-1987": "CP949", "ksc5601": "CP949", "shift_jis": "CP932", "shift-jis": "CP932", "x-sjis": "CP932",
        "sjis": "CP932", "windows-31j": "CP932", "x-euc-jp": "EUC-JP", "koi8-u": "KOI8-U", "koi8-r": "KOI8-R",
        "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH", "unicode-1-1-utf-8": "UTF-8", "utf8": "UTF-8",
        "iso-8859-8-i": "ISO-8859-8", "windows-874": "WINDOWS-874",
    ]
}
