import Coverage
import Testing

@testable import Extracting

@Suite struct PersonMergingTests {
    @Test(arguments: [
        ("Barbara Quill spoke. Quill left.", ["Barbara Quill"]),
        ("Mrs Quill spoke. Then Barbara Quill left.", ["Barbara Quill"]),
        ("Robert Quill spoke. Bob Quill left.", ["Robert Quill"]),
        ("Robert J. Quill spoke. Robert Quill left.", ["Robert J. Quill"]),
        ("Robert Quill spoke. Peter Quill left. Quill returned.", ["Robert Quill", "Peter Quill"]),
        ("Robert Quill and Barbara Quill spoke. Mrs. Quill left.", ["Robert Quill", "Barbara Quill"]),
        ("Robert A. Quill met Robert B. Quill.", ["Robert A. Quill", "Robert B. Quill"]),
    ])
    func names(_ body: String, _ names: [String]) {
        #expect(MarkedText(body).facts.people.map(\.name) == names)
    }

    @Test func titlesTellSpousesApart() {
        let people = MarkedText("Robert Quill and Barbara Quill spoke. Mrs. Quill left.").facts.people
        #expect(people.map(\.mentions.count) == [1, 2])
    }
}
