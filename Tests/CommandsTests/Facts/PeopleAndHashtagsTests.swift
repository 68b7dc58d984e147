import Testing

@Suite struct PeopleAndHashtagsTests {
    @Test func personIsOneOverAllArticles() throws {
        let people = try JSON(Story.program().run("people", "--person", "Kerrivel", "--format", "json").output).array
        #expect(people.map { $0["name"].string } == ["Maud Kerrivel"])
        #expect((people[0]["articles"].int ?? 0) >= 4)
        #expect((people[0]["mentions"].int ?? 0) >= 6)
    }

    @Test func mostNamedComesFirst() throws {
        let people = try JSON(Story.program().run("people", "--format", "json").output).array
        let articles = people.compactMap { $0["articles"].int }
        #expect(articles.count == people.count && articles == articles.sorted(by: >))
    }

    @Test func countsAreThoseOfTheChosenArticles() throws {
        let people = try JSON(Story.program().run("people", "--outlet", "Sentinel", "--format", "json").output).array
        #expect(people.contains { $0["name"].string == "Ewa Lindqvist" })
        #expect(people.allSatisfy { $0["articles"].int == 1 })
    }

    @Test func hashtagsOfTheStory() throws {
        let tags = try JSON(Story.program().run("hashtags", "--format", "json").output).array
        #expect(
            tags.compactMap { $0["tag"].string } == [
                "letussleep", "laissezdormir", "deixemtocar", "demicorne", "gardonslacorne", "halfahorn", "keepthehorn",
            ])
        #expect(tags[0]["display"].string == "LetUsSleep")
        #expect(tags[0]["uses"].int == 7 && tags[0]["articles"].int == 6)
        #expect(tags[0]["first_day"].string == "2023-03-06" && tags[0]["last_day"].string == "2023-03-22")
    }

    @Test(arguments: ["#LetUsSleep", "letussleep", "let*"]) func hashtagHoweverItIsWritten(tag: String) throws {
        let tags = try JSON(Story.program().run("hashtags", "--hashtag", tag, "--format", "json").output).array
        #expect(tags.compactMap { $0["tag"].string } == ["letussleep"])
    }
}
