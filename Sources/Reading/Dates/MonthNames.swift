/// The names of the months in the languages of Europe, whole or cut to three letters and more.
enum MonthNames {
    /// 1 to 12; nil for other words.
    ///
    /// - Parameter word: in lower case, without full stop.
    static func number(_ word: String) -> Int? { numbers[word] }

    private static let names = [
        "january januar janvier enero gennaio janeiro jänner januari ocak января stycznia januára leden ledna január ianuarie tammikuuta ιανουαρίου",
        "february februar février febrero febbraio fevereiro februari şubat февраля lutego února február februarie helmikuuta φεβρουαρίου",
        "march märz mars marzo março maart mart марта marca března március martie maaliskuuta μαρτίου",
        "april avril abril aprile nisan апреля kwietnia dubna április aprilie huhtikuuta απριλίου",
        "may mai mayo maggio maio mei maj mayıs мая maja května május toukokuuta μαΐου",
        "june juni juin junio giugno junho haziran июня czerwca června június iunie kesäkuuta ιουνίου",
        "july juli juillet julio luglio julho temmuz июля lipca července július iulie heinäkuuta ιουλίου",
        "august août agosto augusti augustus ağustos августа sierpnia srpna augusztus elokuuta αυγούστου",
        "september septembre septiembre settembre setembro eylül сентября września září szeptember septembrie syyskuuta σεπτεμβρίου",
        "october oktober octobre octubre ottobre outubro ekim октября października října október octombrie lokakuuta οκτωβρίου",
        "november novembre noviembre novembro kasım ноября listopada listopadu noiembrie marraskuuta νοεμβρίου",
        "december dezember décembre diciembre dicembre dezembro aralık декабря grudnia prosince decembrie joulukuuta δεκεμβρίου",
    ]

    private static let numbers: [String: Int] = {
        var found = ["sept": 9, "mrz": 3, "juil": 7, "janv": 1, "févr": 2, "avr": 4]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") {
                found[String(name)] = index + 1
                let short = String(name.prefix(3))
                if found[short] == nil { found[short] = index + 1 }
            }
        }
        // Shared by months of two languages or words of others.
        for word in ["mar", "lis", "sty"] { found[word] = word == "mar" ? 3 : nil }
        return found
    }()
}
