extension Lexicon {
    /// Verbs by the form in which they report what was said or thought.
    static let reportingVerbs: [Entry] = [
        (
            .says,
            """
            said says told tells added adds asked asks wrote writes argued argues announced announces noted notes explained
            explains tweeted tweets declared declares insisted insists claimed claims suggested suggests acknowledged
            acknowledges warned warns testified testifies replied replies responded responds recalled recalls continued
            concluded concludes stated states reported reports admitted admits predicted predicts conceded concedes quipped
            joked jokes remarked remarks observed observes complained complains lamented laments stressed stresses
            emphasized emphasised reiterated repeated asserted asserts maintained maintains contended contends alleged alleges
            confirmed confirms promised promises vowed vows pledged pledges boasted countered shouted exclaimed posted
            commented texted emailed begins began concurred opined mused retorted cautioned disclosed revealed proclaimed
            answered yelled screamed whispered muttered interjected intoned elaborated chided sneered gushed reads
            """
        ),
        (
            .thinks,
            """
            believes believed thinks thought hopes hoped expects expected shows showed found finds indicates indicated
            estimates estimated proposed demanded criticized criticised praised called calls described describes cited cites
            denied denies urged urges accused blasted slammed dismissed labeled labelled dubbed denounced decried mocked
            proposes demands charged feared fears worried felt feels knows knew agreed agrees mentioned mentions implied
            signaled signalled apologized apologised branded ridiculed touted hailed characterized characterised declined
            """
        ),
        (
            .saying,
            """
            saying adding noting arguing telling calling writing asking suggesting warning claiming insisting explaining
            describing declaring predicting stating acknowledging asserting alleging stressing tweeting complaining
            announcing recalling reporting concluding promising vowing emphasizing emphasising maintaining conceding
            admitting contending remarking replying reiterating dismissing labeling dubbing denouncing
            """
        ),
        (
            .say,
            """
            say tell write argue claim insist state add warn believe think hope note explain suggest acknowledge report
            predict complain contend maintain admit allege assert declare agree fear show indicate concede
            """
        ),
    ]
}
