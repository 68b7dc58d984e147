import Coverage
import Testing

@testable import Reading

struct TimestampParsingTests {
    private static let dates: [(String, String)] = [
        ("2018-01-09", "2018-01-09"), ("2018-1-9", "2018-01-09"), ("2018/01/09", "2018-01-09"), ("20180109", "2018-01-09"),
        ("2018-01", "2018-01"), ("2018", "2018"), ("2018-01-09T14:30", "2018-01-09T14:30"),
        ("2018-01-09 14:30:05", "2018-01-09T14:30:05"), ("2018-01-09T14:30:05.123Z", "2018-01-09T14:30:05Z"),
        ("2018-01-09T14:30:05.123456789012+01:00", "2018-01-09T14:30:05+01:00"),
        ("2018-01-09T14:30:00+0100", "2018-01-09T14:30:00+01:00"), ("2018-01-09T14:30:00-05", "2018-01-09T14:30:00-05:00"),
        ("2018-01-09 14:30:00 UTC", "2018-01-09T14:30:00Z"), ("20180109T143000Z", "2018-01-09T14:30:00Z"),
        ("Tue, 09 Jan 2018 14:30:00 +0100", "2018-01-09T14:30:00+01:00"), ("Tue, 9 Jan 18 14:30 GMT", "2018-01-09T14:30Z"),
        ("09 Jan 2018 14:30:00 EST", "2018-01-09T14:30:00-05:00"), ("9 January 2018", "2018-01-09"),
        ("Jan. 9, 2018", "2018-01-09"), ("January 9, 2018", "2018-01-09"), ("January 9th, 2018", "2018-01-09"),
        ("Sept. 9, 2018", "2018-09-09"), ("Tuesday, January 9, 2018 2:30 pm", "2018-01-09T14:30"),
        ("Tuesday, Jan. 9, 2018 at 2:30 p.m. EST", "2018-01-09T14:30-05:00"), ("9 January 2018 12:05 am", "2018-01-09T00:05"),
        ("January 9, 2018 2 pm", "2018-01-09T14:00"), ("14:30, 9 January 2018", "2018-01-09T14:30"),
        ("Tue Jan 09 14:30:00 +0000 2018", "2018-01-09T14:30:00+00:00"),
        ("Tue Jan  9 14:30:00 CET 2018", "2018-01-09T14:30:00+01:00"),
        ("Tue Jan 09 2018 14:30:00 GMT+0100 (CET)", "2018-01-09T14:30:00+01:00"), ("January 2018", "2018-01"),
        ("23/01/2018", "2018-01-23"), ("01/23/2018", "2018-01-23"), ("05/05/2018", "2018-05-05"), ("9.1.2018", "2018-01-09"),
        ("2000-02-29", "2000-02-29"), ("2016-02-29", "2016-02-29"), ("1515508200", "2018-01-09T14:30:00Z"),
        ("1515508200000", "2018-01-09T14:30:00Z"), (" 2018-01-09\n", "2018-01-09"), ("9-Jan-2018", "2018-01-09"),
    ]

    @Test(arguments: dates)
    func understood(_ text: String, _ expected: String) {
        #expect(Timestamp(parsing: text)?.text == expected)
    }

    @Test(arguments: [
        "", "today", "2018-02-30", "2018-13-01", "2018-00-10", "1900-02-29", "2018-02-29", "01/09/2018", "1-2-2018", "January 9",
        "2018-01-09T25:00", "2018-01-09T14:60", "2018-01-09T14:30:61", "31 April 2018", "9 January 2018 and more", "2018-01-09x",
        "0018-01-09", "January 9, 2018 13:30 pm", "12345", "2018-01-09T14:30+99:00", "-", "2018-", "9 9 2018", "Jan Jan 2018",
    ])
    func notInvented(_ text: String) {
        #expect(Timestamp(parsing: text) == nil)
    }

    @Test func precision() {
        #expect(Timestamp(parsing: "2018")?.precision == .year)
        #expect(Timestamp(parsing: "Jan 2018")?.precision == .month)
        #expect(Timestamp(parsing: "9 Jan 2018")?.precision == .day)
        #expect(Timestamp(parsing: "9 Jan 2018 10:00")?.precision == .time)
    }

    @Test func zoneWithSeveralMeaningsIsLeftOpenAndSaid() {
        let reading = DateReading("9 January 2018 14:30 IST")
        #expect(reading?.timestamp.text == "2018-01-09T14:30")
        #expect(reading?.isWhole == false)
    }

    @Test func numbers() {
        #expect(DateReading(number: "1515508200")?.timestamp.text == "2018-01-09T14:30:00Z")
        #expect(DateReading(number: "1515508200123")?.timestamp.text == "2018-01-09T14:30:00Z")
        #expect(DateReading(number: "951782400")?.timestamp.text == "2000-02-29T00:00:00Z")
        #expect(DateReading(number: "20180109")?.timestamp.text == "2018-01-09")
        #expect(DateReading(number: "17") == nil)
    }

    /// What a date was written as, it is read as again.
    @Test func readingIsStable() throws {
        for day in stride(from: Int64(0), to: 20_000 * 86_400, by: 86_400 * 13 + 3_607) {
            let timestamp = try #require(DateParts(secondsSince1970: day).timestamp)
            #expect(Timestamp(parsing: timestamp.text) == timestamp)
        }
    }
}
