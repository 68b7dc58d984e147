import Testing

@testable import Query

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2018", "2019"), ("2018-01", "2018-02"), ("2018-12", "2019-01"), ("2018-01-09", "2018-01-10"),
        ("2018-01-31", "2018-02-01"),
        ("2016-02-28", "2016-02-29"), ("2018-02-28", "2018-03-01"), ("2018-12-31", "2019-01-01"), ("9999", ":"),
    ]) func end(text: String, end: String) { #expect(PartialDate(text)?.end == end) }

    @Test(arguments: [
        "", "18", "2018-1", "2018-13", "2018-00", "2018-02-29", "2018-01-32", "2018-01-09T10:00", "２０１８", "2018-", "nonsense",
    ])
    func refused(text: String) { #expect(PartialDate(text) == nil) }
}
