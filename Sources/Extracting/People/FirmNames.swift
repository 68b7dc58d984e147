/// Firms, shops and prizes whose names read like a person's.
enum FirmNames {
    /// Whether the words, by their hashes, are such a name.
    static func contains(_ words: [UInt64]) -> Bool { known.contains(words) }

    private static let known: Set<[UInt64]> = Set(
        names.map { name in name.split(separator: " ").map { WordKey.of(String($0)) } })

    private static let names = [
        "Merrill Lynch", "Morgan Stanley", "Goldman Sachs", "Lehman", "Lehman Brothers", "Bear Stearns", "Wells Fargo",
        "Charles Schwab", "Fannie Mae", "Freddie Mac", "Sallie Mae", "J.P. Morgan", "JP Morgan", "J. P. Morgan", "Ernst Young",
        "Standard Chartered", "Credit Suisse", "Raymond James", "Edward Jones", "Stanley Morgan", "Marks Spencer", "Ralph Lauren",
        "Calvin Klein", "Tommy Hilfiger", "Louis Vuitton", "Christian Dior", "Jack Daniels", "Johnnie Walker", "Ben Jerry",
        "Harley Davidson", "Harley-Davidson", "Rolls Royce", "Aston Martin", "Alfa Romeo", "Mercedes Benz", "Mercedes-Benz",
        "Honda",
        "Eli Lilly", "Johnson Johnson", "Procter Gamble", "Philip Morris", "Dow Jones", "Baker Hughes", "Warner Bros",
        "Dean Foods",
        "John Deere", "Tiffany", "Neiman Marcus", "Saks", "Barnes Noble", "Abercrombie Fitch", "Dolce Gabbana", "Walt Disney",
        "Hewlett Packard", "Hewlett-Packard", "Lockheed Martin", "Northrop Grumman", "Booz Allen", "Arthur Andersen", "Fitch",
        "Piper Jaffray", "Thomson Reuters", "Quinnipiac", "Rasmussen Reports", "Planned Parenthood", "Santa Claus", "Uncle Sam",
        "Jane Doe", "John Doe", "Air Jordan", "Tony Award", "Oscar", "Emmy", "Grammy", "Stanley Cup",
    ]
}
