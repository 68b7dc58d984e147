import Testing

@testable import Reading

@Suite struct DateSearchTests {
    @Test(arguments: [
        ("Stand: 9. Januar 2018, 14.30 Uhr", "2018-01-09"), ("Publié le 3 février 2020 à 8h", "2020-02-03"),
        ("Posted on January 9th, 2018 by admin", "2018-01-09"), ("2018年1月9日 12時", "2018-01-09"),
        ("9 de enero de 2018", "2018-01-09"), ("Aktualisiert 31.12.19", "2019-12-31"), ("입력 2018.01.09 12:00", "2018-01-09"),
        ("Updated: 2018-01-09T14:30:00Z by desk", "2018-01-09T14:30:00Z"), ("23/01/2018", "2018-01-23"),
    ])
    func datesAreFoundAmongWords(text: String, date: String) {
        #expect(DateSearch.first(in: text, .unknown)?.text == date)
    }

    @Test func twoReadingsAreLeftOpenUnlessTheLanguageTells() {
        #expect(DateSearch.first(in: "Published 01/09/2018", .unknown) == nil)
        #expect(DateSearch.first(in: "Published 01/09/2018", DateSearch.Order(language: "en-US"))?.text == "2018-01-09")
        #expect(DateSearch.first(in: "Publié 01/09/2018", DateSearch.Order(language: "fr"))?.text == "2018-09-01")
    }

    @Test func addressesHoldDays() {
        #expect(DateSearch.inAddress("https://a.org/2018/1/9/story")?.text == "2018-01-09")
        #expect(DateSearch.inAddress("https://a.org/news/20180109-x")?.text == "2018-01-09")
        #expect(DateSearch.inAddress("https://a.org/12345678/x") == nil)
    }
}
