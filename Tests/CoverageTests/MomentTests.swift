import Coverage
import Testing

@Suite struct MomentTests {
    @Test func secondsFrom1970() {
        #expect(Moment.seconds("1970-01-01") == 0)
        #expect(Moment.seconds("2018-01-09T14:30:00Z") == 1_515_508_200)
        #expect(Moment.seconds("2018-01-09T14:30:00+01:00") == 1_515_504_600)
        #expect(Moment.seconds("2018-01-09T14:30-0530") == 1_515_528_000)
        #expect(Moment.seconds("1969-12-31T23:59:59Z") == -1)
        #expect(Moment.seconds("2000-03-01") == 951_868_800)
    }

    @Test func vagueDatesBeginWhereTheirPeriodDoes() {
        #expect(Moment.seconds("2018") == Moment.seconds("2018-01-01"))
        #expect(Moment.seconds("2018-02") == Moment.seconds("2018-02-01T00:00:00Z"))
    }

    @Test(arguments: ["", "soon", "18-01-09", "2018-13-01"]) func whatIsNoDate(text: String) {
        #expect(Moment.seconds(text) == nil)
    }
}
