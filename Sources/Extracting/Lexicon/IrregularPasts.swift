/// Pasts of verbs that do not end in `-ed`, as news tells what people did.
enum IrregularPasts {
    /// Whether the word, by its hash, is one.
    static func contains(_ word: UInt64) -> Bool { words.contains(word) }

    private static let words = WordKey.all(
        in:
            """
            spent went took made won lost got gave sent met kept held came became began grew ran saw stood brought fell rose spoke left sang
            """)
}
