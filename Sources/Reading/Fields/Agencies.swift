/// News agencies and broadcasters that stand in datelines and bylines in place of a person.
enum Agencies {
    private static let names: Set<String> = [
        "reuters", "thomson reuters", "thomson reuters foundation", "afp", "agence france-presse", "ap", "associated press",
        "the associated press", "upi", "united press international", "dpa", "epd", "kna", "apa", "ansa", "efe", "belga", "anp",
        "ritzau", "tt", "ntb", "stt", "pap", "ctk", "mti", "tass", "itar-tass", "interfax", "ria novosti", "ria", "sputnik",
        "unian",
        "ukrinform", "xinhua", "kyodo", "kyodo news", "jiji", "yonhap", "cna", "bernama", "antara", "pti", "ani", "ians", "uni",
        "aap",
        "nzpa", "sapa", "wam", "spa", "irna", "isna", "mena", "anadolu", "anadolu agency", "aa", "bloomberg", "bloomberg news",
        "cnn",
        "bbc", "bbc news", "cnbc", "nbc", "cbs", "abc", "fox news", "pa", "pa media", "press association", "the canadian press",
        "canadian press", "cp", "marketwatch", "dow jones", "tns", "mct", "inter press service", "ips", "rns", "cns", "kuna",
        "lusa",
    ]

    static func isKnown(_ name: String) -> Bool { names.contains(name.lowercased()) }
}
