extension Lexicon {
    /// Words beside names: titles, roles, nationalities, days.
    static let nameContext: [Entry] = [
        (
            [.title, .abbreviation],
            """
            mr mrs ms dr sen sens rep reps gov govs gen lt col sgt rev prof hon capt cmdr maj atty pres supt det adm fr
            """
        ),
        (
            .abbreviation,
            "st jr sr jan feb mar apr jun jul aug sept sep oct nov dec inc co corp ltd vs no ave blvd etc approx dept"
        ),
        (
            .masculine,
            "mr mister sir lord king prince father brother actor businessman congressman chairman spokesman husband son man"
        ),
        (
            .feminine,
            "mrs ms miss lady queen princess dame sister mother actress businesswoman congresswoman chairwoman spokeswoman wife daughter woman"
        ),
        (
            .title,
            """
            mister mademoiselle mlle
            miss sir lord lady dame prince princess king queen pope president senator governor mayor judge justice general
            colonel captain sergeant lieutenant major admiral commander detective officer sheriff chief secretary minister
            chancellor premier congressman congresswoman representative ambassador professor doctor reverend bishop cardinal
            archbishop pastor rabbi imam father sister speaker chairman chairwoman director coach madam madame monsieur
            commissioner councilman councilwoman inspector constable spokesman spokeswoman attorney leader
            councillor councilor councilmember alderman baron baroness viscount sheikh ayatollah emir sultan rear-admiral
            vice-admiral lieutenant-colonel lieutenant-general lieutenant-commander major-general brigadier-general brigadier
            attorney-general secretary-general director-general vice-president sub-lieutenant superintendent corporal archdeacon
            herr frau senor senora signor signora
            """
        ),
        (
            .role,
            """
            actress actor singer author writer editor reporter columnist journalist founder co-founder owner executive manager
            coach striker player director-general widow wife husband daughter son mother father sister brother model developer
            investor student teacher doctor physician researcher scientist activist advocate adviser advisor aide counsel
            associate consultant artist photographer farmer nurse engineer businessman businesswoman entrepreneur ceo
            philosopher novelist poet filmmaker producer director comedian rapper musician composer painter sculptor historian
            economist professor lawyer attorney judge justice officer commissioner ambassador congressman congresswoman
            lawmaker democrat republican leader speaker candidate nominee president minister senator governor mayor secretary
            chairman chairwoman chair chief spokesman spokeswoman spokesperson strategist pollster host co-host anchor
            analyst broadcaster presenter critic campaigner organizer organiser strategist billionaire mogul tycoon star
            astronaut athlete boxer swimmer champion pilot soldier veteran police detective prosecutor magistrate
            negotiator diplomat envoy deputy chancellor premier principal dean curator chef designer dancer publisher
            blogger mathematician sociologist psychologist biologist physicist chemist psychiatrist surgeon therapist officer representative
            """
        ),
        (
            .nationality,
            """
            french american british german italian spanish russian chinese japanese indian canadian australian mexican
            brazilian israeli palestinian iranian iraqi syrian turkish greek polish ukrainian swedish norwegian danish dutch
            belgian swiss austrian portuguese irish scottish welsh english european african asian arab jewish muslim christian
            catholic republican democratic latino hispanic egyptian saudi afghan pakistani korean vietnamese cuban colombian
            argentine chilean hungarian czech finnish nigerian kenyan indonesian filipino thai malaysian yemeni libyan
            republicans democrats americans europeans muslims christians jews russians
            democrat conservative liberal socialist
            """
        ),
        (
            .allegiance,
            """
            jewish muslim christian catholic republican democratic republicans democrats muslims christians jews democrat
            conservative liberal socialist
            """
        ),
        (
            .calendar,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb aug sept oct nov dec christmas easter thanksgiving ramadan
            """
        ),
    ]
}
