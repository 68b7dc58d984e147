/// Statesmen and a few others whom the press names by surname alone, with the names by which they are known.
///
/// Such a surname, where no full name in the article explains it, is a name that readers complete without a doubt.
enum PublicFigures {
    /// The usual name of the person whom all these names mean; nil where they mean nobody on the list.
    static func name(of cluster: PersonCluster) -> String? {
        guard let surname = cluster.keys.first?.last, let figure = figures[surname] else { return nil }
        if let gender = cluster.gender, gender != figure.gender { return nil }
        for key in cluster.keys {
            guard key.last == surname, key.suffix == nil else { return nil }
            guard key.isFull else { continue }
            let middle = zip(key.words, key.isInitial).dropFirst().dropLast()
            guard key.words.first == figure.given, middle.allSatisfy(\.1) else { return nil }
        }
        return figure.name
    }

    private struct Figure {
        let name: String
        let given: UInt64
        let gender: Gender
    }

    private static let figures: [UInt64: Figure] = {
        var figures: [UInt64: Figure] = [:]
        for (names, gender) in [(men, Gender.masculine), (women, .feminine)] {
            for name in names {
                let words = name.split(separator: " ").map { FoldedLetters.of(Array($0.utf8)[...]).hash }
                guard let given = words.first, let surname = words.last else { continue }
                figures[surname] = Figure(name: name, given: given, gender: gender)
            }
        }
        return figures
    }()

    private static let men = [
        "Barack Obama", "Donald Trump", "Joe Biden", "Vladimir Putin", "Emmanuel Macron", "Nicolas Sarkozy", "Silvio Berlusconi",
        "Benjamin Netanyahu", "Recep Tayyip Erdogan", "Bashar al-Assad", "Volodymyr Zelensky", "Narendra Modi", "Justin Trudeau",
        "Mikhail Gorbachev", "Boris Yeltsin", "Ronald Reagan", "Adolf Hitler", "Joseph Stalin", "Nelson Mandela",
        "Rodrigo Duterte",
        "Jair Bolsonaro", "Jeremy Corbyn", "Mark Zuckerberg", "Jeff Bezos", "Edward Snowden", "Julian Assange",
    ]

    private static let women = ["Angela Merkel", "Margaret Thatcher"]
}
