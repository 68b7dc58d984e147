/// What a page shows instead of its article to those who have not paid.
enum SubscriberCall {
    /// Code points of the longest paragraph that can be one.
    private static let longest = 200

    /// Whether all there is says that one must subscribe or log in.
    static func isAll(of paragraphs: [String]) -> Bool {
        !paragraphs.isEmpty
            && paragraphs.allSatisfy { paragraph in
                guard paragraph.unicodeScalars.count <= longest else { return false }
                let text = paragraph.lowercased()
                return phrases.contains { text.contains($0) }
            }
    }

    private static let phrases = [
        "subscriber", "subscribe", "subscription", "unlimited access", "become a member", "for members", "log in", "login",
        "sign in",
        "to continue reading", "full story", "full article", "abonnent", "abonnier", "abo?", "ein abo", "anmelden", "weiterlesen",
        "abonné", "abonnez", "s'abonner", "connectez-vous", "lire la suite", "suscrí", "suscript", "suscripción", "inicia sesión",
        "abbonat", "accedi", "assinante", "assine", "faça login", "abonnee", "abonneer", "prenumer", "logga in", "logg inn",
        "abonne",
    ]
}
