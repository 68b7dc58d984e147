extension Lexicon {
    /// Pronouns, determiners, prepositions and the like.
    static let closedClasses: [Entry] = [
        (
            .auxiliary,
            """
            has have had is are was were be been being am do does did will would can could may might shall should must
            n't not never hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't
            shouldn't he'd she'd they'd he'll she'll they'll they've we've i've i'm you're we're they're it'll
            """
        ),
        (
            .adverb,
            """
            also later then previously recently repeatedly once just even still often already now again too twice soon
            meanwhile however instead here there thus yet perhaps maybe therefore today yesterday tomorrow tonight indeed
            well yes no oh ok okay further furthermore moreover nevertheless nonetheless please always ever first
            overall additionally according despite
            """
        ),
        (.quantifier, "second third last next more most many some few several much other another such same new old both only"),
        (.pronoun, "he she they i we you it him her them us me himself herself themselves everyone someone anyone nobody one"),
        (.masculine, "he him his himself"),
        (.feminine, "she her hers herself"),
        (.plural, "they them their we us both many some several others"),
        (.determiner, "the a an this that these those his her their its our my your every each any all no what"),
        (
            .preposition,
            """
            of in at for from on by with to about during after before among under near inside outside over into than between
            against within through since until across behind beyond despite without upon toward towards amid around per via
            like unlike including as off up down out along throughout
            """
        ),
        (.conjunction, "and but or nor so because while when although though if whereas unless whether how why where"),
        (.relative, "who whom whose which that"),
        (.particle, "de van von der den del della di da du dos la le el al bin ibn ben abu ten ter st st. af dela"),
        (.suffix, "jr sr ii iii iv"),
    ]
}
