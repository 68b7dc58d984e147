extension Lexicon {
    /// Words of places, organisations and documents, and nouns for groups of people.
    static let nonPersons: [Entry] = [
        (
            .place,
            """
            america france germany britain england scotland wales ireland italy spain portugal russia ukraine poland china
            japan india pakistan iran iraq israel syria turkey egypt libya yemen afghanistan canada mexico brazil argentina
            chile cuba colombia venezuela europe africa asia australia korea vietnam york jersey hampshire california texas
            florida ohio pennsylvania michigan wisconsin iowa nevada arizona colorado virginia carolina georgia alabama
            mississippi louisiana tennessee kentucky indiana illinois missouri minnesota dakota nebraska kansas oklahoma
            arkansas montana wyoming idaho utah oregon alaska hawaii maine vermont massachusetts connecticut delaware maryland
            washington chicago boston philadelphia detroit houston dallas atlanta miami denver seattle paris london berlin rome
            madrid moscow beijing tokyo brussels vienna athens kiev jerusalem tehran baghdad damascus cairo aleppo geneva
            angeles francisco vegas orleans city county state states street avenue road square park river lake mountain island
            islands beach valley hill hills north south east west northern southern eastern western central united kingdom
            village town airport bridge region district province coast gulf ocean sea earth charlotte manhattan brooklyn
            """
        ),
        (
            .organisation,
            """
            times post journal tribune herald guardian monde figaro magazine daily weekly gazette observer telegraph
            independent reuters afp associated press bloomberg university college school institute academy hospital church
            party committee commission council congress senate house court department ministry agency bureau office
            administration government parliament cabinet union association federation foundation fund bank group company
            corporation corp inc ltd co llc industries holdings partners network television tv radio channel studio studios
            records museum theater theatre center centre club team league cup games series street board authority service
            services force forces army navy police guard campaign organization organisation coalition alliance movement
            society trust international national federal reserve exchange airlines airways motors systems technologies
            google facebook twitter apple amazon microsoft netflix uber youtube instagram disney boeing toyota ford walmart
            fox cnn nbc abc cbs msnbc bbc npr pbs espn espn wikileaks hollywood pentagon kremlin nato isis fbi cia nsa nra
            gop dnc rnc eu un who supreme district tower plaza hotel resort casino act bill amendment constitution law
            award awards prize show project initiative plan program programme convention summit conference report medicare
            medicaid obamacare brexit obamacare security defense defence treasury health education energy homeland affairs
            justice white capitol hill beat politico breitbart politifact buzzfeed vox slate salon newsweek hall
            """
        ),
        (
            .document,
            """
            letter report statement poll polls survey surveys study article story post column editorial memo lawsuit complaint
            document documents book memoir book filing petition manifesto declaration email emails transcript ad ads video
            paper release indictment affidavit ruling tweet message blog bill order notice
            """
        ),
        (
            .group,
            """
            women men people protesters demonstrators officials critics supporters voters lawmakers experts analysts
            signatories actresses actors writers academics activists residents neighbors neighbours students teachers parents
            witnesses investigators prosecutors republicans democrats leaders members workers sources aides advisers
            advisors organizers organisers economists scientists researchers lawyers attorneys journalists reporters friends
            colleagues relatives couple family crowd public others
            """
        ),
    ]
}
