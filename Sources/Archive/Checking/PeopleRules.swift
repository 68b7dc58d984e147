/// The rules of what is told of people. All that breaks one can be made anew from the articles' facts.
enum PeopleRules {
    /// Names that people have in articles, and that search knows them by; somebody may have added others by hand.
    static let printedNames = """
        SELECT person_id, text AS name FROM mentions UNION SELECT person_id, name FROM appearances
        """

    static let all = [
        CheckRule(
            what: "names in articles that are nobody's in aliases",
            count: """
                SELECT count(*) FROM (\(printedNames)) p JOIN people ON people.id = p.person_id
                WHERE NOT EXISTS (SELECT 1 FROM aliases a WHERE a.person_id = p.person_id AND a.name = p.name)
                """)
    ]
}
