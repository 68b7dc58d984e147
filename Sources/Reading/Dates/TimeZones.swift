/// Abbreviations of time zones that have one meaning in the news.
enum TimeZones {
    /// As ISO 8601 writes the offset; nil for abbreviations with several meanings, such as IST.
    static func offset(of name: String) -> String? { offsets[name] }

    private static let offsets = [
        "z": "Z", "utc": "Z", "gmt": "Z", "ut": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
        "mst": "-07:00",
        "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "akst": "-09:00", "akdt": "-08:00", "hst": "-10:00", "wet": "+00:00",
        "west": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "bst": "+01:00",
        "jst": "+09:00", "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00",
        "nzdt": "+13:00",
    ]
}
